import { describe, expect, it } from 'vitest';
import { linesFound } from './rules.fixture.ts';

/** Rows of Episodes of one child: from, to, why it began, why care ceased. */
const care = (...rows: readonly (readonly [string, string, string?, string?])[]) =>
  rows.map(([from, to, why = 'S', reason = '']) => `LA001,${from},${why},C2,N1,U1,PR1,${to},${reason},,,,`);

const finds = (rule: string, Episodes: readonly string[], ...periods: readonly string[]) =>
  linesFound(rule, 'Missing', { Episodes, Missing: periods.map((period) => `LA001,10/10/2007,${period}`) });

describe('575: the placement from which the child goes missing ends, and the period has no end', () => {
  const placements = care(['01/02/2024', '20/09/2025'], ['20/09/2025', '', 'P']);

  it('fails a period that started in the placement, on its first and on its last day too', () => {
    expect(finds('575', placements, 'M,19/09/2025,', 'M,20/09/2025,', 'M,01/02/2024,')).toEqual([
      '2',
      '3',
      '4',
    ]);
  });

  it('is wider than its text: fails where only the legal status changed, in the same placement', () => {
    expect(
      finds('575', care(['01/02/2024', '20/09/2025'], ['20/09/2025', '', 'L']), 'A,19/09/2025,'),
    ).toEqual(['2']);
  });

  it('passes a period with an end, also one that is no date, and one in the placement that goes on', () => {
    expect(
      finds('575', placements, 'M,19/09/2025,21/09/2025', 'M,19/09/2025,21/09/25', 'M,21/09/2025,'),
    ).toEqual([]);
  });
});

describe('577: care ceased, and the period has no end or outlives it', () => {
  const once = care(['01/05/2025', '20/09/2025']);
  const twice = care(['01/05/2025', '20/09/2025'], ['01/12/2025', '']);
  const onward = care(['01/05/2025', '20/09/2025'], ['20/09/2025', '', 'L']);

  it.each([
    ['open, and the period of care ended', once, 'M,01/06/2025,'],
    ['end after the period of care', once, 'M,19/09/2025,21/09/2025'],
    ['end before the period of care', once, 'M,01/04/2025,30/04/2025'],
    ['open, and started before the period of care that goes on', twice, 'M,01/06/2025,'],
    ['an end between two periods of care', twice, 'M,19/09/2025,30/11/2025'],
  ])('fails: %s', (_, episodes, period) => expect(finds('577', episodes, period)).toEqual(['2']));

  it.each([
    ['ends on the day on which care ended', once, 'M,19/09/2025,20/09/2025'],
    ['ends on the day on which care began, though it started before', once, 'M,01/04/2025,01/05/2025'],
    ['open in a period of care that goes on', twice, 'M,02/12/2025,'],
    ['fits the first of two periods of care', twice, 'M,19/09/2025,20/09/2025'],
    ['open, over a change of legal status: one period of care', onward, 'M,19/09/2025,'],
    ['a start that cannot be read is not tested', once, 'M,,30/11/2025'],
    ['a child without rows in Episodes is not tested', [], 'M,01/06/2025,'],
    ['nor one whose rows begin on no date', care(['01/05/25', '20/09/2025']), 'M,01/06/2025,'],
  ])('passes: %s', (_, episodes, period) => expect(finds('577', episodes, period)).toEqual([]));
});

describe('578: started after the child ceased to be looked after', () => {
  const twice = care(['01/05/2025', '20/09/2025'], ['01/12/2025', '31/12/2025']);

  it.each(['M,30/04/2025,01/05/2025', 'M,21/09/2025,22/09/2025', 'M,01/01/2026,'])('fails %s', (period) =>
    expect(finds('578', twice, period)).toEqual(['2']),
  );
  it.each(['M,01/05/2025,02/05/2025', 'M,20/09/2025,21/09/2025', 'M,01/12/2025,', 'M,,', 'M,31/12/2025,'])(
    'passes %s',
    (period) => expect(finds('578', twice, period)).toEqual([]),
  );
});

describe('581: missing, but not yet looked after', () => {
  const gap = care(['01/05/2025', '20/09/2025'], ['01/12/2025', '']);

  it.each(['M,30/04/2025,', 'M,21/09/2025,', 'M,,05/05/2025', 'M,01/06/25,'])('fails %s', (period) =>
    expect(finds('581', gap, period)).toEqual(['2']),
  );
  it.each(['M,01/05/2025,', 'M,20/09/2025,', 'M,31/03/2026,'])('passes %s', (period) =>
    expect(finds('581', gap, period)).toEqual([]),
  );
  it('a child with no rows in Episodes is not tested here', () =>
    expect(finds('581', [], 'M,30/04/2025,')).toEqual([]));
});

describe("580: missing when care ceased at 18, but the reason is not 'E8'", () => {
  const until = (to: string, reason: string, period: string, born = '10/10/2007') =>
    linesFound('580', 'Episodes', {
      Episodes: care(['01/02/2024', '01/06/2025', 'S', 'X1'], ['01/06/2025', to, 'L', reason]),
      Missing: [`LA001,${born},${period}`],
    });

  it.each(['E6', '', 'e8', 'E8 '])('flags the row of Episodes where the reason is %j', (reason) => {
    expect(until('10/10/2025', reason, 'M,01/10/2025,10/10/2025')).toEqual(['3']);
  });

  it('passes with E8, and where period, birthday and care do not end on one day', () => {
    expect(until('10/10/2025', 'E8', 'M,01/10/2025,10/10/2025')).toEqual([]);
    expect(until('10/10/2025', 'E6', 'M,01/10/2025,09/10/2025')).toEqual([]);
    expect(until('09/10/2025', 'E6', 'M,01/10/2025,09/10/2025')).toEqual([]);
    expect(until('10/10/2025', 'E6', 'M,01/10/2025,')).toEqual([]);
  });

  it('someone born on 29 February is 18 on 28 February', () => {
    expect(until('28/02/2026', 'E6', 'M,01/02/2026,28/02/2026', '29/02/2008')).toEqual(['3']);
  });
});
