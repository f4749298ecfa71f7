import { describe, expect, test } from 'vitest';
import { atHome } from '../../domain/testing/children.ts';
import { type Fact, inEpisode } from '../../domain/testing/facts.ts';
import type { ChildOnRecord } from '../books/children-on-record.ts';
import { awayFrom, inCareSince, missingFrom, onRecord } from '../records.fixture.ts';
import { collectionYear } from '../ssda903/collection-year.ts';
import { missingColumns, ssdMissing } from './ssd-missing.ts';

const rowsOf = (...records: readonly ChildOnRecord[]) =>
  ssdMissing(records, collectionYear(2026)).map(({ row }) => row);
const inCare = inCareSince('2015-01-10');

const answers = (...after: readonly Fact[]) => {
  const [row] = rowsOf(
    onRecord(inCare, [...missingFrom('2025-05-01T20:00Z', '2025-05-02T08:00Z'), ...after]),
  );
  return [row?.miss_missing_rhi_offered, row?.miss_missing_rhi_accepted];
};

const at = '2025-05-03T10:00Z';
const offered = inEpisode('ReturnInterviewOffered', {}, { at });

describe('ssd_missing', () => {
  test('seven fields', () => {
    expect(missingColumns).toHaveLength(7);
    expect(rowsOf(onRecord(inCare, missingFrom('2025-06-30T23:30Z', '2025-07-01T12:00Z')))).toEqual([
      {
        miss_table_id: 'e1',
        miss_person_id: 'LA001',
        miss_missing_episode_start_date: '2025-07-01T00:30:00',
        miss_missing_episode_type: 'M',
        miss_missing_episode_end_date: '2025-07-01T13:00:00',
        miss_missing_rhi_offered: 'N',
        miss_missing_rhi_accepted: 'NA',
      },
    ]);
  });

  test('one row for each span, each with an identifier of its own', () => {
    const known = inEpisode(
      'WhereaboutsBecameKnown',
      { kind: 'known_with_concern' },
      { at: '2025-05-01T23:00Z' },
    );
    const both = [...missingFrom('2025-05-01T20:00Z', '2025-05-02T08:00Z'), known];
    expect(
      rowsOf(onRecord(inCare, both)).map((row) => [row.miss_table_id, row.miss_missing_episode_type]),
    ).toEqual([
      ['e1', 'M'],
      ['e1-2', 'A'],
    ]);
  });

  test('any child in the case system, not only looked after; away from placement only those', () => {
    const home = onRecord(
      atHome(),
      missingFrom('2025-05-01T20:00Z', '2025-05-02T08:00Z'),
      awayFrom('2025-06-01T20:00Z', '2025-06-02T08:00Z'),
    );
    expect(rowsOf(home)).toMatchObject([
      { miss_person_id: 'testchild-alder', miss_missing_episode_type: 'M' },
    ]);
  });

  test('six years of history plus all open', () => {
    const record = onRecord(
      inCare,
      missingFrom('2020-03-30T20:00Z', '2020-03-31T08:00Z'),
      missingFrom('2020-03-30T20:00Z', '2020-04-01T08:00Z'),
      missingFrom('2019-01-01T20:00Z'),
    );
    expect(rowsOf(record).map((row) => row.miss_table_id)).toEqual(['e3', 'e2']);
  });
});

describe('offered and accepted', () => {
  test('not applicable while the child is missing', () => {
    expect(rowsOf(onRecord(inCare, missingFrom('2025-05-01T20:00Z')))).toMatchObject([
      { miss_missing_rhi_offered: 'NA', miss_missing_rhi_accepted: 'NA' },
    ]);
  });

  test('accepted is not applicable where nothing was offered', () => {
    expect(answers()).toEqual(['N', 'NA']);
    expect(answers(inEpisode('ReturnInterviewExcused', { because: 'uncontactable' }, { at }))).toEqual([
      'N',
      'NA',
    ]);
  });

  test('held: offered and accepted; refused: offered and not accepted', () => {
    const held = inEpisode(
      'ReturnInterviewHeld',
      { kind: 'standard', independent: true, content: [], covers: [] },
      { at },
    );
    expect(answers(offered, held)).toEqual(['Y', 'Y']);
    expect(answers(held)).toEqual(['Y', 'Y']);
    expect(answers(offered, inEpisode('ReturnInterviewDeclined', { by: 'child' }, { at }))).toEqual([
      'Y',
      'N',
    ]);
  });

  test('null only where unknown: offered, and neither held nor refused yet', () => {
    expect(answers(offered)).toEqual(['Y', '']);
  });
});
