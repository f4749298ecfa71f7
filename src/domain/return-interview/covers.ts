import { type Recorded, type Refusal, refuse } from '../deciding/command.ts';
import type { EpisodeHistory, EpisodeOutline } from '../episode/history.ts';
import type { NewEvent } from '../event/event.ts';
import type { Instant } from '../time/instant.ts';
import { exactly, orderOf } from '../time/when.ts';

/**
 * The earlier episodes that one interview covers, or why it cannot cover them.
 *
 * @refuses no-such-other-episode, not-an-earlier-episode
 * @source medway-2024-25 ¶3.17; kent-2018 ¶6.1; ofsted-2013 ¶43
 */
export function coveredEpisodes(
  { episode, others }: EpisodeHistory,
  named: readonly string[],
): readonly EpisodeOutline[] | Refusal {
  const covered: EpisodeOutline[] = [];
  for (const id of new Set(named)) {
    const other = others.find((one) => one.id === id);
    if (other === undefined)
      return refuse(
        'no-such-other-episode',
        'An interview covers only other episodes of the same child.',
        'body.alsoCovers',
      );
    if (other.over === undefined || other.over > orderOf(episode.missingSince))
      return refuse(
        'not-an-earlier-episode',
        'An interview also covers only episodes that were over before this one began.',
        'body.alsoCovers',
      );
    covered.push(other);
  }
  return covered;
}

/**
 * What a covered episode keeps of it: its own interview was not possible, from the moment the child went missing
 * again, and which episode's interview covers it. It is never done in time by this.
 */
export function excusedByCover(
  history: EpisodeHistory,
  { id, missingSince }: EpisodeOutline,
  held: NewEvent,
): Recorded {
  const began = orderOf(history.episode.missingSince) as Instant;
  const next = history.others.map((other) => other.missingSince).filter((start) => start > missingSince);
  return {
    stream: `episode:${id}`,
    event: {
      ...held,
      type: 'ReturnInterviewExcused',
      happened: exactly(Math.min(began, ...next) as Instant),
      body: { because: 'missing_again', coveredBy: history.id },
    },
  };
}
