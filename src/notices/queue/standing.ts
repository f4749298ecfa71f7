import type { Queryable } from '../../store/store.ts';

/** What makes a notice about an episode urgent, and what it is about. */
export interface EpisodeStanding {
  readonly grade: string | undefined;
  readonly isOver: boolean;
}

/** Episodes as they stand, by `owner stream`; of other records there is nothing to read. */
export async function readStanding(
  worker: Queryable,
  records: readonly { readonly owner: string; readonly stream: string }[],
): Promise<ReadonlyMap<string, EpisodeStanding>> {
  const { rows } = await worker.query<{
    owner: string;
    episode: string;
    grade: string | null;
    over: boolean;
  }>({
    name: 'notice-standing',
    text: `select e.owner, e.episode, e.grade, e.over_at is not null as over
      from (select distinct * from unnest($1::text[], $2::text[]) as given (owner, stream)) given
      join homeward.episode e on e.owner = given.owner and e.episode = given.stream`,
    values: [records.map(({ owner }) => owner), records.map(({ stream }) => stream)],
  });
  return new Map(
    rows.map(({ owner, episode, grade, over }) => [
      `${owner} ${episode}`,
      { grade: grade ?? undefined, isOver: over },
    ]),
  );
}
