import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cells } from '../../src/exchange/import-episodes/rows.fixture.ts';
import { sayShare } from '../../src/figures/measures/say-figure.ts';
import { type Books, group, openBooks } from './books.fixture.ts';
import { inWords, reported } from './reported.fixture.ts';
import { episodes, shared, times } from './rows.fixture.ts';

const authority = '883';

/** Children 14, 15, 25 and 26 were under 16; all others 16 or 17. */
const born = (number: number): string => ([14, 15, 25, 26].includes(number) ? '2009-01-15' : '2006-09-15');

/** A month: its episodes shared among these children, so many of them back within 24 hours. */
function month(from: string, total: number, children: readonly number[], backInTime: number): Cells[] {
  return episodes({
    authority,
    name: `T${from}-`,
    counts: shared(total, children.length),
    from,
    everyDays: 4,
    hours: ({ index }) => (index < backInTime ? 3 : 30),
    cells: ({ child }) => ({
      child_id: `T${children[child]}`,
      date_of_birth: born(children[child]!),
      child_group: 'lac_own',
      placement_type: 'U4',
    }),
  });
}

const upTo = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The returns up to the end of September: 970 of 1,000 offered, of which 708 accepted. */
const returns = (): Cells[] =>
  episodes({
    authority,
    name: 'R',
    counts: times(1000, 1),
    from: '2022-11-07',
    cells: () => ({ child_group: 'lac_own', placement_type: 'U4' }),
  }).map((row, index) => ({
    ...row,
    ...(index < 708
      ? { rhi_outcome: 'completed', rhi_offered_at: '2022-11-08T09:00', rhi_completed_at: '2022-11-09T09:00' }
      : { rhi_outcome: index < 970 ? 'declined_child' : 'not_offered' }),
  }));

let books: Books;

beforeAll(async () => {
  books = await openBooks();
  await books.importing([
    ...month('2023-05-02', 83, upTo(1, 32), 80),
    ...month('2023-07-03', 35, [...upTo(1, 12), ...upTo(27, 33)], 30),
    ...month('2023-08-02', 33, upTo(1, 15), 22),
    ...month('2023-09-02', 37, upTo(12, 26), 26),
    ...month('2023-10-02', 33, [...upTo(1, 10), 14, ...upTo(16, 19), 25, 26], 24),
    ...month('2023-11-02', 26, [...upTo(1, 10), 14], 18),
    ...returns(),
  ]);
  await books.refresh();
}, 180_000);
afterAll(() => books.close());

const fourMonths = { authority, period: '2023-08-01..2023-11-30' };
const september = { authority, period: '2023-09' };

describe('Thurrock 2023, looked after children reported missing from care', () => {
  it('F-29 83 episodes of 32 children are 2.59 each and 105 of 33 are 3.18: +26.5% episodes; July is what is left, 35', async () => {
    const first = await books.figure('EPISODES-PER-CHILD', { authority, period: '2023-Q2' });
    const second = await books.figure('EPISODES-PER-CHILD', { authority, period: '2023-Q3' });
    expect([first.numerator, first.denominator, first.value?.toFixed(2)]).toEqual([83, 32, '2.59']);
    expect([second.numerator, second.denominator, second.value?.toFixed(2)]).toEqual([105, 33, '3.18']);
    const { relative } = await books.change('EPISODES', { authority, period: '2023-Q3' }, '2023-Q2');
    expect((relative! * 100).toFixed(1)).toBe('26.5');
    expect(105 - 33 - 37).toBe(35);
    const months = await books.figure('EPISODES', { authority, period: '2023-Q3', by: 'month' });
    expect(months.groups.map(({ key, numerator }) => [key, numerator])).toEqual([
      ['2023-07', 35],
      ['2023-08', 33],
      ['2023-09', 37],
    ]);
  });

  it.each([
    ['F-30 August: 66% is 22 of 33 cut off, and half up it is 67', '2023-08', 22, 33, '66%', '67%'],
    ['F-31 September: 70% is 26 of 37', '2023-09', 26, 37, '70%', '70%'],
    ['F-32 October: 72% is 24 of 33 cut off, and half up it is 73', '2023-10', 24, 33, '72%', '73%'],
    ['F-33 November: 69% is 18 of 26', '2023-11', 18, 26, '69%', '69%'],
  ])('%s', async (_says, period, back, all, printed, halfUp) => {
    const figure = await books.figure('BACK-24H', { authority, period });
    expect([figure.numerator, figure.denominator, figure.value]).toEqual([back, all, back / all]);
    expect(sayShare(back, all, 'truncated')).toBe(printed);
    expect(sayShare(back, all)).toBe(halfUp);
  });

  it('F-33 the four months together: 90 of 129, 69.8%', async () => {
    const figure = await books.figure('BACK-24H', { ...fourMonths, by: 'month' });
    expect([figure.numerator, figure.denominator, (figure.value! * 100).toFixed(1)]).toEqual([
      90,
      129,
      '69.8',
    ]);
    expect(figure.groups.map(({ key, numerator }) => [key, numerator])).toEqual([
      ['2023-08', 22],
      ['2023-09', 26],
      ['2023-10', 24],
      ['2023-11', 18],
    ]);
  });

  it('F-34 15, 15, 17 and 11 children in four months are 58, and 26 children', async () => {
    const months = await books.figure('CHILDREN', { ...fourMonths, by: 'month' });
    expect(months.groups.map(({ numerator }) => numerator)).toEqual([15, 15, 17, 11]);
    expect(15 + 15 + 17 + 11).toBe(58);
    expect(months.numerator).toBe(26);
  });

  it('two, four, three and one children under 16: the age on the day the episode began', async () => {
    const months = await books.figure('CHILD-UNDER-16', { ...fourMonths, by: 'month' });
    expect(months.groups.map(({ numerator }) => numerator)).toEqual([2, 4, 3, 1]);
  });

  it('F-35 97% offered, of which 73% accepted: 70.8% of all that were owed', async () => {
    const autumn = { authority, period: '2022-11' };
    const offered = await books.figure('RHI-OFFERED', autumn);
    const accepted = await books.figure('RHI-ACCEPTED', autumn);
    const coverage = await books.figure('RHI-COVERAGE', autumn);
    expect(
      [offered, accepted].map(({ numerator, denominator }) => sayShare(numerator, denominator!)),
    ).toEqual(['97%', '73%']);
    expect([coverage.numerator, coverage.denominator, coverage.value]).toEqual([708, 1000, 0.708]);
  });

  it('a month in which nothing happened stands in the series as nought', async () => {
    const months = await books.figure('EPISODES', {
      ...fourMonths,
      period: '2023-11-01..2024-01-15',
      by: 'month',
    });
    expect(months.groups.map(({ key, numerator }) => [key, numerator])).toEqual([
      ['2023-11', 26],
      ['2023-12', 0],
      ['2024-01', 0],
    ]);
    expect(group(await books.figure('EPISODES', { ...september, by: 'quarter' }), '2023-Q3')).toBe(37);
  });
});

describe('the report to Thurrock’s corporate parents', () => {
  it('has the months that Thurrock printed: episodes, children, those under 16, and who was back within 24 hours', async () => {
    const report = await reported(books, 'parenting', authority, '2023-08-01..2023-11-30');
    expect(inWords(report, 'months')).toEqual({
      'August 2023': ['33', '15', '2', '67% (22 of 33)'],
      'September 2023': ['37', '15', '4', '70% (26 of 37)'],
      'October 2023': ['33', '17', '3', '73% (24 of 33)'],
      'November 2023': ['26', '11', '1', '69% (18 of 26)'],
      All: ['129', '26', '4', '70% (90 of 129)'],
    });
  });

  it('has the quarters, with how often each child went', async () => {
    const report = await reported(books, 'parenting', authority, '2023-04-01..2023-09-30');
    expect(inWords(report, 'quarters')).toMatchObject({
      'April to June 2023': ['83', '32', expect.anything(), expect.anything(), '2.59 (83 of 32)'],
      'July to September 2023': ['105', '33', expect.anything(), expect.anything(), '3.18 (105 of 33)'],
    });
  });
});
