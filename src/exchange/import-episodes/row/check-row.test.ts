import { describe, expect, it } from 'vitest';
import { type Cells, findingsOf } from '../rows.fixture.ts';

const nothingAfterReturn: Cells = {
  safe_and_well: '',
  rhi_outcome: '',
  rhi_offered_at: '',
  rhi_completed_at: '',
  rhi_interviewer: '',
};

const refused = (cells: Cells) =>
  findingsOf(cells).faults.map(({ column, value, reason, says }) => [column, value, reason, says]);

const flagged = (cells: Cells) => {
  const { faults, flags } = findingsOf(cells);
  expect(faults).toEqual([]);
  return flags;
};

describe('a row that cannot have been is refused', () => {
  it('end before start', () => {
    expect(refused({ ...nothingAfterReturn, located_at: '2025-10-24T20:29' })).toEqual([
      [
        'located_at',
        '2025-10-24T20:29',
        'end-before-start',
        'The child cannot be located before being missing.',
      ],
    ]);
    expect(refused({ ...nothingAfterReturn, returned_at: '2025-10-25T01:09' })).toEqual([
      [
        'returned_at',
        '2025-10-25T01:09',
        'end-before-start',
        'The child cannot be back before being located.',
      ],
    ]);
    expect(refused({ ...nothingAfterReturn, located_at: '', returned_at: '2025-10-24T20:00' })).toEqual([
      [
        'returned_at',
        '2025-10-24T20:00',
        'end-before-start',
        'The child cannot be back before being missing.',
      ],
    ]);
  });

  it('an end on the same day as the start is none, where only the day is known', () => {
    expect(
      findingsOf({ ...nothingAfterReturn, located_at: '2025-10-24', returned_at: '2025-10-24' }).faults,
    ).toEqual([]);
  });

  it('an end at the very moment of the start is none', () => {
    const at = '2025-10-24T20:30';
    expect(findingsOf({ ...nothingAfterReturn, located_at: at, returned_at: at }).faults).toEqual([]);
  });

  it('an interview about an absence before it began', () => {
    expect(refused({ rhi_offered_at: '2025-10-24T20:00' }).map(([column]) => column)).toEqual([
      'rhi_offered_at',
    ]);
    expect(refused({ rhi_completed_at: '2025-10-24T20:00' }).map(([column]) => column)).toEqual([
      'rhi_completed_at',
    ]);
  });

  it('anything in the future; five minutes are allowed for clocks that differ', () => {
    const open: Cells = { ...nothingAfterReturn, reported_at: '', located_at: '', returned_at: '' };
    expect(refused({ ...open, missing_since: '2026-02-02T09:05' })).toEqual([]);
    expect(refused({ ...open, missing_since: '2026-02-02T09:05:01' })).toEqual([
      ['missing_since', '2026-02-02T09:05:01', 'in-the-future', 'This has not happened yet.'],
    ]);
    expect(refused({ ...open, missing_since: '2026-02-02' })).toEqual([]);
    expect(refused({ ...open, missing_since: '2026-02-03' }).map(([, , reason]) => reason)).toEqual([
      'in-the-future',
    ]);
    expect(refused({ rhi_completed_at: '2026-02-03T10:00' }).map(([column]) => column)).toEqual([
      'rhi_completed_at',
    ]);
  });

  it('before birth', () => {
    expect(refused({ date_of_birth: '2025-10-25' })).toEqual([
      ['date_of_birth', '2025-10-25', 'before-birth', 'The absence begins before the child was born.'],
    ]);
    expect(refused({ date_of_birth: '2025-10-24' })).toEqual([]);
    expect(refused({ date_of_birth: '2026-02-03' }).map(([, , reason]) => reason)).toEqual(['in-the-future']);
  });

  it('18 or older at the start without a care leaver group', () => {
    const says = 'From the 18th birthday only a care leaver is in these books; this group is none.';
    expect(refused({ date_of_birth: '2007-10-24' })).toEqual([
      ['date_of_birth', '2007-10-24', 'not-a-child', says],
    ]);
    expect(refused({ date_of_birth: '2007-10-25' })).toEqual([]);
    expect(refused({ date_of_birth: '2007-10-24', child_group: 'care_leaver_18_24' })).toEqual([]);
    expect(refused({ date_of_birth: '2007-10-24', child_group: 'unknown' })).toHaveLength(1);
  });

  it('the birthday is that of the local date: 23:30 UTC in June is the next day in England', () => {
    const evening: Cells = {
      ...nothingAfterReturn,
      reported_at: '',
      located_at: '',
      returned_at: '',
      missing_since: '2025-06-30T23:30Z',
    };
    expect(refused({ ...evening, date_of_birth: '2007-07-01' })).toHaveLength(1);
    expect(refused({ ...evening, date_of_birth: '2007-07-02' })).toEqual([]);
  });

  it('born on 29 February, a child is 18 on 1 March', () => {
    const start: Cells = { ...nothingAfterReturn, reported_at: '', located_at: '', returned_at: '' };
    expect(refused({ ...start, date_of_birth: '2004-02-29', missing_since: '2022-02-28T20:00' })).toEqual([]);
    expect(
      refused({ ...start, date_of_birth: '2004-02-29', missing_since: '2022-03-01T20:00' }),
    ).toHaveLength(1);
  });

  it('an interview outcome that contradicts its own times', () => {
    expect(refused({ rhi_completed_at: '' })).toEqual([
      [
        'rhi_completed_at',
        '',
        'outcome-contradicts',
        'The outcome is `completed`, so say when the interview was held.',
      ],
    ]);
    expect(refused({ rhi_outcome: 'declined_child' })).toEqual([
      [
        'rhi_outcome',
        'declined_child',
        'outcome-contradicts',
        'A time is given at which the interview was held, so the outcome is `completed`.',
      ],
    ]);
    expect(refused({ rhi_outcome: '' }).map(([column]) => column)).toEqual(['rhi_outcome']);
    expect(refused({ rhi_outcome: 'not_offered', rhi_completed_at: '' })).toEqual([
      [
        'rhi_outcome',
        'not_offered',
        'outcome-contradicts',
        'A time is given at which the interview was offered, so it was not `not_offered`.',
      ],
    ]);
  });
});

describe('a row that is only unusual is imported and flagged', () => {
  it('a plain row has no flag', () => {
    expect(flagged({})).toEqual([]);
  });

  it.each<[string, Cells, string]>([
    ['reported before the child was missing', { reported_at: '2025-10-24T20:00' }, 'reported-before-missing'],
    [
      'an interview offered before the child was found',
      { rhi_offered_at: '2025-10-24T23:00' },
      'interview-before-found',
    ],
    [
      'an interview held before it was offered',
      { rhi_offered_at: '2025-10-28T10:00' },
      'interview-held-before-offered',
    ],
    [
      'a refusal without the time of the offer',
      { rhi_outcome: 'declined_child', rhi_offered_at: '', rhi_completed_at: '' },
      'offer-time-not-given',
    ],
    [
      'a check although the child was never found',
      { ...nothingAfterReturn, safe_and_well: 'done_seen', located_at: '', returned_at: '' },
      'outcome-while-not-found',
    ],
    ['away, and not looked after', { class: 'away', child_group: 'home' }, 'away-and-not-looked-after'],
    [
      'at home, and placed elsewhere',
      { child_group: 'home_cin', host_la: '883' },
      'placed-and-not-looked-after',
    ],
    [
      'looked after by another authority that is not named',
      { child_group: 'lac_ola' },
      'other-authority-not-named',
    ],
    ['a care leaver of 16 or 17 who is 15', { child_group: 'care_leaver_16_17' }, 'age-outside-group'],
    [
      'a placement type before it was in use',
      { placement_type: 'K3', missing_since: '2015-10-24T20:30' },
      'placement-type-not-in-use',
    ],
  ])('%s', (_, cells, flag) => {
    expect(flagged(cells)).toEqual([flag]);
  });

  it('a child of another authority who is placed here is nothing unusual', () => {
    expect(flagged({ child_group: 'lac_ola', responsible_la: '886', host_la: '887' })).toEqual([]);
  });
});
