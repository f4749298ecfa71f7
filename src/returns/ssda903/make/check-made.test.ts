import { describe, expect, test } from 'vitest';
import { inEpisode, ofChild } from '../../../domain/testing/facts.ts';
import type { ChildOnRecord } from '../../books/children-on-record.ts';
import { awayFrom, inCareSince, missingFrom, missingOf, onRecord } from '../../records.fixture.ts';
import { collectionYear } from '../collection-year.ts';
import { checkMade } from './check-made.ts';
import { makeReturn } from './make-return.ts';

const year = collectionYear(2026);
const check = (...records: readonly ChildOnRecord[]) =>
  checkMade(makeReturn(records, '887', year), makeReturn(records, '887', collectionYear(2025)), year);

const inCare = inCareSince('2024-01-10');

describe('a return is checked before it is written', () => {
  test('the worked rows of 2026 pass every rule', () => {
    const record = onRecord(
      inCare,
      missingFrom('2025-03-30T21:00Z', '2025-04-02T08:00Z'),
      missingFrom('2025-04-02T15:00Z', '2025-04-02T20:00Z'),
      awayFrom('2025-07-10T10:00Z', '2025-07-10T11:00Z'),
      missingFrom('2026-03-29T20:00Z', '2026-04-03T20:00Z'),
    );
    expect(check(record)).toEqual([]);
  });

  test('missing to the 18th birthday, and care ended that day for another reason', () => {
    const left = [
      ...inCareSince('2024-01-10', '2008-01-20'),
      ofChild('CareEnded', { reason: 'E6' }, { at: '2026-01-20' }),
    ];
    expect(check(onRecord(left, missingFrom('2025-12-01T20:00Z')))).toMatchObject([
      { rule: '580', severity: 'error', table: 'Episodes', line: 2, record: { child: 'testchild-alder' } },
    ]);
  });

  test('a finding leads to the episode to put right', () => {
    const findings = check(
      onRecord(inCareSince('2025-06-03'), missingFrom('2025-06-01T20:00Z', '2025-06-05T20:00Z')),
    );
    expect(findings.map(({ rule, line, record }) => ({ rule, line, record }))).toEqual(
      ['578', '581'].map((rule) => ({
        rule,
        line: 2,
        record: { child: 'testchild-alder', episode: 'e1', toDecide: true },
      })),
    );
  });

  test.each([
    ['day_care_began' as const, ['LA001,14/02/2010,M,03/06/2025,05/06/2025']],
    ['not_returned' as const, []],
  ])(
    'what was decided of a start before care is what the return says, and the rules find nothing: %s',
    (start, rows) => {
      const decided = inEpisode(
        'ReturnStartDecided',
        { start, words: 'Looked for when care began.' },
        { at: '2025-06-10T10:00Z' },
      );
      const record = onRecord(inCareSince('2025-06-03'), [
        ...missingFrom('2025-06-01T20:00Z', '2025-06-05T20:00Z'),
        decided,
      ]);
      expect(missingOf(2026, record)).toEqual(rows);
      expect(check(record)).toEqual([]);
    },
  );

  test('identical rows of one child are legal: warned of, and no error', () => {
    const twice = [
      missingFrom('2025-06-01T08:00Z', '2025-06-01T10:00Z'),
      missingFrom('2025-06-01T18:00Z', '2025-06-01T20:00Z'),
    ];
    expect(check(onRecord(inCare, ...twice))).toMatchObject([
      { rule: 'HW-IDENTICAL-ROWS', severity: 'warning', line: 3, record: { episode: 'e2' } },
    ]);
  });
});
