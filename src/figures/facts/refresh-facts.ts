import { setImmediate as others } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { StreamName } from '../../record/streams.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Store } from '../../store/store.ts';
import { type NamedRecord, recordsChangedAfter, recordsDueAgain } from './changed-records.ts';
import { FACT_RULES } from './fact-rules.ts';
import { factsOfRecord, type RecordFacts } from './facts-of-record.ts';
import { readRecords } from './read-records.ts';
import { writeFacts } from './write-facts.ts';

/** So many records of children are read and counted at once. */
const RECORDS_AT_ONCE = 50;

interface While {
  /** How many records were looked at. */
  readonly tell?: ((records: number) => void) | undefined;
  /** Whether to make the next step; what is left is made the next time. */
  readonly goesOn?: () => boolean;
}

/**
 * Brings the facts to what has been recorded, in small steps that others can go on between. One process at a time makes
 * a step; another that asks meanwhile waits, and finds little left to do. Stops before transactions that are still
 * running, which the next time will find. Facts that an older Homeward made by other rules are made anew.
 *
 * @param now up to when duties that come round are laid
 * @returns how many records were looked at
 */
export async function refreshFacts(
  store: Pick<Store, 'record'>,
  library: PackLibrary,
  now: Instant,
  { tell, goesOn = () => true }: While = {},
): Promise<number> {
  let done = 0;
  for (;;) {
    const step = await inTransaction(store.record, (connection) => nextStep(connection, library, now));
    done += step.records;
    tell?.(done);
    if (!step.more || !goesOn()) return done;
  }
}

/** Makes every fact anew: what is counted meanwhile is counted from those that were there before. */
export async function remakeFacts(
  store: Pick<Store, 'record'>,
  library: PackLibrary,
  now: Instant,
  tell?: (records: number) => void,
): Promise<number> {
  await inTransaction(store.record, async (connection) => {
    await connection.query('update homeward.fact_position set position = 0');
    await connection.query('update homeward.fact_record set rules = 0');
  });
  return refreshFacts(store, library, now, { tell });
}

async function nextStep(connection: ClientBase, library: PackLibrary, now: Instant) {
  const after = await positionByOurRules(connection);
  const changed = await recordsChangedAfter(connection, after);
  const due = changed.more ? { records: [], more: false } : await recordsDueAgain(connection, now);
  let records = 0;
  for (const { owner, names } of portions([...changed.records, ...due.records])) {
    await writeFacts(connection, await factsOf(connection, library, owner, names, now));
    records += names.length;
  }
  if (changed.through > after)
    await connection.query('update homeward.fact_position set position = $1', [changed.through]);
  return { records, more: changed.more || due.more };
}

/** How far facts are made, and nobody else makes any meanwhile. Made by older rules, they are made from the beginning. */
async function positionByOurRules(connection: ClientBase): Promise<number> {
  const { rows } = await connection.query<{ position: number; rules: number }>(
    `insert into homeward.fact_position (position, rules) values (0, $1)
     on conflict (single) do update set position = fact_position.position returning position, rules`,
    [FACT_RULES],
  );
  const { position, rules } = rows[0]!;
  if (rules >= FACT_RULES) return position;
  await connection.query('update homeward.fact_position set position = 0, rules = $1', [FACT_RULES]);
  return 0;
}

async function factsOf(
  connection: ClientBase,
  library: PackLibrary,
  owner: string,
  names: readonly StreamName[],
  now: Instant,
): Promise<readonly RecordFacts[]> {
  const made: RecordFacts[] = [];
  for (const record of await readRecords(connection, owner, names)) {
    made.push(factsOfRecord(library, record, now));
    // Whoever waits for a page is answered between two children.
    await others();
  }
  return made;
}

/** Records of one authority's books each, so many at once, none twice. */
function* portions(named: readonly NamedRecord[]) {
  const byOwner = new Map<string, Set<StreamName>>();
  for (const { owner, record } of named) byOwner.set(owner, (byOwner.get(owner) ?? new Set()).add(record));
  for (const [owner, all] of byOwner) {
    const names = [...all];
    for (let from = 0; from < names.length; from += RECORDS_AT_ONCE)
      yield { owner, names: names.slice(from, from + RECORDS_AT_ONCE) };
  }
}
