import type { ClientBase } from 'pg';
import { formatInstant, type Instant } from '../../domain/time/instant.ts';
import { type Fact, type FactTable, momentColumns } from './fact.ts';
import type { RecordFacts } from './facts-of-record.ts';

const tables: readonly FactTable[] = ['fact_episode', 'fact_duty', 'fact_care', 'fact_span'];

/** Writes what changed: ends what was known otherwise until then, and adds what is known from then on. */
export async function writeFacts(connection: ClientBase, records: readonly RecordFacts[]): Promise<void> {
  for (const table of tables) {
    await endFacts(connection, table, records);
    await beginFacts(connection, table, records);
  }
  await noteMade(connection, records);
}

async function endFacts(connection: ClientBase, table: FactTable, records: readonly RecordFacts[]) {
  const rows = records.flatMap(({ owner, record, ended }) =>
    ended
      .filter((each) => each.table === table)
      .map(({ key, at }) => ({ owner, record, key, known_to: formatInstant(at) })),
  );
  if (rows.length === 0) return;
  await connection.query(
    `update homeward.${table} f set known_to = e.known_to
     from jsonb_to_recordset($1) e (owner text, record text, key text, known_to timestamptz)
     where f.owner = e.owner and f.record = e.record and f.key = e.key and f.known_to = 'infinity'`,
    [JSON.stringify(rows)],
  );
}

async function beginFacts(connection: ClientBase, table: FactTable, records: readonly RecordFacts[]) {
  const rows = records.flatMap(({ owner, record, begun }) =>
    begun
      .filter((each) => each.table === table)
      .map(({ key, columns, knownFrom, knownTo }) => ({
        owner,
        record,
        key,
        known_from: formatInstant(knownFrom),
        known_to: knownTo === undefined ? 'infinity' : formatInstant(knownTo),
        ...inWriting(columns),
      })),
  );
  if (rows.length === 0) return;
  await connection.query(
    `insert into homeward.${table} select * from jsonb_populate_recordset(null::homeward.${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

function inWriting(columns: Fact['columns']): Fact['columns'] {
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      typeof value === 'number' && momentColumns.has(name) ? formatInstant(value as Instant) : value,
    ]),
  );
}

async function noteMade(connection: ClientBase, records: readonly RecordFacts[]) {
  const rows = records.map(({ owner, record, through, lookAgain, standing }) => ({
    owner,
    record,
    // A record of which nothing is left was never made: -infinity is what it counts from.
    known_through: Number.isFinite(through) ? formatInstant(through) : '-infinity',
    look_again: lookAgain === undefined ? null : formatInstant(lookAgain),
    standing,
  }));
  await connection.query(
    `insert into homeward.fact_record (owner, record, known_through, look_again, standing)
     select * from jsonb_to_recordset($1)
       as r (owner text, record text, known_through timestamptz, look_again timestamptz, standing jsonb)
     on conflict (owner, record) do update set
       known_through = excluded.known_through, look_again = excluded.look_again, standing = excluded.standing`,
    [JSON.stringify(rows)],
  );
}
