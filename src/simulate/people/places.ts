import type { PlacementProvider } from '../../domain/code-sets/placement-provider.ts';
import { surnames } from './names.ts';
import { byName, type Staff } from './staff.ts';
import { type Voice, voice, voices } from './voice.ts';

/** A place where children live that is not a family's: its Ofsted number is in a range that is not given out. */
export interface Home {
  readonly urn: string;
  readonly provider: PlacementProvider;
  readonly manager: Voice;
  readonly keyWorkers: readonly Voice[];
}

export interface School {
  readonly name: string;
  readonly safeguardingLead: Voice;
}

/** The homes, supported accommodation and schools in one authority's area. */
export interface Places {
  readonly childrensHomes: readonly Home[];
  readonly supported: readonly Home[];
  readonly schools: readonly School[];
  /** Those of the homes whose manager is known by name, and the foster carers who are. */
  readonly known: { readonly homes: readonly Home[]; readonly fosterCarers: readonly Voice[] };
}

/**
 * @param size how large the authority is beside Medway
 * @param staff who of those who work there is known by name
 */
export function placesOf(code: string, size: number, staff: Staff): Places {
  const many = (count: number) => Math.min(99, Math.max(2, Math.round(count * size)));
  const times = <Place>(count: number, build: (number: string, index: number) => Place) =>
    Array.from({ length: many(count) }, (_, index) => build(String(index + 1).padStart(2, '0'), index));
  const childrensHomes = times(18, (number, index) => home(`SC9${code}${number}`, index, staff));
  const isKnown = (agency: string) => staff.some((one) => one.agency === agency);
  return {
    childrensHomes,
    supported: times(12, (number, index) => home(`99${code}${number}`, index, staff)),
    schools: times(14, (number, index) => school(code, number, index, staff)),
    known: {
      homes: childrensHomes.filter(({ manager }) => isKnown(manager.says.agency)),
      fosterCarers: staff
        .filter(({ role, agency }) => role === 'foster-carer' && agency.startsWith(`placement:FH${code}`))
        .map((says) => ({ says, writes: says })),
    },
  };
}

function home(urn: string, index: number, staff: Staff): Home {
  const agency = `placement:${urn}` as const;
  const manager = voice(`Home Manager Example ${index + 1}`, 'home-manager-on-duty', agency);
  return {
    urn,
    provider: index % 4 === 0 ? 'PR1' : index % 4 === 1 ? 'PR5' : 'PR4',
    manager: byName([manager], staff)[0]!,
    keyWorkers: voices(3, `Key Worker ${surnames[index % surnames.length]}`, 'key-worker', agency),
  };
}

function school(code: string, number: string, index: number, staff: Staff): School {
  const name = `madeup-school-${code}-${number}`;
  const role = 'designated-safeguarding-lead';
  const lead = voice(`Safeguarding Lead Example ${index + 1}`, role, `education:${name}`);
  return { name, safeguardingLead: byName([lead], staff)[0]! };
}
