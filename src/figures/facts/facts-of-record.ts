import type { DomainEvent } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { type FactsAt, factsAtEachMoment } from './facts-at-each-moment.ts';
import type { ChildRecord } from './read-records.ts';
import { type FactVersions, factVersions } from './versions.ts';

/** The facts of one child's record, as they changed since they were made last. */
export interface RecordFacts extends FactVersions {
  readonly owner: string;
  readonly record: string;
  readonly through: Instant;
  readonly lookAgain: Instant | undefined;
}

/**
 * What changed in the facts of a record since they were made last: at each recording since, and at each moment at
 * which a duty came round meanwhile, so that it makes no difference when somebody looked.
 *
 * @param now up to when duties come round
 */
export function factsOfRecord(
  library: PackLibrary,
  { owner, record, streams, made }: ChildRecord,
  now: Instant,
): RecordFacts {
  let through = made.through;
  let lookAgain = made.lookAgain;

  function* moments(): Generator<Instant> {
    for (const recorded of recordedAfter([...streams.values()].flat(), made.through)) {
      yield* comingRoundBefore(recorded);
      yield recorded;
    }
    yield* comingRoundBefore((now + 1) as Instant);
  }

  function* comingRoundBefore(end: Instant): Generator<Instant> {
    while (lookAgain !== undefined && lookAgain < end && lookAgain > through) yield lookAgain;
  }

  function* remembered(all: Iterable<FactsAt>): Generator<FactsAt> {
    for (const each of all) {
      through = each.at;
      lookAgain = each.lookAgain;
      yield each;
    }
  }

  const facts = factsAtEachMoment(library, { books: owner, child: record, streams }, moments());
  const versions = factVersions(made.standing, remembered(facts));
  return { ...versions, owner, record, through, lookAgain };
}

/** The moments of recording, each once, in their order. What a clock that was set back recorded later is known later. */
function recordedAfter(events: readonly DomainEvent[], after: Instant): readonly Instant[] {
  const moments = new Set<Instant>();
  for (const { recorded } of events) if (recorded > after) moments.add(recorded);
  return [...moments].sort((one, other) => one - other);
}
