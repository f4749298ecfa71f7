import { foldChild } from '../../domain/child/child.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import type { Pack } from '../../domain/obligations/pack.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { asIfBound } from '../../record/as-if-bound.ts';
import { dutiesOf, type EpisodeRecord, historyOf } from '../../record/duties.ts';
import { otherThan, outlinesOf } from '../../record/outlines.ts';
import { eventsOf, subjectOf } from '../../record/streams.ts';
import type { Store } from '../../store/store.ts';
import { momentsOf, type Period } from '../measures/period.ts';
import { type EpisodeNamed, episodesBegun, type ReadChild, readChildren } from './read-episodes.ts';
import { type RuleTally, type TriedDuty, tallyRules } from './tally.ts';

/** What somebody wants to see: the episodes of an authority's books that began in a period, under some packs. */
export interface TrialAsked {
  readonly authority: string;
  readonly period: Period;
  readonly packs: readonly Pack[];
}

/** What the rules of one procedure came to. */
export interface Tried {
  /** Undefined for what the episodes really kept. */
  readonly pack: Pack | undefined;
  readonly rules: readonly RuleTally[];
}

export interface Trial {
  readonly episodes: number;
  readonly begun: readonly EpisodeNamed[];
  readonly happened: Tried;
  readonly tried: readonly Tried[];
}

/** So many episodes are read and laid at once. */
const AT_ONCE = 200;

/**
 * Replays other packs over the episodes of a past period, beside what happened. What people did is what they did: a
 * duty that only the other procedure has is met where somebody happened to do it, and late where nobody knew of it.
 * Only the duties of the authority itself are counted.
 *
 * @param now as at when duties are late
 */
export async function tryPacks(
  store: Pick<Store, 'record'>,
  library: PackLibrary,
  { authority, period, packs }: TrialAsked,
  now: Instant,
): Promise<Trial> {
  const begun = await episodesBegun(store, authority, momentsOf(period));
  const owner = `authority:${authority}`;
  const happened: TriedDuty[] = [];
  const tried = packs.map((): TriedDuty[] => []);
  const own = (duties: readonly Obligation[], episode: EpisodeNamed) =>
    duties.flatMap((duty) => (duty.owner === owner ? [{ duty, episode }] : []));
  for (let from = 0; from < begun.length; from += AT_ONCE) {
    const some = begun.slice(from, from + AT_ONCE);
    for (const { named, record } of recordsOf(some, await readChildren(store, authority, some))) {
      const history = historyOf(record);
      if (history === undefined || history.episode.phase === 'void') continue;
      happened.push(...own(dutiesOf(library, record, now), named));
      for (const [place, pack] of packs.entries())
        tried[place]?.push(...own(dutiesOf(library, record, now, asIfBound(library, pack, history)), named));
    }
  }
  return {
    episodes: begun.length,
    begun,
    happened: { pack: undefined, rules: tallyRules(happened, now) },
    tried: packs.map((pack, place) => ({ pack, rules: tallyRules(tried[place] ?? [], now) })),
  };
}

function* recordsOf(
  episodes: readonly EpisodeNamed[],
  children: ReadonlyMap<string, ReadChild>,
): Generator<{ readonly named: EpisodeNamed; readonly record: EpisodeRecord }> {
  for (const { child, episode } of episodes) {
    const streams = children.get(child)?.streams;
    const id = subjectOf(episode, 'episode');
    if (streams === undefined || id === undefined) continue;
    const outlines = outlinesOf(streams, subjectOf(child, 'child') ?? '', []);
    yield {
      named: { child, episode },
      record: {
        id,
        child: foldChild(eventsOf(streams, child)),
        events: eventsOf(streams, episode),
        others: otherThan(outlines, id),
      },
    };
  }
}
