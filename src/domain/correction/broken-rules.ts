import { outsideLifetime } from '../child/lifetime.ts';
import { oneOpenEpisode } from '../closing/one-open-episode.ts';
import type { Refusal } from '../deciding/command.ts';
import { refuse } from '../deciding/command.ts';
import { afterReturn } from '../episode/after-return.ts';
import { duringAbsence, sinceAbsence } from '../episode/during-absence.ts';
import { type EpisodeEventType, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { spanAt } from '../episode/span-at.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import { exactly } from '../time/when.ts';

/** A rule that a history does not keep: a key that stays the same while other facts change, and the sentence. */
export interface BrokenRule {
  readonly key: string;
  readonly refusal: Refusal;
}

/**
 * Every rule between the facts of an episode, its child and the child's other episodes that this history does
 * not keep. Imported and late facts may break some; a correction may break no more than were broken.
 *
 * @source docs/episodes.md: a late fact is decided against the whole refolded history; SSDA903 rules 567, 574, 586
 */
export const brokenRules = (history: EpisodeHistory): readonly BrokenRule[] => [
  ...broken('lifetime', outsideLifetime(history.child, history.episode.missingSince)),
  ...broken('end', endsBeforeStart(history)),
  ...broken('others', oneOpenEpisode(history) ?? overlap(history)),
  ...outOfPlace(history, duringTypes, duringAbsence),
  ...outOfPlace(history, ['ChildLocated'], sinceAbsence),
  ...outOfPlace(history, afterTypes, afterReturn),
  ...missingThoughKnown(history),
];

const broken = (key: string, refusal: Refusal | undefined): readonly BrokenRule[] =>
  refusal === undefined ? [] : [{ key, refusal }];

function endsBeforeStart({ episode: { over, missingSince } }: EpisodeHistory): Refusal | undefined {
  if (over === undefined || !certainlyBefore(over, missingSince)) return undefined;
  return refuse('end-before-start', 'The absence would end before it began.', 'body');
}

function overlap({ episode, others }: EpisodeHistory): Refusal | undefined {
  const { missingSince, over } = episode;
  const crossed = others.find((other) => {
    const startsFirst = !certainlyBefore(exactly(other.missingSince), missingSince);
    return startsFirst
      ? over === undefined || certainlyBefore(exactly(other.missingSince), over)
      : other.over !== undefined && certainlyBefore(missingSince, exactly(other.over));
  });
  if (crossed === undefined) return undefined;
  return {
    ...refuse('inside-another-episode', 'Another episode of this child would cover the same time.'),
    inTheWay: crossed.id,
  };
}

/** What is true only while the child is gone. */
const duringTypes = [
  'WhereaboutsBecameKnown',
  'WhereaboutsBecameUnknown',
  'ChildClassified',
  'RiskGraded',
] as const satisfies readonly EpisodeEventType[];

/** What is true only once the child was located or back. */
const afterTypes = [
  'SafeAndWellChecked',
  'SafeAndWellNotDone',
  'ReturnInterviewOffered',
  'ReturnInterviewBooked',
  'ReturnInterviewDeclined',
  'ReturnInterviewHeld',
  'ReturnInterviewNotOffered',
] as const satisfies readonly EpisodeEventType[];

const outOfPlace = (
  history: EpisodeHistory,
  types: readonly EpisodeEventType[],
  outside: typeof duringAbsence,
): readonly BrokenRule[] =>
  types.flatMap((type) =>
    episodeSaid(history.episode.said, type).flatMap(({ happened, version }) =>
      broken(`place ${version}`, outside(history, happened)),
    ),
  );

function missingThoughKnown({ episode }: EpisodeHistory): readonly BrokenRule[] {
  return episodeSaid(episode.said, 'ChildClassified').flatMap(({ body, happened, version }) => {
    const whereabouts = spanAt(episode.whereabouts, happened)?.kind;
    if (body.class === 'not_missing' || whereabouts === undefined || whereabouts === 'unknown') return [];
    return broken(
      `known ${version}`,
      refuse(
        'whereabouts-are-known',
        'The police class would be missing while whereabouts are known.',
        'body',
      ),
    );
  });
}
