import { describe, expect, it } from 'vitest';
import { type Cells, rowOf } from '../rows.fixture.ts';
import { checkChild } from './check-child.ts';
import { RowFacts } from './row-facts.ts';

/** The rows of a file from line 2 on, held against each other child by child. */
function checked(...rows: readonly Cells[]) {
  const facts = new RowFacts();
  for (const [index, cells] of rows.entries()) facts.add(rowOf(cells), index + 2, { offset: 0, length: 1 });
  return [...facts.byChild()].map(checkChild);
}

const refused = (...rows: readonly Cells[]) =>
  checked(...rows).flatMap(({ faults }) =>
    faults.map(({ row, column, reason, says }) => [row + 2, column, reason, says]),
  );

const span = (missing_since: string, located_at = '', returned_at = '', more: Cells = {}): Cells => ({
  missing_since,
  located_at,
  returned_at,
  ...more,
});

const other = { episode_id: 'E2' };

describe('rows of one child that contradict each other are refused', () => {
  it.each<[Cells, string, string]>([
    [{ date_of_birth: '2010-02-15' }, 'date_of_birth', 'Line 2 gives another date of birth for this child.'],
    [{ sex: 'M' }, 'sex', 'Line 2 gives another sex for this child.'],
    [{ ethnicity: 'REFU' }, 'ethnicity', 'Line 2 gives another ethnicity for this child.'],
  ])('%j', (cells, column, says) => {
    expect(refused({}, { ...other, missing_since: '2025-10-20', ...cells })).toEqual([
      [3, column, 'other-child-details', says],
    ]);
  });

  it('saying nothing, or that something is not known yet, contradicts nothing', () => {
    const silent = { date_of_birth: '', sex: 'U', ethnicity: 'NOBT' };
    expect(refused({}, { ...other, ...silent }, { episode_id: 'E3', sex: '2' })).toEqual([]);
  });

  it('another child, or a child of the same number in another authority, is somebody else', () => {
    const somebodyElse = { date_of_birth: '2011-01-01', sex: 'M', ethnicity: 'BAFR' };
    expect(
      refused({}, { child_id: 'TEST2', ...somebodyElse }, { responsible_la: '886', ...somebodyElse }),
    ).toEqual([]);
  });
});

describe('spans of one episode do not overlap', () => {
  it('a span may begin when the one before ends: missing, then away', () => {
    expect(
      refused(
        span('2025-10-24T20:00', '2025-10-24T23:00', '2025-10-25T02:00'),
        span('2025-10-24T23:00', '', '2025-10-25T02:00', { class: 'away' }),
      ),
    ).toEqual([]);
  });

  it('on days of which no hour is known, a span may begin on the day on which the one before ends', () => {
    expect(refused(span('2014-03-01', '2014-03-03'), span('2014-03-03', '2014-03-04'))).toEqual([]);
  });

  it('a span that begins before the one before ends is refused', () => {
    expect(
      refused(
        span('2025-10-24T20:00', '2025-10-24T23:00'),
        span('2025-10-24T22:59', '', '2025-10-25T02:00', { class: 'away' }),
      ),
    ).toEqual([
      [
        3,
        'missing_since',
        'spans-overlap',
        'The span of this episode on line 2 has not ended when this one begins.',
      ],
    ]);
  });

  it('so is one after a span that has no end, whatever the order of the lines', () => {
    expect(refused(span('2025-10-25T20:00', '2025-10-25T23:00'), span('2025-10-24T20:00'))).toEqual([
      [
        2,
        'missing_since',
        'spans-overlap',
        'The span of this episode on line 3 has no end when this one begins.',
      ],
    ]);
  });

  it('a line that is there twice is refused once', () => {
    expect(refused({}, {})).toHaveLength(1);
  });
});

describe('a child has one episode at a time from which the child is neither located nor returned', () => {
  it('a second one is refused, with the line of the first', () => {
    expect(refused(span('2025-10-24T20:00'), span('2025-11-01T20:00', '', '', other))).toEqual([
      [
        3,
        'returned_at',
        'second-unreturned-episode',
        'Line 2 is another episode of this child without located_at or returned_at. A child has one such episode at a time.',
      ],
    ]);
  });

  it('one is told, for what stands in the record', () => {
    const [child] = checked(
      span('2025-10-24T20:00', '', '2025-10-24T21:00'),
      span('2025-11-01T20:00', '', '', other),
    );
    expect(child!.faults).toEqual([]);
    expect(child!.unreturned?.line).toBe(3);
  });

  it('an older episode in which the child was located and no return was written down is none', () => {
    expect(
      refused(span('2025-10-24T20:00', '2025-10-24T23:00'), span('2025-11-01T20:00', '', '', other)),
    ).toEqual([]);
  });

  it('episodes that overlap otherwise are history, and not refused', () => {
    expect(
      refused(
        span('2025-10-24T20:00', '', '2025-10-28T10:00'),
        span('2025-10-26T20:00', '', '2025-10-27T10:00', other),
      ),
    ).toEqual([]);
  });
});
