import { createHash } from 'node:crypto';
import { formatInstant, type Instant } from '../../domain/time/instant.ts';
import type { Store } from '../store.ts';
import { openRecordRows } from './record-rows.ts';

/** Where one stream stood when the checkpoint was taken. */
export interface CheckpointEntry {
  readonly owner: string;
  readonly stream: string;
  readonly version: number;
  readonly hash: string;
}

interface End {
  readonly streams: number;
  readonly events: number;
  readonly digest: string;
}

const FORMAT = 'homeward checkpoint 1';

/**
 * The heads of all streams as lines of JSON, to be kept where nobody who can change the record can change them: a
 * first line with the moment, one line for each stream in order, a last line with the counts and the SHA-256 of all
 * lines before it. That it was taken is noted in the record.
 */
export async function* checkpoint(store: Pick<Store, 'record'>, taken: Instant): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const line = (value: unknown) => {
    const text = JSON.stringify(value);
    digest.update(`${text}\n`);
    return text;
  };
  let streams = 0;
  let events = 0;
  const rows = await openRecordRows(store);
  try {
    yield line({ format: FORMAT, taken: formatInstant(taken) });
    for await (const { owner, stream, version, head } of rows.streams) {
      streams++;
      events += version;
      yield line([owner, stream, version, head.toString('hex')]);
    }
  } finally {
    await rows.close();
  }
  const end: End = { streams, events, digest: digest.digest('hex') };
  yield JSON.stringify(end);
  await store.record.query(
    'insert into homeward.checkpoint (taken_at, streams, events, digest) values ($1, $2, $3, $4)',
    [new Date(taken), streams, events, Buffer.from(end.digest, 'hex')],
  );
}

/**
 * The entries of an exported checkpoint, in order.
 *
 * @refuses a file that is not a checkpoint, is cut short or was changed
 */
export async function* readCheckpoint(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<CheckpointEntry> {
  const digest = createHash('sha256');
  let before: string | undefined;
  let first = true;
  for await (const line of lines) {
    if (before !== undefined) {
      digest.update(`${before}\n`);
      if (first) refuseOtherFormat(before);
      else yield entryOf(before);
      first = false;
    }
    if (line !== '') before = line;
  }
  const end = before === undefined || first ? undefined : (readJson(before) as End | undefined);
  if (end?.digest !== digest.digest('hex')) throw new Error('The checkpoint is cut short or was changed');
}

function refuseOtherFormat(line: string): void {
  const { format } = (readJson(line) ?? {}) as { format?: unknown };
  if (format !== FORMAT) throw new Error('This is not a checkpoint that this Homeward can read');
}

function entryOf(line: string): CheckpointEntry {
  const [owner, stream, version, hash] = (readJson(line) ?? []) as [string, string, number, string];
  if (typeof hash !== 'string') throw new Error('The checkpoint has a line that is none of its own');
  return { owner, stream, version, hash };
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
