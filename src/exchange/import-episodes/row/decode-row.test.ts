import { describe, expect, it } from 'vitest';
import { instant, plainDate } from '../../../domain/time/instant.ts';
import { exactly } from '../../../domain/time/when.ts';
import { columns, requiredColumns } from '../file/columns.ts';
import { readHeading } from '../file/read-heading.ts';
import { type Cells, cellsOf, faultsOf, heading, oneEvening, rowOf, testDirectory } from '../rows.fixture.ts';
import { decodeRow } from './decode-row.ts';

const winter = exactly(instant('2025-12-01T20:30:00Z'));

describe('what a row may say', () => {
  it('is read with its codes, and with its times as moments', () => {
    const { cells: _, ...row } = rowOf();
    expect(row).toEqual({
      childId: 'TEST1',
      dateOfBirth: plainDate('2010-02-14'),
      sex: 'F',
      ethnicity: 'WBRI',
      group: 'lac_own',
      responsible: '887',
      host: undefined,
      placementType: 'U4',
      episodeId: 'E1',
      incidentId: undefined,
      class: 'missing',
      grade: 'medium',
      missingFrom: 'placement',
      missingSince: exactly(instant('2025-10-24T19:30:00Z')),
      reportedAt: instant('2025-10-24T20:30:00Z'),
      locatedAt: exactly(instant('2025-10-25T00:10:00Z')),
      returnedAt: exactly(instant('2025-10-25T01:00:00Z')),
      foundPlace: 'friend_address',
      safeAndWell: 'done_seen',
      interviewOutcome: 'completed',
      interviewOfferedAt: instant('2025-10-25T09:00:00Z'),
      interviewCompletedAt: instant('2025-10-27T16:00:00Z'),
      interviewer: 'rhi_officer',
      reasonPrimary: 'CO2',
      reasonsSecondary: ['CO1', 'HF4'],
    });
  });

  it('may be nothing but what is required', () => {
    const least = Object.fromEntries(requiredColumns.map((column) => [column, oneEvening[column]]));
    expect(decodeRow(cellsOf(least), heading, testDirectory)).toMatchObject({
      childId: 'TEST1',
      returnedAt: undefined,
      reasonsSecondary: undefined,
    });
  });

  it('may have spaces around it', () => {
    expect(rowOf({ class: ' away ', missing_since: ' 2025-12-01T20:30 ' })).toMatchObject({
      class: 'away',
      missingSince: winter,
    });
  });

  it.each([
    '2025-12-01T20:30',
    '2025-12-01T20:30:00',
    '2025-12-01T20:30Z',
    '2025-12-01T21:30+01:00',
    '2025-12-01T20:30:00.0000000',
  ])('is a time local or with an offset: %s', (missing_since) => {
    expect(rowOf({ missing_since }).missingSince).toEqual(winter);
  });

  it('is a day alone where no hour was kept, and then has none', () => {
    const day = { precision: 'day', date: plainDate('2014-03-01') };
    expect(rowOf({ missing_since: '2014-03-01' }).missingSince).toEqual(day);
  });

  it.each(['WAL', 'SCO', 'NIR', 'NUK', 'CON'])('%s hosts children placed beyond England', (host_la) => {
    expect(rowOf({ host_la }).host).toBe(host_la);
  });

  it.each(['absent', 'no_apparent_risk'])('keeps the grade %s as older records have it', (police_grade) => {
    expect(rowOf({ police_grade, class: 'absent_legacy' }).grade).toBe(police_grade);
  });
});

describe('a cell that cannot be read is refused with its value and a reason', () => {
  it.each(requiredColumns)('%s may not be empty', (column) => {
    expect(faultsOf({ [column]: ' ' })).toEqual([
      { column, value: '', reason: 'required', says: 'This may not be empty.' },
    ]);
  });

  it.each<[Cells, string]>([
    [{ sex: 'male' }, 'This is no code of “Sex”. Did you mean `M`?'],
    [{ ethnicity: 'wbri' }, 'This is no code of “Ethnicity”. Did you mean `WBRI`?'],
    [
      { child_group: 'lac own' },
      'This is no code of “Child group at the start of the episode”. Did you mean `lac_own`?',
    ],
    [{ placement_type: 'U9' }, 'This is no code of “Placement type”.'],
    [{ class: 'Missing ' }, 'This is no code of “Class of an episode”. Did you mean `missing`?'],
    [{ class: 'concern' }, 'This is no code of “Class of an episode”.'],
    [{ police_grade: 'hihg' }, 'This is no code of “Police risk grade”. Did you mean `high`?'],
    [{ missing_from: 'school' }, 'This is no code of “Missing from”. Did you mean `school_college`?'],
    [{ found_place: 'Hotel/B&B' }, 'This is no code of “Kind of place found”. Did you mean `hotel_b_b`?'],
    [{ safe_and_well: 'done seen' }, 'This is no code of “Safe-and-well check”. Did you mean `done_seen`?'],
    [{ rhi_outcome: 'complete' }, 'This is no code of “Return interview outcome”. Did you mean `completed`?'],
    [{ rhi_interviewer: 'RHI officer' }, 'This is no code of “Interviewer”. Did you mean `rhi_officer`?'],
    [{ reason_primary: 'CO9' }, 'This is no code of “Reason for going missing”.'],
  ])('an unknown code: %j', (cells, says) => {
    const [[column, value]] = Object.entries(cells) as [[string, string]];
    expect(faultsOf(cells)).toEqual([{ column, value: value.trim(), reason: 'unknown-code', says }]);
  });

  it('one unknown code between others is named by itself', () => {
    expect(faultsOf({ reasons_secondary: 'CO1;CO22;HF4' })).toEqual([
      {
        column: 'reasons_secondary',
        value: 'CO22',
        reason: 'unknown-code',
        says: 'This is no code of “Reason for going missing”. Did you mean `CO2`?',
      },
    ]);
  });

  it.each<[Cells, string, string]>([
    [
      { responsible_la: '837' },
      'abolished-authority',
      'Bournemouth ended on Sun 31 Mar 2019. Its successor is 839 (Bournemouth, Christchurch and Poole).',
    ],
    [
      { host_la: '909' },
      'abolished-authority',
      'Cumbria ended on Fri 31 Mar 2023. Its successors are 942 (Cumberland) and 943 (Westmorland and Furness).',
    ],
    [
      { responsible_la: '835' },
      'abolished-authority',
      'Dorset ended on Sun 31 Mar 2019. Its successors are 838 (Dorset) and 839 (Bournemouth, Christchurch and Poole: Christchurch only).',
    ],
    [
      { responsible_la: '123' },
      'unknown-authority',
      'No authority has this code of the Department for Education. Did you mean `823` (Central Bedfordshire) or `213` (Westminster)?',
    ],
    [
      { responsible_la: 'medway' },
      'unknown-authority',
      'No authority has this code of the Department for Education. Did you mean `887` (Medway)?',
    ],
    [
      { responsible_la: 'E10000016' },
      'unknown-authority',
      'No authority has this code of the Department for Education. Did you mean `886` (Kent)?',
    ],
    [
      { responsible_la: 'WAL' },
      'unknown-authority',
      'No authority has this code of the Department for Education.',
    ],
  ])('an authority that is none today: %j', (cells, reason, says) => {
    const [[column, value]] = Object.entries(cells) as [[string, string]];
    expect(faultsOf(cells)).toEqual([{ column, value, reason, says }]);
  });

  it.each<[Cells, string, string]>([
    [{ date_of_birth: '2010-02-30' }, 'no-such-date', 'No calendar has this date.'],
    [{ date_of_birth: '14/02/2010' }, 'unreadable-date', 'This is not a date as 2010-02-14.'],
    [{ missing_since: '2025-04-31T20:00' }, 'no-such-date', 'No calendar has this date.'],
    [{ located_at: '2025-02-29' }, 'no-such-date', 'No calendar has this date.'],
    [
      { returned_at: '25/10/2025 02:00' },
      'unreadable-date',
      'This is not a time as 2025-10-24T20:30 (local) or 2025-10-24T20:30+01:00.',
    ],
    [
      { returned_at: '2025-10-25T25:00' },
      'unreadable-date',
      'This is not a time as 2025-10-24T20:30 (local) or 2025-10-24T20:30+01:00.',
    ],
    [
      { returned_at: '2025-10-26T01:30' },
      'time-happened-twice',
      'The clocks went back and this time happened twice. Give its offset: +01:00 for the first, Z for the second.',
    ],
    [
      { missing_since: '2025-03-30T01:30' },
      'time-never-happened',
      'The clocks went forward at Sun 30 Mar 2025 02:00 BST and this time never happened. Give the time with its offset.',
    ],
    [{ reported_at: '2025-10-24' }, 'time-of-day-needed', 'Give the time of day too, as 2025-10-24T20:30.'],
    [
      { rhi_offered_at: '2025-10-25' },
      'time-of-day-needed',
      'Give the time of day too, as 2025-10-24T20:30.',
    ],
  ])('a time that cannot be read: %j', (cells, reason, says) => {
    const [[column, value]] = Object.entries(cells) as [[string, string]];
    expect(faultsOf(cells)).toEqual([{ column, value, reason, says }]);
  });

  it.each(['2025-10-26T01:30+01:00', '2025-10-26T01:30Z'])(
    'an offset settles which of two times was meant: %s',
    (returned_at) => {
      expect(faultsOf({ returned_at })).toEqual([]);
    },
  );

  it('a row with another number of cells than the heading has columns', () => {
    expect(decodeRow(['TEST1', '2010-02-14'], readHeading(columns), testDirectory)).toEqual([
      {
        column: '',
        value: '',
        reason: 'wrong-number-of-cells',
        says: 'The row has 2 cells and the heading 25 columns.',
      },
    ]);
  });

  it('everything that is wrong with a row is told at once', () => {
    expect(faultsOf({ sex: 'X', class: '', located_at: 'later' }).map(({ column }) => column)).toEqual([
      'class',
      'sex',
      'located_at',
    ]);
  });
});
