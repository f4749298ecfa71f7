import { type ChildEventType, childSaid } from '../../child/child.ts';
import type { ChildHistory } from '../../child/history.ts';
import { type Instant, SECOND } from '../../time/instant.ts';
import { exactly } from '../../time/when.ts';
import { conditionsOf, marksOfStatements, momentsOf } from '../define.ts';
import type { Mark } from '../word.ts';

export const moment = momentsOf<ChildHistory>();
export const condition = conditionsOf<ChildHistory>();

type Statement<Type extends ChildEventType> = ReturnType<typeof childSaid<Type>>[number];

/** What was said of one type of a child, as marks, by when it happened; `which` keeps those that are meant. */
export function marksOf<Type extends ChildEventType>(
  { child }: ChildHistory,
  type: Type,
  which?: (statement: Statement<Type>) => boolean,
): readonly Mark[] {
  return marksOfStatements(childSaid(child, type), which);
}

/**
 * The start of an episode, which its own stream tells. A duty that it begins is named by that moment, below zero so
 * that no version of the child's stream is ever meant by it.
 */
export const startOfEpisode = (missingSince: Instant): Mark => ({
  at: exactly(missingSince),
  event: -Math.floor(missingSince / SECOND),
});
