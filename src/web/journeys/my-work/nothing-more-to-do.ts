import { nextAnswers } from '../../../domain/answering/next-answers.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { type ActName, type EpisodeAct, isEpisodeAct } from '../../acts/all-acts.ts';
import { episodePlaces } from '../../acts/places/episode-places.ts';
import { isLate } from '../../duties/duty-view.ts';
import type { Work } from './holding.ts';

/**
 * Whether a duty was not done in time and is nobody's to do any more: its need ended after it was late, or its episode
 * is closed and nothing that is recorded of a closed one would meet it. It still counts as missed.
 */
export function isNothingMoreToDo({ row, rule }: Pick<Work, 'row' | 'rule'>, now: Instant): boolean {
  if (!isLate(row, now)) return false;
  if (row.need_ended !== null) return true;
  if (row.phase !== 'closed' || rule === undefined) return false;
  return !nextAnswers(rule, (part) => row.parts[part] === null).some(
    ({ act }) => !isEpisodeAct(act as ActName) || episodePlaces[act as EpisodeAct].in.includes('closed'),
  );
}
