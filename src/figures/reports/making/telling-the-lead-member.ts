import type { Instant } from '../../../domain/time/instant.ts';
import { formatLondon } from '../../../domain/time/london.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';

/** How a duty ended; null while nobody has done it. */
export interface HowItEnded {
  readonly settlement: string | null;
  readonly settled: Instant | null;
}

/** The rules that require that the Lead Member is told of a child, each with its title. */
export function rulesThatTell(packs: PackLibrary['packs']): ReadonlyMap<string, string> {
  const rules = [...packs.values()].flatMap((pack) => pack.rules);
  const telling = rules.filter(({ parts }) =>
    parts.some(({ metBy }) =>
      metBy.some(
        ({ word, with: asked }) => word === 'notice-sent' && [asked.to].flat().includes('lead-member'),
      ),
    ),
  );
  return new Map(telling.map(({ id, title }) => [id, title]));
}

/** What became of a notice that was owed. */
export function outcomeOf({ settlement, settled }: HowItEnded): string {
  if (settlement === null || settled === null) return 'Not told yet';
  if (settlement === 'excused') return `Excused ${formatLondon(settled)}`;
  return `Told ${formatLondon(settled)}${settlement === 'met_late' ? ', late' : ''}`;
}
