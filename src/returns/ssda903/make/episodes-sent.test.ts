import { expect, test } from 'vitest';
import { type Fact, ofChild } from '../../../domain/testing/facts.ts';
import { inCareSince, missingFrom, onRecord } from '../../records.fixture.ts';
import { collectionYear } from '../collection-year.ts';
import { makeReturn } from './make-return.ts';
import { keptRow } from './rows-sent.ts';

const sent = 'LA001,10/01/2025,T,C2,N2,K2,PR4,,,,ME4 4AA,ME4 4BB,SC999001';

const kept = ofChild(
  'ReturnRowKept',
  { table: 'Episodes', year: 2026, line: 2, row: sent },
  { at: '2026-03-31' },
);

const taken = ofChild('ResponsibilityTaken', { authority: '887' }, { at: '2025-01-10' });

/** The rows of Episodes of a child who was missing that year, and of whose care this is on record. */
const rowsOf = (...more: readonly Fact[]) => {
  const record = onRecord(
    [...inCareSince('2025-01-10'), taken, kept, ...more],
    missingFrom('2025-06-01T20:00Z', '2025-06-02T08:00Z'),
  );
  return makeReturn([record], '887', collectionYear(2026)).Episodes.map(({ row }) =>
    keptRow('Episodes', row),
  );
};

test('the rows of that year come back as they were sent while the record says the same of care', () => {
  expect(rowsOf()).toEqual([sent]);
});

test('where people have put care right, the rows are those of the record, with what no record holds as it was sent', () => {
  const moved = ofChild(
    'PlacementStarted',
    { type: 'U4', host: '887', provider: 'PR1' },
    { at: '2025-09-01T10:00Z' },
  );
  expect(rowsOf(moved)).toEqual([
    'LA001,10/01/2025,T,C2,N2,K2,PR4,01/09/2025,X1,,ME4 4AA,ME4 4BB,SC999001',
    'LA001,01/09/2025,P,C2,N1,U4,PR1,,,,,,',
  ]);
});
