import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { readPacks } from '../procedures/read-packs.ts';
import { redact } from '../store/redact.ts';
import { openTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import type { Order } from './order.ts';
import { looksAfter, order } from './record.fixture.ts';
import { record } from './record.ts';

const library = readPacks('procedures', { withExamples: false }) as PackLibrary;
const document = '0b6e5a1e-0000-4000-8000-000000000001';
const picture = {
  document,
  kind: 'photo',
  name: 'A photo',
  mediaType: 'image/jpeg',
  content: Buffer.from([1, 2, 3]),
};

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  for (const one of looksAfter('alder')) await record(database.store, library, one);
});
afterAll(() => database.close());

const keeping = (documents: Order['documents']): Order => ({
  ...order({
    command: 'KeepPhoto',
    child: 'alder',
    happened: '2025-02-02',
    body: { document, takenOn: '2025-01-01' },
  }),
  ...(documents !== undefined && { documents }),
});

const kept = async () =>
  (
    await database.store.record.query(
      'select stream, child, section, kind, name, media_type, content from homeward.document',
    )
  ).rows;

test('a statement that speaks of a file is refused without the file, and nothing is kept', async () => {
  const refusal = { kind: 'refused', refusal: { refused: 'document-not-sent' } };
  expect(await record(database.store, library, keeping(undefined))).toMatchObject(refusal);
  const another = { ...picture, document: '0b6e5a1e-0000-4000-8000-000000000002' };
  expect(await record(database.store, library, keeping([another]))).toMatchObject(refusal);
  expect(await kept()).toEqual([]);
});

test('the file is kept with the statement that names it, for those who may see the statement; others are not', async () => {
  const another = { ...picture, document: '0b6e5a1e-0000-4000-8000-000000000003' };
  expect((await record(database.store, library, keeping([picture, another]))).kind).toBe('recorded');
  expect(await kept()).toEqual([
    {
      ...{ stream: 'child:alder', child: 'child:alder', section: 'core' },
      ...{ kind: 'photo', name: 'A photo', media_type: 'image/jpeg', content: Buffer.from([1, 2, 3]) },
    },
  ]);
});

test('a statement that is taken out of the record takes its file with it', async () => {
  const { rows } = await database.store.record.query<{ owner: string; version: number; recorded_at: number }>(
    `select owner, version, recorded_at from homeward.event where type = 'PhotoKept'`,
  );
  const { owner, version, recorded_at } = rows[0]!;
  const outcome = await redact(database.store, {
    ...{ owner, version, stream: 'child:alder', reason: 'Another child' },
    people: ['Steward Cedar', 'Manager Elm'],
    at: recorded_at as never,
  });
  expect(outcome.kind).toBe('redacted');
  expect(await kept()).toEqual([]);
});
