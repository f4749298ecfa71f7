import type { Pack } from '../../../../domain/obligations/pack.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Period } from '../../../../figures/measures/period.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { type FiguresQuery, readFilter } from '../asked.ts';

export interface TrialQuery extends FiguresQuery {
  readonly packs?: string | readonly string[];
}

export interface TrialChosen {
  readonly period: Period;
  readonly packs: readonly Pack[];
}

/** More than that takes longer than a page may. */
const MOST_DAYS = 366;

/** The period and the procedures to try over it, or why they cannot be tried. */
export function readTrial(
  query: TrialQuery,
  library: Pick<PackLibrary, 'packs'>,
  now: Instant,
): TrialChosen | { readonly refused: string } {
  const filter = readFilter(query, now);
  if ('refused' in filter) return filter;
  const { period, knownAt } = filter;
  if (knownAt !== undefined)
    return { refused: 'A procedure is tried on the record as it stands, and not as it was known before.' };
  if (period.to - period.from >= MOST_DAYS) return { refused: 'Try a period of at most a year.' };
  return { period, packs: [query.packs ?? []].flat().flatMap((name) => library.packs.get(name) ?? []) };
}
