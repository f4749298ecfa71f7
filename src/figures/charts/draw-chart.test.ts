import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { Chart } from './chart.ts';
import { drawChart } from './draw-chart.ts';

const episodes: Chart = {
  key: 'months',
  title: 'Episodes by month',
  kind: 'columns',
  unit: 'Episodes',
  categories: ['August 2023', 'September & October 2023', 'November 2023'],
  series: [
    { name: 'Under 16', values: [2, 'c', undefined] },
    { name: '16 and over', values: [31, 1033, 25] },
  ],
};

const wordsIn = (svg: string) =>
  parse(svg)
    .querySelectorAll('text')
    .map(({ text }) => text);

describe('a chart that the server draws', () => {
  it.each(['columns', 'bars', 'lines'] as const)(
    'of %s holds no script and no style, which the policy of a page would refuse',
    async (kind) => {
      const svg = await drawChart({ ...episodes, kind });
      expect(svg.match(/<script|<style|style="|class="|on\w+="|href="/g)).toBeNull();
    },
  );

  it('writes each value and the name of each group and series', async () => {
    const words = wordsIn(await drawChart(episodes));
    expect(words).toEqual(expect.arrayContaining(['Episodes', 'August 2023', 'September & October 2023']));
    expect(words).toEqual(expect.arrayContaining(['Under 16', '16 and over', '2', '31', '1,033', '25']));
  });

  it('shows a suppressed value as c, and nothing where there is none', async () => {
    const alone = { ...episodes, series: [{ name: 'Under 16', values: [7, 'c', undefined] as const }] };
    const words = wordsIn(await drawChart(alone));
    expect(words.filter((word) => word === 'c')).toHaveLength(1);
    expect(words.filter((word) => word === '0')).toHaveLength(1);
  });

  it('tells its series apart without colour', async () => {
    const patterns = parse(await drawChart(episodes)).querySelectorAll('pattern');
    expect(patterns.length).toBe(2);
  });

  it('says in words what it shows and where its figures are', async () => {
    const drawn = parse(await drawChart(episodes)).querySelector('svg')!;
    expect(drawn.getAttribute('role')).toBe('img');
    expect(drawn.getAttribute('aria-label')).toBe(
      'Episodes by month. A chart of columns: episodes for 3 groups, by Under 16, 16 and over. Its figures are in the table that follows.',
    );
  });

  it('is the same each time that it is drawn, and names its parts unlike any other chart of the page', async () => {
    const [once, again, other] = [
      await drawChart(episodes),
      await drawChart(episodes),
      await drawChart({ ...episodes, key: 'quarters' }),
    ];
    expect(again).toBe(once);
    const ids = (svg: string) =>
      parse(svg)
        .querySelectorAll('[id]')
        .map(({ id }) => id);
    expect(ids(once).length).toBeGreaterThan(0);
    expect(ids(other).filter((id) => ids(once).includes(id))).toEqual([]);
  });
});
