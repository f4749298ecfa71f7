import pg, { type Pool } from 'pg';
import { inBatches } from '../in-batches.ts';
import type { Store } from '../store.ts';
import { withoutValues } from '../without-values.ts';
import { callAppend, outcomeFor } from './append.ts';
import type { AppendOutcome, AppendRequest } from './append-request.ts';
import { type EncodedAppend, encodeAppend } from './encode-append.ts';
import { readRefusal } from './refusal.ts';

type Writer = (append: EncodedAppend) => Promise<AppendOutcome>;

const writers = new WeakMap<Pool, Writer>();

/**
 * Appends as `append` does, and in one transaction with what other people of this process record at the same moment.
 * Each has an outcome of its own: what the database refuses of several, it is asked again one by one.
 */
export async function appendTogether(store: Store, request: AppendRequest): Promise<AppendOutcome> {
  let writer = writers.get(store.record);
  if (writer === undefined) {
    writer = inBatches((batch) => write(store.record, batch), areApart);
    writers.set(store.record, writer);
  }
  const outcome = await writer(encodeAppend(request));
  if (outcome.kind === 'appended') store.wakeUp.signal();
  return outcome;
}

/** Of one authority, and about other streams and forms than those before: what meets is for the database to judge. */
const areApart = (batch: readonly EncodedAppend[], { owner, heads, key }: EncodedAppend): boolean =>
  batch.every(
    (other) =>
      other.owner === owner &&
      (key === undefined || other.key !== key) &&
      ![...heads.keys()].some((stream) => other.heads.has(stream)),
  );

async function write(
  connection: Pool,
  batch: readonly EncodedAppend[],
): Promise<readonly (AppendOutcome | Promise<AppendOutcome>)[]> {
  const [only, ...others] = batch;
  if (only !== undefined && others.length === 0) return [await writeOne(connection, only)];
  const outcomes = await writeAll(connection, batch);
  return outcomes ?? batch.map((append) => writeOne(connection, append));
}

/**
 * Classes of errors that say something about what was sent, and after which nothing of it stays. After others, such as
 * a connection that broke, nobody can say whether it was written.
 */
const SAYS_NO = ['HW', '22', '23', '40', '54'];

/** Undefined where the database refused, so that none of them was written. */
async function writeAll(
  connection: Pool,
  batch: readonly EncodedAppend[],
): Promise<readonly AppendOutcome[] | undefined> {
  try {
    const answer = await callAppend(connection, batch);
    if (answer.reused || 'replayed' in answer) return undefined;
    let before = 0;
    return batch.map((append) => {
      const outcome = outcomeFor(append, answer, before);
      before += append.events;
      return outcome;
    });
  } catch (error) {
    if (error instanceof pg.DatabaseError && SAYS_NO.includes(error.code?.slice(0, 2) ?? ''))
      return undefined;
    throw withoutValues(error);
  }
}

async function writeOne(connection: Pool, append: EncodedAppend): Promise<AppendOutcome> {
  try {
    return outcomeFor(append, await callAppend(connection, [append]));
  } catch (error) {
    return readRefusal(error);
  }
}
