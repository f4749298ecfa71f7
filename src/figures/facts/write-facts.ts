import type { ClientBase } from 'pg';
import { formatInstant, type Instant } from '../../domain/time/instant.ts';
import { type Fact, type FactTable, momentColumns } from './fact.ts';
import { FACT_RULES } from './fact-rules.ts';
import type { RecordFacts } from './facts-of-record.ts';

const tables: readonly FactTable[] = [
  'fact_episode',
  'fact_duty',
  'fact_care',
  'fact_span',
  'fact_intervention',
];

/** Writes what changed: ends what was known otherwise until then, and adds what is known from then on. */
export async function writeFacts(connection: ClientBase, records: readonly RecordFacts[]): Promise<void> {
  const anew = records.filter((each) => each.anew);
  for (const table of tables) {
    if (anew.length > 0) await takeAway(connection, table, anew);
    await endFacts(connection, table, records);
    await beginFacts(connection, table, records);
  }
  await noteMade(connection, records);
}

async function takeAway(connection: ClientBase, table: FactTable, records: readonly RecordFacts[]) {
  await connection.query(
    `delete from homeward.${table} f using jsonb_to_recordset($1) r (owner text, record text)
     where f.owner = r.owner and f.record = r.record`,
    [JSON.stringify(records.map(({ owner, record }) => ({ owner, record })))],
  );
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
  // Of a record that was disposed of nothing is left, and nothing is noted.
  const onRecord = records.filter(({ recordings }) => recordings > 0);
  const rows = onRecord.map(({ owner, record, through, recordings, lookAgain, standing }) => ({
    owner,
    record,
    rules: FACT_RULES,
    known_through: formatInstant(through),
    recordings,
    look_again: lookAgain === undefined ? null : formatInstant(lookAgain),
    standing,
  }));
  await connection.query(
    `insert into homeward.fact_record (owner, record, rules, known_through, recordings, look_again, standing)
     select * from jsonb_to_recordset($1) as r (owner text, record text, rules integer, known_through timestamptz,
       recordings integer, look_again timestamptz, standing jsonb)
     on conflict (owner, record) do update set rules = excluded.rules, known_through = excluded.known_through,
       recordings = excluded.recordings, look_again = excluded.look_again, standing = excluded.standing`,
    [JSON.stringify(rows)],
  );
}
