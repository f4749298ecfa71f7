import { afterAll, beforeAll, expect, it } from 'vitest';
import { canonicalContent, contentHash } from '../procedures/content-hash.ts';
import { openTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import { knownProcedures } from './known-procedures.ts';
import { shippedLibrary } from './record.fixture.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('an episode can be read by what its pack said when it opened, although the pack was mended since', async () => {
  await knownProcedures(database.store, shippedLibrary);
  const medway = shippedLibrary.packs.get('medway');
  if (medway === undefined) throw new Error('There is no pack medway');
  const mended = { ...medway, title: 'Medway, mended' };
  const hash = contentHash(mended);
  const packs = new Map(shippedLibrary.packs).set('medway', { ...mended, hash });
  const tomorrow = {
    ...shippedLibrary,
    packs,
    packByHash: (id: string, wanted: string) => (packs.get(id)?.hash === wanted ? packs.get(id) : undefined),
  };
  expect(tomorrow.packByHash('medway', medway.hash)).toBeUndefined();
  const known = await knownProcedures(database.store, tomorrow);
  const kept = known.packByHash('medway', medway.hash);
  expect(kept && canonicalContent(kept)).toBe(canonicalContent(medway));
  expect(known.packByHash('medway', hash)?.title).toBe('Medway, mended');
});
