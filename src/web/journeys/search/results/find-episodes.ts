import type { ClientBase } from 'pg';
import type { Phase } from '../../../../domain/episode/episode.ts';
import type { Instant } from '../../../../domain/time/instant.ts';

export interface EpisodeFound {
  readonly episode: string;
  readonly child: string;
  readonly phase: Phase;
  readonly missing_since: Instant;
  readonly over_at: Instant | null;
}

/** Episodes by their number, and those in which the police gave this reference. */
export async function findEpisodes(
  connection: ClientBase,
  text: string,
  withReference: readonly string[],
): Promise<readonly EpisodeFound[]> {
  const { rows } = await connection.query<EpisodeFound>({
    name: 'search-episodes',
    text: `select episode, child, phase, missing_since, over_at from homeward.episode
      where episode = any ($1::text[]) order by missing_since desc`,
    values: [[`episode:${text.replace(/^episode:/i, '')}`, ...withReference]],
  });
  return rows;
}
