import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { Instant, PlainDate } from '../../domain/time/instant.ts';
import { londonDate, startOfDay } from '../../domain/time/london.ts';
import { orderOf } from '../../domain/time/when.ts';

/**
 * How many episodes of the child began within 90 days up to this one, itself among them, between local dates: the
 * same days by which procedures count (`reached-episodes`).
 *
 * @source ofsted-2013, Hertfordshire box
 */
export function startsWithin90Days({ episode, others }: EpisodeHistory): number {
  const since = orderOf(episode.missingSince) as Instant;
  const earliest = startOfDay((londonDate(since) - 90) as PlainDate);
  const before = others.filter(
    ({ missingSince, reported }) => reported !== false && missingSince >= earliest && missingSince < since,
  );
  return before.length + 1;
}
