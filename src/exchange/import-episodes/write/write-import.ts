import type pg from 'pg';
import { appendWithin } from '../../../store/append/append.ts';
import type { AppendOutcome, AppendRequest } from '../../../store/append/append-request.ts';
import { ownConnection } from '../../../store/logins/connection.ts';
import type { Store } from '../../../store/store.ts';

/** Nothing of the import was written, because the record changed under it or holds what cannot be added to. */
export class ImportInterrupted extends Error {
  override readonly name = 'ImportInterrupted';
}

/** Writes request after request; nobody sees any of it before all of it is there. */
export interface ImportWriter {
  /** What is given next can be prepared while the database works on this. */
  write(request: AppendRequest): Promise<void>;
  /** Makes all of it part of the record. */
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

/** The most events of one transaction (migration 0003). */
const EVENTS_OF_A_PART = 65_536;

/** Each part takes a connection of the hundred that a server has by default; this is some two million rows. */
const MOST_PARTS = 60;

/**
 * A transaction holds a limited number of events, so a long import is several, each on a connection of its own. They
 * stay open until everything is written and checked and are then committed at once: a crash, a conflict or a full disk
 * before that moment leaves nothing behind.
 */
export function importWriter(store: Store): ImportWriter {
  const parts: pg.Client[] = [];
  let eventsOfPart = 0;
  let running: Promise<AppendOutcome> | undefined;

  const partFor = async (events: number): Promise<pg.Client> => {
    const last = parts.at(-1);
    eventsOfPart += events;
    if (last !== undefined && eventsOfPart <= EVENTS_OF_A_PART) return last;
    if (parts.length === MOST_PARTS)
      throw new ImportInterrupted(
        'The file is too long to be imported at once. Nothing was imported; split it.',
      );
    eventsOfPart = events;
    const client = ownConnection(store.record.options);
    parts.push(client);
    await client.connect();
    await client.query('begin');
    return client;
  };
  const settle = async () => {
    const outcome = await running;
    running = undefined;
    if (outcome !== undefined && outcome.kind !== 'appended') throw interrupted(outcome);
  };
  return {
    async write(request) {
      const client = await partFor(request.events.length);
      // Encoded at once and queued on the connection: the database goes from one to the next without waiting.
      const next = appendWithin(client, request);
      next.catch(() => {});
      await settle();
      running = next;
    },
    async commit() {
      await settle();
      await commitTogether(parts);
      await Promise.all(parts.map((client) => client.end()));
      store.wakeUp.signal();
    },
    // Closing a connection ends its transaction, whatever state it is in.
    abandon: async () => {
      await Promise.all(parts.map((client) => client.end().catch(() => {})));
    },
  };
}

/** Commits wait for the disk and for nothing else: no constraint is left to be checked. */
async function commitTogether(parts: readonly pg.Client[]): Promise<void> {
  const commits = await Promise.allSettled(parts.map((client) => client.query('commit')));
  const failed = commits.filter(({ status }) => status === 'rejected').length;
  if (failed > 0 && failed < parts.length)
    throw new ImportInterrupted(
      'The database failed while the import was being committed, and a part of it may be there. Import it again: what is there stays as it is.',
    );
  if (failed > 0) throw new ImportInterrupted('The database failed, and nothing was imported.');
}

function interrupted(outcome: Exclude<AppendOutcome, { kind: 'appended' }>): ImportInterrupted {
  if (outcome.kind === 'conflict' && outcome.disposed)
    return new ImportInterrupted(
      `The record ${outcome.stream} was disposed of at the end of its retention, and the file holds a row of it.`,
    );
  return new ImportInterrupted(
    'Somebody recorded something about a child of this file meanwhile. Nothing was imported; import it again.',
  );
}
