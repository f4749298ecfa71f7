import { afterAll, beforeAll, expect, it } from 'vitest';
import { factsUpToNow } from '../../figures/facts/facts-up-to-now.ts';
import { shippedLibrary } from '../../record/record.fixture.ts';
import { episodeStream, type Imports, openImports, rowAbout } from './imports.fixture.ts';
import { csvOf, importedAt } from './rows.fixture.ts';

let imports: Imports;

beforeAll(async () => {
  imports = await openImports();
  const placed = { responsible_la: '886', host_la: '887', child_group: 'lac_own' };
  await imports.importing(csvOf(rowAbout('HOME'), rowAbout('PLACED', placed)));
  await factsUpToNow(imports.store, shippedLibrary, importedAt);
});

afterAll(() => imports.close());

const counted = (episode: string) =>
  imports.query(
    `select owner, own, area from homeward.fact_episode
     where episode = $1 and known_to = 'infinity' order by owner`,
    episode,
  );

it('an imported row of a child who lives at home counts in both series of the one authority', async () => {
  expect(await counted(episodeStream('HOME'))).toEqual([{ owner: '887', own: '887', area: '887' }]);
});

it('one that stands in the books of both counts once: the responsible authority’s own, and of the host’s area', async () => {
  expect(await counted(episodeStream('PLACED', 'E1', '886'))).toEqual([
    { owner: '886', own: '886', area: null },
    { owner: '887', own: null, area: '887' },
  ]);
});
