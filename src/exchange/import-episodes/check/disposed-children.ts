import type { Queryable } from '../../../store/store.ts';
import type { ChildFault } from '../children/check-child.ts';
import { childIdOf } from '../plan/identity.ts';
import type { NumberedChild } from '../write/read-known.ts';
import type { CheckedFile } from './check-file.ts';

/** So many children are asked about at once. */
const CHUNK = 10_000;

/**
 * Rows about children whose record was disposed of at the end of its retention: only a tombstone is left, and nothing
 * can be added to it.
 */
export async function aboutDisposed(
  record: Queryable,
  { facts, refused }: CheckedFile,
): Promise<readonly ChildFault[]> {
  const disposed = new Set<number>();
  let chunk: Asked[] = [];
  const ask = async () => {
    for (const child of await disposedAmong(record, chunk)) disposed.add(child);
    chunk = [];
  };
  let number = 0;
  for (const child of facts.numberedChildren()) {
    chunk.push({ ...child, number: number++ });
    if (chunk.length === CHUNK) await ask();
  }
  await ask();
  const faults: ChildFault[] = [];
  if (disposed.size === 0) return faults;
  for (let row = 0; row < facts.count; row++)
    if (disposed.has(facts.at(row).child) && !refused.has(row)) faults.push(faultOf(row));
  return faults;
}

const faultOf = (row: number): ChildFault => ({
  row,
  column: 'child_id',
  reason: 'disposed-of',
  says: 'The record of this child was disposed of at the end of its retention.',
});

interface Asked extends NumberedChild {
  /** As the facts number children. */
  readonly number: number;
}

/** Disposal takes the numbers of a child too, so a child is asked for by the identifier that the number gives. */
async function disposedAmong(record: Queryable, children: readonly Asked[]): Promise<readonly number[]> {
  const streams = children.map((child) => `child:${childIdOf(child)}`);
  const { rows } = await record.query<{ place: number }>({
    name: 'disposed-children',
    text: `select given.place::integer as place
      from unnest($1::text[], $2::text[]) with ordinality as given (owner, stream, place)
      join homeward.stream s on s.owner = given.owner and s.stream = given.stream
      where s.disposed is not null`,
    values: [children.map(({ responsible }) => responsible), streams],
  });
  return rows.map(({ place }) => children[place - 1]!.number);
}
