import type { PlacementProvider } from '../../domain/code-sets/placement-provider.ts';
import { surnames } from './names.ts';
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
}

/** @param size how large the authority is beside Medway */
export function placesOf(code: string, size: number): Places {
  const many = (count: number) => Math.min(99, Math.max(2, Math.round(count * size)));
  const times = <Place>(count: number, build: (number: string, index: number) => Place) =>
    Array.from({ length: many(count) }, (_, index) => build(String(index + 1).padStart(2, '0'), index));
  return {
    childrensHomes: times(18, (number, index) => home(`SC9${code}${number}`, index)),
    supported: times(12, (number, index) => home(`99${code}${number}`, index)),
    schools: times(14, (number, index) => school(code, number, index)),
  };
}

function home(urn: string, index: number): Home {
  const agency = `placement:${urn}` as const;
  return {
    urn,
    provider: index % 4 === 0 ? 'PR1' : index % 4 === 1 ? 'PR5' : 'PR4',
    manager: voice(`Home Manager Example ${index + 1}`, 'home-manager-on-duty', agency),
    keyWorkers: voices(3, `Key Worker ${surnames[index % surnames.length]}`, 'key-worker', agency),
  };
}

const school = (code: string, number: string, index: number): School => ({
  name: `madeup-school-${code}-${number}`,
  safeguardingLead: voice(
    `Safeguarding Lead Example ${index + 1}`,
    'designated-safeguarding-lead',
    `education:madeup-school-${code}-${number}`,
  ),
});
