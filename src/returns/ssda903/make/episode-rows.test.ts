import { describe, expect, test } from 'vitest';
import { ofChild } from '../../../domain/testing/facts.ts';
import { careOf, inCareSince, missingFrom, onRecord } from '../../records.fixture.ts';
import { collectionYear } from '../collection-year.ts';
import { makeReturn } from './make-return.ts';

const inCare = inCareSince('2024-01-10');
const missing = missingFrom('2025-06-01T20:00Z', '2025-06-02T20:00Z');

describe('the episodes of care that a return is checked against', () => {
  test('a placement that goes on is one row without an end', () => {
    expect(careOf(2026, onRecord(inCare, missing))).toEqual(['10/01/2024,S,C2,N1,K2,PR4,,']);
  });

  test('another placement, legal status, or both begin another row', () => {
    const moved = [
      ...inCare,
      ofChild('PlacementStarted', { type: 'U6', host: '887', provider: 'PR1' }, { at: '2025-05-01' }),
      ofChild('LegalStatusChanged', { status: 'V2' }, { at: '2025-07-01' }),
      ofChild('LegalStatusChanged', { status: 'C1' }, { at: '2025-09-01' }),
      ofChild('PlacementStarted', { type: 'K1', host: '887', provider: 'PR1' }, { at: '2025-09-01' }),
    ];
    expect(careOf(2026, onRecord(moved, missing))).toEqual([
      '10/01/2024,S,C2,N1,K2,PR4,01/05/2025,X1',
      '01/05/2025,P,C2,N1,U6,PR1,01/07/2025,X1',
      '01/07/2025,L,V2,N1,U6,PR1,01/09/2025,X1',
      '01/09/2025,B,C1,N1,K1,PR1,,',
    ]);
  });

  test('care that ended has its reason; what ended after 31 March is blank', () => {
    const left = (at: string) => [...inCare, ofChild('CareEnded', { reason: 'E4A' }, { at })];
    expect(careOf(2026, onRecord(left('2025-12-01'), missing))).toEqual([
      '10/01/2024,S,C2,N1,K2,PR4,01/12/2025,E4A',
    ]);
    expect(careOf(2026, onRecord(left('2026-04-02'), missing))).toEqual(['10/01/2024,S,C2,N1,K2,PR4,,']);
  });

  test('a child who is missing at 18 leaves care that day by E8', () => {
    const record = onRecord(inCareSince('2024-01-10', '2008-01-20'), missingFrom('2025-12-01T20:00Z'));
    expect(careOf(2026, record)).toEqual(['10/01/2024,S,C2,N1,K2,PR4,20/01/2026,E8']);
  });

  test('a child who was not missing or away in the year is in no table', () => {
    const made = makeReturn([onRecord(inCare)], '887', collectionYear(2026));
    expect(made).toEqual({ Header: [], Episodes: [], Missing: [], UASC: [] });
  });

  test('the sex is a letter from 2025, and 1 or 2 before', () => {
    const sexIn = (year: number) =>
      makeReturn(
        [onRecord(inCare, missingFrom(`${year - 1}-06-01T20:00Z`))],
        '887',
        collectionYear(year),
      ).Header.map(({ row }) => row.SEX);
    expect(sexIn(2026)).toEqual(['F']);
    expect(sexIn(2024)).toEqual(['2']);
  });
});
