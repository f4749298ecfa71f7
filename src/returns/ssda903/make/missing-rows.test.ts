import { describe, expect, test } from 'vitest';
import { inGroup } from '../../../domain/testing/children.ts';
import { inEpisode, ofChild } from '../../../domain/testing/facts.ts';
import { awayFrom, born, inCareSince, missingFrom, missingOf, onRecord } from '../../records.fixture.ts';

const inCare = inCareSince('2024-01-10');

describe('the worked rows of 2026', () => {
  test('carried over 1 April: the start keeps its date', () => {
    const carried = missingFrom('2025-03-30T21:00Z', '2025-04-02T08:00Z');
    expect(missingOf(2026, onRecord(inCare, carried))).toEqual(['LA001,14/02/2010,M,30/03/2025,02/04/2025']);
    expect(missingOf(2025, onRecord(inCare, carried))).toEqual(['LA001,14/02/2010,M,30/03/2025,']);
  });

  test('missing again on the day of the return: start = previous end', () => {
    const first = missingFrom('2025-03-30T21:00Z', '2025-04-02T08:00Z');
    const again = missingFrom('2025-04-02T15:00Z', '2025-04-02T20:00Z');
    expect(missingOf(2026, onRecord(inCare, first, again))).toEqual([
      'LA001,14/02/2010,M,30/03/2025,02/04/2025',
      'LA001,14/02/2010,M,02/04/2025,02/04/2025',
    ]);
  });

  test('away for part of a day', () => {
    expect(missingOf(2026, onRecord(inCare, awayFrom('2025-07-10T10:00Z', '2025-07-10T11:00Z')))).toEqual([
      'LA001,14/02/2010,A,10/07/2025,10/07/2025',
    ]);
  });

  test('open at 31 March, also where the child has returned since', () => {
    expect(missingOf(2026, onRecord(inCare, missingFrom('2026-03-29T20:00Z')))).toEqual([
      'LA001,14/02/2010,M,29/03/2026,',
    ]);
    expect(missingOf(2026, onRecord(inCare, missingFrom('2026-03-29T20:00Z', '2026-04-03T20:00Z')))).toEqual([
      'LA001,14/02/2010,M,29/03/2026,',
    ]);
  });

  test('M and then A: one row ends and another begins on the same date', () => {
    const known = inEpisode(
      'WhereaboutsBecameKnown',
      { kind: 'known_with_concern' },
      { at: '2025-06-03T09:00Z' },
    );
    const both = [...missingFrom('2025-06-01T20:00Z', '2025-06-04T09:00Z'), known];
    expect(missingOf(2026, onRecord(inCare, both))).toEqual([
      'LA001,14/02/2010,M,01/06/2025,03/06/2025',
      'LA001,14/02/2010,A,03/06/2025,04/06/2025',
    ]);
  });
});

describe('the collection year', () => {
  test('a start after 31 March is left out, and so is what ended before 1 April', () => {
    const after = missingFrom('2026-04-01T09:00Z');
    const before = missingFrom('2025-03-01T09:00Z', '2025-03-31T21:00Z');
    expect(missingOf(2026, onRecord(inCare, before, after))).toEqual([]);
  });

  test('dates are local dates: 23:30 UTC on 30 June is 1 July', () => {
    expect(missingOf(2026, onRecord(inCare, missingFrom('2025-06-30T23:30Z', '2025-07-02T01:00Z')))).toEqual([
      'LA001,14/02/2010,M,01/07/2025,02/07/2025',
    ]);
    expect(missingOf(2027, onRecord(inCare, missingFrom('2026-03-31T23:30Z', '2026-04-01T09:00Z')))).toEqual([
      'LA001,14/02/2010,M,01/04/2026,01/04/2026',
    ]);
  });
});

describe('looked-after children only', () => {
  test('a child who goes missing from home and is not looked after is never in this file', () => {
    const atHome = inGroup('home', { identifiers: [{ kind: 'la_child_id', value: 'LA001' }] });
    expect(missingOf(2026, onRecord(atHome, missingFrom('2025-06-01T20:00Z', '2025-06-02T20:00Z')))).toEqual(
      [],
    );
  });

  test('a child of another authority who is placed here is in that authority’s return', () => {
    const placedHere = inGroup('lac_ola', { identifiers: [{ kind: 'la_child_id', value: 'LA001' }] });
    expect(missingOf(2026, onRecord(placedHere, missingFrom('2025-06-01T20:00Z')))).toEqual([]);
  });

  test('care ended: the span ends with it', () => {
    const left = [...inCare, ofChild('CareEnded', { reason: 'E4A' }, { at: '2025-06-10' })];
    expect(missingOf(2026, onRecord(left, missingFrom('2025-06-01T20:00Z')))).toEqual([
      'LA001,14/02/2010,M,01/06/2025,10/06/2025',
    ]);
    expect(missingOf(2026, onRecord(left, missingFrom('2025-06-11T20:00Z')))).toEqual([]);
  });

  test('unresolved cases stay open until the 18th birthday and close then', () => {
    const nearly18 = inCareSince('2024-01-10', '2008-01-20');
    const record = onRecord(nearly18, missingFrom('2025-12-01T20:00Z'));
    expect(missingOf(2026, record)).toEqual(['LA001,20/01/2008,M,01/12/2025,20/01/2026']);
    expect(missingOf(2027, record)).toEqual([]);
  });

  test('a child who was missing when care began keeps the start, which is never clipped in silence', () => {
    const late = inCareSince('2025-06-03');
    expect(missingOf(2026, onRecord(late, missingFrom('2025-06-01T20:00Z', '2025-06-05T20:00Z')))).toEqual([
      'LA001,14/02/2010,M,01/06/2025,05/06/2025',
    ]);
  });

  test('a child without a number of the authority is in the file all the same, for the rules to find', () => {
    const nameless = inGroup('lac_own', { dateOfBirth: born });
    expect(missingOf(2026, onRecord(nameless, missingFrom('2025-06-01T20:00Z')))).toEqual([
      ',14/02/2010,M,01/06/2025,',
    ]);
  });
});
