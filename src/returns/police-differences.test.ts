import { beforeAll, expect, test } from 'vitest';
import { type Instant, instant } from '../domain/time/instant.ts';
import { listOf, of } from '../exchange/police-list/lists.fixture.ts';
import { receivePoliceList } from '../exchange/police-list/receive-police-list.ts';
import { keptFacts, later } from '../figures/facts/kept-facts.fixture.ts';
import { looksAfter, reportsMissing, returns, shippedLibrary } from '../record/record.fixture.ts';
import { makeExport } from './make-export.ts';
import { withPoliceDifferences } from './police-differences.ts';
import { collectionYear } from './ssda903/collection-year.ts';

const kept = keptFacts();
const came = instant('2025-11-03T09:00:00Z');
const by = {
  person: 'Officer Testperson',
  role: 'missing-information-officer',
  agency: 'childrens-social-care:887',
} as const;

const onBoth = 'EX1,Testchild,Alder,2010-05-01,missing,high,2025-10-24T18:20,2025-10-24T21:50,Home';
const onlyTheirs = 'EX3,Testchild,Birch,2011-07-02,missing,,2025-10-10T20:00,2025-10-11T02:00,Home';

beforeAll(async () => {
  await kept.write(
    ...looksAfter('alder'),
    reportsMissing('alder', 'both', '2025-10-24T18:00'),
    returns('alder', 'both', '2025-10-24T22:00'),
    reportsMissing('alder', 'ours', '2025-10-28T18:00'),
    returns('alder', 'ours', '2025-10-28T22:00'),
  );
  await kept.refresh();
  const receipt = await receivePoliceList(kept.database.store, shippedLibrary, {
    ...{ authority: '887', force: 'kent', covers: of('2025-10') },
    ...{ file: listOf(onBoth, onlyTheirs), by, now: came },
  });
  expect(receipt).toMatchObject({ kind: 'received', rows: 2 });
});

async function found(year: number, asAt: Instant = later) {
  const { store } = kept.database;
  const made = await makeExport(store, {
    ...{ kind: 'ssd', authority: '887', year: collectionYear(year), asAt, quotes: 'curly', form: 'csv' },
  });
  const { findings } = await withPoliceDifferences(store, shippedLibrary, made, later);
  return findings.map(({ rule, severity, line, record }) => [rule, severity, line, record.episode]);
}

test('an absence that only the police have, and one that only the authority has, are warned of before signing off', async () => {
  expect(await found(2026)).toEqual([
    ['HW-POLICE-ONLY', 'warning', 3, undefined],
    ['HW-AUTHORITY-ONLY', 'warning', null, 'ours'],
  ]);
});

test('not in the return of another year, nor in one as it was known before the list came', async () => {
  expect(await found(2025)).toEqual([]);
  expect(await found(2026, (came - 1) as Instant)).toEqual([]);
});
