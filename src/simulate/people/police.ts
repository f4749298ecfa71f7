import type { Role } from '../../domain/agencies/roles.ts';
import { byName, type Staff } from './staff.ts';
import { type Voice, voice, voices } from './voice.ts';

/** The people of one police force. */
export interface Police {
  readonly slug: string;
  readonly takers: readonly Voice[];
  readonly unit: readonly Voice[];
  readonly officers: readonly Voice[];
  readonly inspector: Voice;
}

/** @param staff who of them is known by name */
export function policeOf(slug: string, staff: Staff): Police {
  const agency = `police:${slug}` as const;
  const many = (count: number, name: string, role: Role) => byName(voices(count, name, role, agency), staff);
  return {
    slug,
    takers: many(6, 'Call Taker', 'police-report-taker'),
    unit: many(4, 'Coordinator', 'police-missing-unit'),
    officers: many(12, 'Officer', 'police-investigating-officer'),
    inspector: voice('Inspector Example', 'police-inspector', agency),
  };
}
