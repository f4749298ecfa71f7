import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { type Instant, readInstant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';

/** The deadline that the checks of an episode run to; undefined where none was set. */
export function checksDeadline({ episode }: EpisodeHistory): Instant | undefined {
  const last = episodeSaid(episode.said, 'ChecksDeadlineSet').at(-1);
  return last === undefined ? undefined : readInstant(last.body.deadline);
}

/**
 * By how many milliseconds the first report came after the deadline of the checks: looking for the child is
 * logged, and cannot delay past it. Undefined when it came in time, when there was no deadline, and as long as
 * nobody has reported.
 *
 * @source ofsted-2013, Salford box
 */
export function reportLateness(history: EpisodeHistory): number | undefined {
  const deadline = checksDeadline(history);
  const reported = episodeSaid(history.episode.said, 'ChildReported')[0];
  if (deadline === undefined || reported === undefined) return undefined;
  const late = orderOf(reported.happened) - deadline;
  return late > 0 ? late : undefined;
}
