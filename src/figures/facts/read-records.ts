import type { ClientBase } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import { eventsOf, type StreamName, type Streams } from '../../record/streams.ts';
import { readStreamsWithin } from '../../store/read/read-streams.ts';
import { FACT_RULES } from './fact-rules.ts';
import { readSurvivors } from './read-survivors.ts';
import type { Standing } from './versions.ts';

/** One child's record as a whole, and how far its facts were made. */
export interface ChildRecord {
  readonly owner: string;
  readonly record: StreamName;
  readonly streams: Streams;
  /** The children that it was merged into, as far as they say of merging. */
  readonly survivors: Streams;
  readonly made: MadeBefore;
}

/** How far the facts of a record were made, by which rules, what stood then, and when to look again. */
export interface MadeBefore {
  readonly rules: number;
  readonly through: Instant;
  /** How many recordings lay at or before that moment. */
  readonly recordings: number;
  readonly standing: Standing;
  readonly lookAgain: Instant | undefined;
}

export const nothingMade: MadeBefore = {
  rules: FACT_RULES,
  through: Number.NEGATIVE_INFINITY as Instant,
  recordings: 0,
  standing: {},
  lookAgain: undefined,
};

/** Reads the records of some children of one authority's books whole. */
export async function readRecords(
  connection: ClientBase,
  owner: string,
  records: readonly StreamName[],
): Promise<readonly ChildRecord[]> {
  const streamsOf = await streamsOfRecords(connection, owner, records);
  const read = await readStreamsWithin(connection, owner, [...streamsOf.values()].flat());
  const made = await madeBefore(connection, owner, records);
  const found: ChildRecord[] = [];
  for (const record of records) {
    const streams: Streams = new Map(
      (streamsOf.get(record) ?? []).map((name) => [name, read.get(name)?.events ?? []]),
    );
    const survivors = await readSurvivors(connection, owner, eventsOf(streams, record));
    found.push({ owner, record, streams, survivors, made: made.get(record) ?? nothingMade });
  }
  return found;
}

async function streamsOfRecords(connection: ClientBase, owner: string, records: readonly StreamName[]) {
  const { rows } = await connection.query<{ child: StreamName; episode: StreamName }>(
    'select child, episode from homeward.episode where owner = $1 and child = any ($2) order by child, missing_since',
    [owner, records],
  );
  const streams = new Map<StreamName, StreamName[]>(records.map((record) => [record, [record]]));
  for (const { child, episode } of rows) streams.get(child)?.push(episode);
  return streams;
}

async function madeBefore(connection: ClientBase, owner: string, records: readonly StreamName[]) {
  const { rows } = await connection.query<{
    record: StreamName;
    rules: number;
    known_through: Instant;
    recordings: number;
    look_again: Instant | null;
    standing: Standing;
  }>(
    `select record, rules, known_through, recordings, look_again, standing from homeward.fact_record
     where owner = $1 and record = any ($2)`,
    [owner, records],
  );
  return new Map(
    rows.map(({ record, rules, known_through: through, recordings, look_again: lookAgain, standing }) => [
      record,
      { rules, through, recordings, standing, lookAgain: lookAgain ?? undefined } satisfies MadeBefore,
    ]),
  );
}
