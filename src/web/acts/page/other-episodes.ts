import type { Phase } from '../../../domain/episode/episode.ts';
import { foldEpisode } from '../../../domain/episode/fold.ts';
import { heldInterview } from '../../../domain/return-interview/outcome.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { StreamName } from '../../../record/streams.ts';
import { readStreams } from '../../../store/read/read-streams.ts';
import type { Store } from '../../../store/store.ts';
import { sayMoment } from '../../words/say-time.ts';
import { episodesAskedFor } from '../form/choices.ts';
import type { Choice } from '../form/form-field.ts';
import type { Asked } from './asked.ts';

/** The episode beside which others are looked for. */
interface ThisEpisode {
  readonly owner: string;
  readonly child: StreamName;
  readonly episode: StreamName;
  readonly missing_since: Instant;
}

interface Other {
  readonly episode: StreamName;
  readonly phase: Phase;
  readonly missing_since: Instant;
  readonly over_at: Instant | null;
}

/** The other episodes of the child that an act can be about, as its form offers them, the latest first. */
export async function otherEpisodes(
  { connection, store, act, now }: Pick<Asked, 'connection' | 'store' | 'act' | 'now'>,
  here: ThisEpisode,
): Promise<readonly Choice[]> {
  const { rows } = await connection.query<Other>({
    name: 'act-other-episodes',
    text: `select episode, phase, missing_since, over_at from homeward.episode
      where owner = $1 and child = $2 and episode <> $3 and phase <> 'void' order by missing_since desc`,
    values: [here.owner, here.child, here.episode],
  });
  const meant = episodesAskedFor[act] === 'alsoCovers' ? await withoutInterview(store, here, rows) : rows;
  return meant.map(({ episode, missing_since, over_at }) => ({
    value: episode.slice('episode:'.length),
    text: `Missing from ${sayMoment(missing_since, now)}${over_at === null ? '' : ` until ${sayMoment(over_at, now)}`}`,
  }));
}

/** Those that one interview can still cover: over before this one began, not closed, and no interview held yet. */
async function withoutInterview(
  store: Store,
  { owner, missing_since }: ThisEpisode,
  others: readonly Other[],
): Promise<readonly Other[]> {
  const earlier = others.filter(
    ({ phase, over_at }) => phase === 'returned' && over_at !== null && over_at <= missing_since,
  );
  const streams = await readStreams(
    store,
    owner,
    earlier.map(({ episode }) => episode),
  );
  return earlier.filter(({ episode }) => {
    const folded = foldEpisode(streams.get(episode)?.events ?? []);
    return folded !== undefined && heldInterview(folded.said) === undefined;
  });
}
