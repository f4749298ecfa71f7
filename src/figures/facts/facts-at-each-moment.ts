import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { StreamName } from '../../record/streams.ts';
import { type ChildOnRecord, childAtEachMoment } from './child-at-each-moment.ts';
import { childFacts } from './child-facts.ts';
import { episodeFacts } from './episode-facts.ts';
import type { Fact } from './fact.ts';
import { type GroupOfFacts, isSameGround, type RestsOn } from './group-of-facts.ts';

/** What was known of a child at one moment of recording. */
export interface FactsAt {
  readonly at: Instant;
  /** All facts about each episode, and about the child, of which anything may have changed since the moment before. */
  readonly changed: ReadonlyMap<StreamName, readonly Fact[]>;
  /** When something comes round though nothing new is recorded. */
  readonly lookAgain: Instant | undefined;
}

/**
 * What was known of a child at each of these moments, from what had been recorded by then. Of an episode of which
 * nothing new was recorded, nothing is worked out again.
 */
export function* factsAtEachMoment(
  library: PackLibrary,
  record: ChildOnRecord,
  moments: Iterable<Instant>,
): Generator<FactsAt> {
  const made = new Map<StreamName, GroupOfFacts>();
  for (const known of childAtEachMoment(record, moments)) {
    const changed = new Map<StreamName, readonly Fact[]>();
    const bringUpToDate = (about: StreamName, restsOn: RestsOn, make: () => GroupOfFacts): void => {
      const before = made.get(about);
      if (before !== undefined && isStillSo(before, restsOn, known.at)) return;
      const group = make();
      made.set(about, group);
      changed.set(about, group.facts);
    };
    bringUpToDate(known.childStream, known.restsOn, () => childFacts(library, known));
    for (const episode of known.episodes)
      bringUpToDate(episode.stream, episode.restsOn, () => episodeFacts(library, known, episode));
    yield { at: known.at, changed, lookAgain: earliest(made.values()) };
  }
}

/** Nothing that it was made from has changed, and nothing has come round since. */
const isStillSo = ({ restsOn, lookAgain }: GroupOfFacts, now: RestsOn, at: Instant): boolean =>
  isSameGround(restsOn, now) && (lookAgain === undefined || lookAgain > at);

function earliest(groups: Iterable<GroupOfFacts>): Instant | undefined {
  let first: Instant | undefined;
  for (const { lookAgain } of groups)
    if (lookAgain !== undefined && (first === undefined || lookAgain < first)) first = lookAgain;
  return first;
}
