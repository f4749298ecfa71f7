import type { QueryConfig, QueryResult } from 'pg';
import type { PackLibrary } from '../src/procedures/pack-library.ts';
import type { Order } from '../src/record/order.ts';
import { record } from '../src/record/record.ts';
import type { Store } from '../src/store/store.ts';
import type { BenchStore } from './bench-store.ts';

/** What is done for a report, one after the other, with the parameters of the function `append` that carry it. */
export const parts = [
  { part: 'deciding, duties, rows and hashes, in Node alone', carriedBy: [] },
  { part: 'reading the child and the outlines', carriedBy: [] },
  { part: 'events and chain', carriedBy: [] },
  {
    part: 'read models',
    carriedBy: ['relationships', 'children', 'child_keys', 'episodes', 'timeline_rows'],
  },
  { part: 'obligations', carriedBy: ['obligations', 'changed_obligations', 'settled'] },
  { part: 'outbox', carriedBy: ['messages'] },
  { part: 'read log', carriedBy: ['read'] },
] as const;

const READING = 1;
const APPENDING = 2;

type Asked = QueryConfig & { readonly values: readonly unknown[] };
export type Reporting = (order: Order) => Promise<void>;

/**
 * Reports with only the first so many parts; the server does what is left of them. Without reading, it is the sample
 * that is reported each time.
 */
export async function reportingWith(
  count: number,
  { store, unbound }: BenchStore,
  library: PackLibrary,
  sample: Order,
): Promise<Reporting> {
  const left = new Set<string>(parts.slice(count).flatMap(({ carriedBy }) => carriedBy));
  const names = await parametersOfAppend(unbound);
  const skipped = names.flatMap((name, place) => (left.has(name) ? [place] : []));
  const answers = await answersTo(store, library, sample);
  const query = async (asked: Asked) => {
    if (count <= (asked.name === 'append' ? APPENDING : READING)) return answers.get(asked.name);
    if (asked.name !== 'append') return store.record.query(asked);
    const values = asked.values.map((value, place) => (skipped.includes(place) ? null : value));
    return store.record.query({ ...asked, values });
  };
  const reportWithParts = reporting({ ...store, record: { query } as unknown as Store['record'] }, library);
  return count <= READING ? () => reportWithParts(sample) : reportWithParts;
}

/** Reports as a store takes them; refuses to count what was not recorded. */
export const reporting =
  (store: Store, library: PackLibrary): Reporting =>
  async (order) => {
    const outcome = await record(store, library, order);
    if (outcome.kind !== 'recorded') throw new Error(`A report was not recorded: ${outcome.kind}`);
  };

/** What the server answers while one report is recorded, by the names of the statements. */
async function answersTo(store: Store, library: PackLibrary, sample: Order) {
  const answers = new Map<string | undefined, QueryResult>();
  const query = async (asked: Asked) => {
    const answer = await store.record.query(asked);
    answers.set(asked.name, answer);
    return answer;
  };
  await reporting({ ...store, record: { query } as unknown as Store['record'] }, library)(sample);
  return answers;
}

async function parametersOfAppend(unbound: BenchStore['unbound']): Promise<readonly string[]> {
  const { rows } = await unbound.query<{ names: string[] }>(
    "select proargnames as names from pg_proc where oid = 'homeward.append'::regproc",
  );
  return rows[0]?.names ?? [];
}
