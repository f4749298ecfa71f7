import type { Store } from '../store.ts';
import { StreamCheck } from './check-stream.ts';
import { type CheckpointEntry, readCheckpoint } from './checkpoint.ts';
import type { Finding, FindingKind } from './finding.ts';
import { firstKey, type Key, Sorted } from './in-order.ts';
import { type CheckedEvent, openRecordRows, type StreamRow } from './record-rows.ts';

export interface VerifyOptions {
  /** The lines of an exported checkpoint: without one, a tail or stream that was taken out with care cannot show. */
  readonly checkpoint?: AsyncIterable<string> | Iterable<string>;
}

export interface Verified {
  readonly streams: number;
  readonly events: number;
  readonly findings: number;
}

interface Sequences {
  readonly streams: Sorted<StreamRow>;
  readonly events: Sorted<CheckedEvent>;
  readonly entries: Sorted<CheckpointEntry>;
}

/**
 * Walks every chain and tells of each thing that is not as it was recorded, as it is found. Holds one stream's place
 * in memory, whatever the size of the record.
 *
 * @refuses a checkpoint that is cut short or was changed
 */
export async function verify(
  store: Pick<Store, 'record'>,
  tell: (finding: Finding) => void,
  options: VerifyOptions = {},
): Promise<Verified> {
  const rows = await openRecordRows(store);
  const counts = { streams: 0, events: 0, findings: 0 };
  try {
    const sequences: Sequences = {
      streams: await Sorted.of(rows.streams),
      events: await Sorted.of(rows.events),
      entries: await Sorted.of(
        options.checkpoint === undefined ? none() : readCheckpoint(options.checkpoint),
      ),
    };
    while (true) {
      const key = firstKey(sequences.streams, sequences.events, sequences.entries);
      if (key === undefined) return counts;
      counts.streams++;
      counts.events += await checkStream(sequences, key, (kind, version) => {
        counts.findings++;
        tell({ kind, owner: key.owner, stream: key.stream, version });
      });
    }
  } finally {
    await rows.close();
  }
}

type Tell = (kind: FindingKind, version: number) => void;

async function checkStream({ streams, events, entries }: Sequences, key: Key, tell: Tell): Promise<number> {
  const stream = streams.isAt(key) ? await streams.take() : undefined;
  const entry = entries.isAt(key) ? await entries.take() : undefined;
  const check = new StreamCheck();
  let count = 0;
  let hashAtEntry: string | undefined;
  while (events.isAt(key)) {
    const event = (await events.take())!;
    count++;
    if (event.version === entry?.version) hashAtEntry = event.hash.toString('hex');
    for (const kind of check.next(event)) tell(kind, event.version);
  }
  if (stream === undefined) {
    if (count > 0) tell('stream_missing', 0);
  } else {
    const end = check.end(stream);
    if (end !== undefined) tell(end, stream.version);
  }
  const since = entry && sinceCheckpoint(entry, stream, hashAtEntry);
  if (since !== undefined) tell(since, entry!.version);
  return count;
}

function sinceCheckpoint(
  entry: CheckpointEntry,
  stream: StreamRow | undefined,
  hashAtEntry: string | undefined,
): FindingKind | undefined {
  if (stream === undefined) return 'lost_since_checkpoint';
  if (stream.version < entry.version) return 'cut_since_checkpoint';
  // The events of a stream that was disposed of are gone, and its head says the rest.
  const known =
    stream.disposed && stream.version === entry.version ? stream.head.toString('hex') : hashAtEntry;
  if (known === undefined) return stream.disposed ? undefined : 'cut_since_checkpoint';
  return known === entry.hash ? undefined : 'changed_since_checkpoint';
}

async function* none(): AsyncGenerator<never> {}
