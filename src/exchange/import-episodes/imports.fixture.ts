import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { rebuild } from '../../record/rebuild.ts';
import { shippedLibrary } from '../../record/record.fixture.ts';
import { readStream } from '../../store/read/read-streams.ts';
import { openTestDatabase } from '../../store/testing/test-database.ts';
import { verify } from '../../store/verify/verify.ts';
import { type ImportOptions, importEpisodes } from './import-episodes.ts';
import { childIdOf, episodeIdOf } from './plan/identity.ts';
import { type Cells, importedAt, oneEvening, testDirectory } from './rows.fixture.ts';

/** Each test has its own child, in a row of that evening but for what the test changes. */
export const rowAbout = (child: string, cells: Cells = {}): Cells => ({
  ...oneEvening,
  child_id: child,
  ...cells,
});

export const episodeStream = (childId: string, episodeId = 'E1', responsible = '887') =>
  `episode:${episodeIdOf({ responsible, childId, episodeId })}`;

export const childStream = (childId: string, responsible = '887') =>
  `child:${childIdOf({ responsible, childId })}`;

export type Imports = Awaited<ReturnType<typeof openImports>>;

/** A record to import into, and questions that tests ask of it. */
export async function openImports() {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const database = await openTestDatabase();
  const { store } = database;
  const query = async <Row extends object>(text: string, ...values: unknown[]) =>
    (await store.record.query<Row>(text, values)).rows;
  return {
    folder,
    store,
    query,
    async importing(content: string, more: Partial<ImportOptions> = {}) {
      const path = join(folder, 'episodes.csv');
      await writeFile(path, content);
      const options = { library: shippedLibrary, directory: testDirectory, now: importedAt };
      return importEpisodes({ path, store, ...options, person: 'Operator Testperson', ...more });
    },
    eventsOf: async (stream: string, owner = '887') => (await readStream(store, owner, stream)).events,
    async countEvents() {
      const [row] = await query<{ count: number }>('select count(*) from homeward.event');
      return row!.count;
    },
    async close() {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Every chain holds, and everything shown is what the events say when it is written anew. */
export async function expectSound({ store, query, countEvents }: Imports): Promise<void> {
  const findings: unknown[] = [];
  const { events } = await verify(store, (finding) => findings.push(finding));
  expect(findings).toEqual([]);
  expect(events).toBe(await countEvents());
  const shown = async () => ({
    children: await query('select * from homeward.child order by owner, child'),
    keys: await query('select * from homeward.child_key order by owner, child, kind, key'),
    episodes: await query('select * from homeward.episode order by owner, episode'),
    timeline: await query('select * from homeward.timeline order by owner, stream, version, section'),
    duties: await query(
      'select * from homeward.obligation order by owner, subject, duty_owner, rule, occurrence',
    ),
    settled: await query('select * from homeward.settled_obligations order by owner, subject'),
  });
  const before = await shown();
  await rebuild(store, shippedLibrary, importedAt);
  expect(await shown()).toEqual(before);
}
