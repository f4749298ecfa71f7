import { type EpisodeEventType, episodeSaid } from '../../episode/events.ts';
import type { EpisodeHistory } from '../../episode/history.ts';
import { conditionsOf, marksOfStatements, momentsOf, noMarks } from '../define.ts';
import { oneOf } from '../parameters.ts';
import type { Mark } from '../word.ts';

export { markOf } from '../define.ts';

export const moment = momentsOf<EpisodeHistory>();
export const condition = conditionsOf<EpisodeHistory>();

/** Kinds of discussion that rules may ask for. */
export const discussion = oneOf(
  'first_discussion',
  'strategy_discussion',
  'missing_from_care_meeting',
  'child_protection_strategy_meeting',
  'intervention_meeting',
  'liaison',
  'longer_absence_review',
);

type Statement<Type extends EpisodeEventType> = ReturnType<typeof episodeSaid<Type>>[number];

/** What was said of one type in an episode, as marks, by when it happened; `which` keeps those that are meant. */
export function marksOf<Type extends EpisodeEventType>(
  { episode }: EpisodeHistory,
  type: Type,
  which?: (statement: Statement<Type>) => boolean,
): readonly Mark[] {
  return marksOfStatements(episodeSaid(episode.said, type), which);
}

/**
 * A moment that comes once in an episode. It carries the version of the opening, so that the duty it starts stays
 * the same duty whichever fact turns out to have come first, and that fact may also fulfil it.
 */
export const onceInEpisode = ({ episode }: EpisodeHistory, at: Mark['at'] | undefined): readonly Mark[] =>
  at === undefined ? noMarks : [{ at, event: episode.opening.version }];
