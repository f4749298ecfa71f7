import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dimensionsOf } from '../../src/figures/measures/dimensions.ts';
import { measures } from '../../src/figures/measures/measures.ts';
import { rowsBehind } from '../../src/figures/measures/rows-behind.ts';
import { asked, type Books, now, openBooks } from './books.fixture.ts';
import { episodes, interview } from './rows.fixture.ts';

let books: Books;

beforeAll(async () => {
  books = await openBooks();
  const rows = episodes({
    authority: '887',
    name: 'TEST',
    counts: [1, 2, 3],
    from: '2024-06-03',
    hours: ({ index }) => (index === 0 ? 30 : 2),
    cells: ({ child }) => (child === 0 ? { child_group: 'lac_own', placement_type: 'U4' } : {}),
  });
  await books.importing(
    rows.map((row) => ({ ...row, reason_primary: 'CO2', ...interview(row, 'completed', 24) })),
  );
  await books.refresh();
});
afterAll(() => books.close());

const year = { authority: '887', period: '2024-25' };

describe.each(measures.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
  it('has an exact value, and rows that add up to it', async () => {
    const figure = await books.figure(id, year);
    if (measure.denominator === undefined) expect(figure.value).toBe(figure.numerator);
    else if (figure.denominator === 0) expect(figure.value).toBe(null);
    else expect(figure.value).toBe(figure.numerator / figure.denominator!);
    const rows = await rowsBehind(books.store, asked(id, year), 'numerator', undefined, now);
    expect(rows.reduce((sum, { adds }) => sum + adds, 0)).toBe(figure.numerator);
  });
});

/** What is counted in the same way is broken down in the same way: one of each unit, and those of parts of a whole. */
const brokenDown = measures.filter(
  ({ unit, partsOfWhole }, index) =>
    measures.findIndex((each) => each.unit === unit) === index || partsOfWhole !== undefined,
);

describe.each(brokenDown.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
  it.each(dimensionsOf(measure).map(({ key }) => key))(
    'by %s, has groups whose rows add up to them',
    async (by) => {
      const { groups } = await books.figure(id, { ...year, by });
      for (const { key, numerator } of groups) {
        const rows = await rowsBehind(books.store, asked(id, { ...year, by }), 'numerator', key, now);
        expect([key, rows.reduce((sum, { adds }) => sum + adds, 0)]).toEqual([key, numerator]);
      }
    },
  );
});
