import { describe, expect, test } from 'vitest';
import { type Fact, inEpisode, ofChild } from '../../domain/testing/facts.ts';
import { instant, plainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import type { ChildOnRecord } from '../books/children-on-record.ts';
import { awayFrom, inCareSince, missingFrom, onRecord } from '../records.fixture.ts';
import { collectionYear } from '../ssda903/collection-year.ts';
import { headings, listColumns } from './columns.ts';
import { listOfChildrenInCare } from './list-of-children-in-care.ts';
import { lookBack } from './look-back.ts';

const today = londonDate(instant('2026-06-01T12:00:00Z'));
const listed = (...records: readonly ChildOnRecord[]) =>
  listOfChildrenInCare(records, '887', lookBack(collectionYear(2026), today)).map(({ row }) => row);

const inCare = inCareSince('2024-01-10');
const heldAfter = (at: string): readonly Fact[] => [
  inEpisode('ReturnInterviewOffered', {}, { at }),
  inEpisode('ReturnInterviewHeld', { kind: 'standard', independent: true, content: [], covers: [] }, { at }),
];
const declinedAfter = (at: string): readonly Fact[] => [
  inEpisode('ReturnInterviewOffered', {}, { at }),
  inEpisode('ReturnInterviewDeclined', { by: 'child' }, { at }),
];

const ours = (record: ChildOnRecord) => {
  const [row] = listed(record);
  return [row?.missing, row?.absent, row?.offered, row?.accepted];
};

describe('List 8, children in care', () => {
  test('the 34 columns in their order', () => {
    expect(listColumns).toHaveLength(34);
    expect(headings('straight')[0]).toBe('Child Unique ID');
    expect(headings('straight').slice(28)).toEqual([
      "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
      "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
      'Was the child offered a Return Interview after their last missing episode (Y/N)?',
      'Did the child accept a Return Interview after their last missing episode (Y/N)?',
      'Allocated Team',
      'Allocated Worker',
    ]);
  });

  test('two words stand in curly quotes as Ofsted prints them, or in straight ones', () => {
    expect(headings('curly')[28]).toContain(' been ‘Missing’ from ');
    expect(headings('curly')[29]).toContain(' been ‘Absent’ from ');
    expect(headings('curly')[8]).toBe("Child's Category of Need");
  });

  test('what is held of a child, and blanks for what other systems hold', () => {
    expect(listed(onRecord(inCare))).toEqual([
      {
        number: 'LA001',
        gender: 'b) Female',
        ethnicity: 'a) WBRI',
        born: '14/02/2010',
        age: '16',
        unaccompanied: 'b) No',
        disability: '',
        careStarted: '10/01/2024',
        need: 'N1',
        secondPeriod: 'b) No',
        legalStatusStarted: '10/01/2024',
        legalStatus: 'C2: FCO',
        review: '',
        visit: '',
        permanence: '',
        reviewingOfficerVisit: '',
        health: '',
        dental: '',
        placements: '1',
        careCeased: '',
        whyCeased: '',
        placementStarted: '10/01/2024',
        placementType: 'K2',
        provider: 'PR4',
        postcode: '',
        urn: 'SC999001',
        location: 'a) In',
        placementAuthority: '887',
        missing: '0',
        absent: '0',
        offered: '',
        accepted: '',
        team: '',
        worker: '',
      },
    ]);
  });

  test('those who ceased to be looked after in the six months before are listed too', () => {
    const left = (at: string) => onRecord([...inCare, ofChild('CareEnded', { reason: 'E4A' }, { at })]);
    expect(listed(left('2025-10-01'))).toMatchObject([{ careCeased: '01/10/2025', whyCeased: 'E4A' }]);
    expect(listed(left('2025-09-30'))).toEqual([]);
  });

  test('while the year goes on the list looks back from today', () => {
    expect(lookBack(collectionYear(2027), today)).toEqual({
      on: plainDate('2026-06-01'),
      twelveMonths: plainDate('2025-06-02'),
      sixMonths: plainDate('2025-12-02'),
    });
  });
});

describe('columns 29 to 32', () => {
  test('a child with 2 missing and 1 away, last interview accepted: 2, 1, Yes, Yes', () => {
    const record = onRecord(
      inCare,
      [...missingFrom('2025-05-01T20:00Z', '2025-05-02T08:00Z'), ...declinedAfter('2025-05-03T10:00Z')],
      [...missingFrom('2025-09-01T20:00Z', '2025-09-02T08:00Z'), ...heldAfter('2025-09-03T10:00Z')],
      awayFrom('2025-11-01T20:00Z', '2025-11-02T08:00Z'),
    );
    expect(ours(record)).toEqual(['2', '1', 'a) Yes', 'a) Yes']);
  });

  test('several episodes and several placements are counted properly', () => {
    const moved = [
      ...inCare,
      ofChild('PlacementStarted', { type: 'U6', host: '886' }, { at: '2025-06-01' }),
      ofChild('PlacementStarted', { type: 'K2', host: '887' }, { at: '2025-08-01' }),
    ];
    const four = [1, 2, 3, 4].map((day) => missingFrom(`2025-07-0${day}T20:00Z`, `2025-07-0${day}T23:00Z`));
    expect(listed(onRecord(moved, ...four))).toMatchObject([{ missing: '4', absent: '0', placements: '3' }]);
  });

  test('what began before the twelve months is not counted', () => {
    expect(ours(onRecord(inCare, missingFrom('2025-03-30T20:00Z', '2025-04-02T08:00Z')))).toEqual([
      '0',
      '0',
      '',
      '',
    ]);
  });

  test('the answers are about the last missing episode that ended, not one that goes on', () => {
    const record = onRecord(
      inCare,
      [...missingFrom('2025-05-01T20:00Z', '2025-05-02T08:00Z'), ...declinedAfter('2025-05-03T10:00Z')],
      missingFrom('2026-03-20T20:00Z'),
    );
    expect(ours(record)).toEqual(['2', '0', 'a) Yes', 'b) No']);
  });

  test('an interview that was not offered was not accepted', () => {
    expect(ours(onRecord(inCare, missingFrom('2025-05-01T20:00Z', '2025-05-02T08:00Z')))).toEqual([
      '1',
      '0',
      'b) No',
      'b) No',
    ]);
  });

  test('whether an offer was accepted is unknown until it was held or refused', () => {
    const offered = inEpisode('ReturnInterviewOffered', {}, { at: '2025-05-03T10:00Z' });
    const record = onRecord(inCare, [...missingFrom('2025-05-01T20:00Z', '2025-05-02T08:00Z'), offered]);
    expect(ours(record)).toEqual(['1', '0', 'a) Yes', 'c) Unknown']);
  });
});
