import { episodeSaid } from '../../../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../../../domain/episode/history.ts';
import type { Instant, PlainDate } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import { orderOf } from '../../../../domain/time/when.ts';

/** What the report of a day says of a child beside what is on record: the last that was written on that day. */
export const lineOf = (history: EpisodeHistory, day: PlainDate) =>
  linesOf(history).findLast((line) => dayOf(line) === day);

/** The last that was written for a report of an earlier day. */
export const lineBefore = (history: EpisodeHistory, day: PlainDate) =>
  linesOf(history).findLast((line) => dayOf(line) < day);

const linesOf = ({ episode }: EpisodeHistory) => episodeSaid(episode.said, 'DailyReportLineWritten');

const dayOf = ({ happened }: ReturnType<typeof linesOf>[number]): PlainDate =>
  londonDate(orderOf(happened) as Instant);
