import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { StreamName } from '../../record/streams.ts';
import { FACT_RULES } from './fact-rules.ts';
import { type FactsAt, factsAtEachMoment } from './facts-at-each-moment.ts';
import { type ChildRecord, type MadeBefore, nothingMade } from './read-records.ts';
import { type FactVersions, factVersions } from './versions.ts';

/** The facts of one child's record, as they changed since they were made last. */
export interface RecordFacts extends FactVersions {
  readonly owner: string;
  readonly record: StreamName;
  /** Whether all that was made before is to go: these are all versions there are. */
  readonly anew: boolean;
  readonly through: Instant;
  /** How many recordings lie at or before that moment. */
  readonly recordings: number;
  readonly lookAgain: Instant | undefined;
}

/**
 * What changed in the facts of a record since they were made last: at each recording since, and at each moment at
 * which a duty came round meanwhile, so that it makes no difference when somebody looked. Where something came to be
 * recorded at or before a moment that was looked at, they are made anew: what was known then is other than was thought.
 *
 * @param now up to when duties come round
 */
export function factsOfRecord(
  library: PackLibrary,
  { owner, record, streams, survivors, made }: ChildRecord,
  now: Instant,
): RecordFacts {
  const recorded = [...streams.values(), ...survivors.values()].flat().map((event) => event.recorded);
  const anew = made !== nothingMade && !isStillSo(made, recorded);
  const before = anew ? nothingMade : made;
  let { through, lookAgain } = before;

  function* moments(): Generator<Instant> {
    for (const moment of eachOnceAfter(before.through, recorded)) {
      yield* comingRoundBefore(moment);
      yield moment;
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

  const facts = factsAtEachMoment(library, { books: owner, child: record, streams, survivors }, moments());
  const versions = factVersions(before.standing, remembered(facts));
  const recordings = countThrough(through, recorded);
  // What comes round no later than it was laid never comes round again.
  const next = lookAgain !== undefined && lookAgain > through ? lookAgain : undefined;
  return { ...versions, owner, record, anew, through, recordings, lookAgain: next };
}

/** Whether the facts were made by today's rules, and from everything that was recorded until then. */
const isStillSo = ({ rules, through, recordings }: MadeBefore, recorded: readonly Instant[]): boolean =>
  rules === FACT_RULES && recordings === countThrough(through, recorded);

const countThrough = (through: Instant, recorded: readonly Instant[]): number =>
  recorded.filter((moment) => moment <= through).length;

const eachOnceAfter = (after: Instant, recorded: readonly Instant[]): readonly Instant[] =>
  [...new Set(recorded.filter((moment) => moment > after))].sort((one, other) => one - other);
