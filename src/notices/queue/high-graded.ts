import type { Queryable } from '../../store/store.ts';

/** Which of these records are episodes graded high, as `owner stream`: what is said of them is urgent. */
export async function readHighGraded(
  worker: Queryable,
  records: readonly { readonly owner: string; readonly stream: string }[],
): Promise<ReadonlySet<string>> {
  const { rows } = await worker.query<{ owner: string; episode: string }>({
    name: 'notice-high-graded',
    text: `select e.owner, e.episode
      from (select distinct * from unnest($1::text[], $2::text[]) as given (owner, stream)) given
      join homeward.episode e on e.owner = given.owner and e.episode = given.stream
      where e.grade = 'high'`,
    values: [records.map(({ owner }) => owner), records.map(({ stream }) => stream)],
  });
  return new Set(rows.map(({ owner, episode }) => `${owner} ${episode}`));
}
