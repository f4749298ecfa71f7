import type { ClientBase } from 'pg';
import type { EventRow } from '../read/event-row.ts';
import type { Store } from '../store.ts';

export interface StreamRow {
  readonly owner: string;
  readonly stream: string;
  readonly version: number;
  readonly head: Buffer;
  readonly disposed: boolean;
}

export type CheckedEvent = EventRow & { readonly redaction_recorded: boolean };

const ROWS_AT_A_TIME = 1_000;

/** The whole record as of one moment, in the order of owners, streams and versions; a part of it at a time. */
export interface RecordRows {
  readonly streams: AsyncIterable<StreamRow>;
  readonly events: AsyncIterable<CheckedEvent>;
  close(): Promise<void>;
}

/** Reads the record as it is now; nothing that is appended meanwhile is seen. Each part can be read once. */
export async function openRecordRows(store: Pick<Store, 'record'>): Promise<RecordRows> {
  const client = await store.record.connect();
  await client.query('begin isolation level repeatable read read only').catch((error: unknown) => {
    client.release(true);
    throw error;
  });
  return {
    streams: cursorRows<StreamRow>(
      client,
      'streams',
      `select owner, stream, version, head, disposed is not null as disposed
        from homeward.stream order by owner, stream`,
    ),
    events: cursorRows<CheckedEvent>(
      client,
      'events',
      `select e.*, e.salt is null and exists (
          select from homeward.redaction r where r.position = e.position) as redaction_recorded
        from homeward.event e order by e.owner, e.stream, e.version`,
    ),
    async close() {
      await client.query('rollback').then(
        () => client.release(),
        () => client.release(true),
      );
    },
  };
}

async function* cursorRows<Row extends object>(
  client: ClientBase,
  name: string,
  select: string,
): AsyncGenerator<Row> {
  await client.query(`declare ${name} no scroll cursor for ${select}`);
  while (true) {
    const { rows } = await client.query<Row>(`fetch ${ROWS_AT_A_TIME} from ${name}`);
    yield* rows;
    if (rows.length < ROWS_AT_A_TIME) return;
  }
}
