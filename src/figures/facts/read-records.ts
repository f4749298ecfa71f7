import type { ClientBase } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import type { StreamName, Streams } from '../../record/streams.ts';
import { readStreamsWithin } from '../../store/read/read-streams.ts';
import type { Standing } from './versions.ts';

/** One child's record as a whole, and how far its facts were made. */
export interface ChildRecord {
  readonly owner: string;
  readonly record: StreamName;
  readonly streams: Streams;
  readonly made: MadeBefore;
}

/** How far the facts of a record were made, what stood then, and when to look again. */
export interface MadeBefore {
  readonly through: Instant;
  readonly standing: Standing;
  readonly lookAgain: Instant | undefined;
}

const nothingMade: MadeBefore = {
  through: Number.NEGATIVE_INFINITY as Instant,
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
  return records.map((record) => ({
    owner,
    record,
    streams: new Map((streamsOf.get(record) ?? []).map((name) => [name, read.get(name)?.events ?? []])),
    made: made.get(record) ?? nothingMade,
  }));
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
    known_through: Instant;
    look_again: Instant | null;
    standing: Standing;
  }>(
    `select record, known_through, look_again, standing from homeward.fact_record
     where owner = $1 and record = any ($2)`,
    [owner, records],
  );
  return new Map(
    rows.map(({ record, known_through: through, look_again: lookAgain, standing }) => [
      record,
      { through, standing, lookAgain: lookAgain ?? undefined } satisfies MadeBefore,
    ]),
  );
}
