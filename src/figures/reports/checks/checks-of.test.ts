import { describe, expect, it } from 'vitest';
import { readPlainDate } from '../../../domain/time/instant.ts';
import { readDirectory } from '../../../procedures/directory.ts';
import { standsInTheWay } from '../keeping/stands-in-the-way.ts';
import type { TableDefinition } from '../kinds/report-definition.ts';
import type { Cell, Report, Table } from '../report.ts';
import { checksOf } from './checks-of.ts';

const day = readPlainDate('2025-03-31')!;
const making = {
  ask: async () => undefined,
  scope: { period: { from: day, to: day, said: '2025-03-31' }, today: day, targets: [] },
  directory: readDirectory({ demonstration: true }),
};

const episodes = (count: number): Cell => ({
  kind: 'count',
  count,
  from: { measure: 'EPISODES', series: 'own', period: '2024-25' },
});

/** Table A with its numbers of the year, as they were published or as they should have been. */
const years = (all: number, own: number, others: number): Table => ({
  key: 'table-a',
  title: 'Table A',
  rowsAre: 'Year',
  columns: ['All episodes', 'Of own children', 'Of other children'],
  rows: [{ label: '2024-25', cells: [episodes(all), episodes(own), episodes(others)] }],
});

const byAge = (young: number, old: number, all: number): Table => ({
  key: 'ages',
  title: 'Ages',
  rowsAre: 'Age band',
  columns: ['Episodes'],
  rows: [
    { label: '10-12', cells: [episodes(young)] },
    { label: '13-15', cells: [episodes(old)] },
    { label: 'All', cells: [episodes(all)] },
  ],
});

const owed = (count: number): Table => ({
  key: 'interviews',
  title: 'Interviews',
  rowsAre: 'Figure',
  columns: ['2024-25'],
  rows: [{ label: 'Return interviews owed', cells: [episodes(count)] }],
});

const acrossYears: TableDefinition = {
  ...{ key: 'table-a', title: 'Table A', rows: 'periods', periods: [], columns: [] },
  balances: [{ whole: 0, parts: [1, 2] }],
};
const downAges: TableDefinition = {
  ...{ key: 'ages', title: 'Ages', rows: 'groups', by: 'age-band', columns: [] },
};
const interviewsOwed: TableDefinition = {
  ...{ key: 'interviews', title: 'Interviews', rows: 'figures', periods: [], figures: [] },
  agrees: { table: 'table-a', column: 1 },
};

async function checked(tables: readonly Table[], notes: Readonly<Record<string, string>> = {}) {
  const section = { key: 'all', title: 'All', asks: '' };
  const sections = [{ ...section, narrative: '', says: [], tables }];
  return checksOf(
    { sections },
    [{ ...section, tables: [acrossYears, downAges, interviewsOwed] }],
    making,
    notes,
  );
}

const openOf = (checks: Report['checks']) => standsInTheWay({ checks } as Report).map(({ key }) => key);

describe('totals that do not balance', () => {
  it('1,420 and 803 are one more than 2,222: the difference is shown, and stands in the way without a note', async () => {
    const checks = await checked([years(2_222, 1_420, 803)]);
    expect(checks).toEqual([
      {
        key: 'table-a:2024-25',
        says: 'Table A, 2024-25: 1420 (Of own children) + 803 (Of other children) is 2223, and All episodes is 2222: a difference of 1.',
        needsNote: true,
        note: '',
      },
    ]);
    expect(openOf(checks)).toEqual(['table-a:2024-25']);
  });

  it('with a note the report may go out, and blanks are no note', async () => {
    const tables = [years(2_222, 1_420, 803)];
    expect(openOf(await checked(tables, { 'table-a:2024-25': 'One was counted twice.' }))).toEqual([]);
    expect(openOf(await checked(tables, { 'table-a:2024-25': '  ' }))).toEqual(['table-a:2024-25']);
  });

  it('groups that come to another number than all of them', async () => {
    const checks = await checked([years(40, 29, 11), byAge(10, 20, 29)]);
    expect(checks.map(({ says, needsNote }) => [says, needsNote])).toEqual([
      ['Ages: the rows of “Episodes” come to 30, and all of them to 29: a difference of 1.', true],
    ]);
  });

  it('more episodes of own children than return interviews that were owed after them', async () => {
    const checks = await checked([years(40, 30, 10), owed(28)]);
    expect(checks.map(({ says, needsNote }) => [says, needsNote])).toEqual([
      ['Interviews: “Return interviews owed” is 28, and “Of own children” is 30: a difference of 2.', true],
    ]);
  });

  it('say nothing where everything adds up', async () => {
    expect(await checked([years(40, 30, 10), byAge(10, 20, 30), owed(30)])).toEqual([]);
  });
});
