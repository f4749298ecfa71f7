import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/time/instant.ts';
import { type Period, readPeriod } from '../../src/figures/measures/period.ts';
import { fileFormats } from '../../src/figures/reports/files/file-formats.ts';
import { sayCell } from '../../src/figures/reports/files/say-cell.ts';
import { makeReport, type ReportOrder } from '../../src/figures/reports/making/make-report.ts';
import { publish } from '../../src/figures/reports/publishing/publish.ts';
import type { Report } from '../../src/figures/reports/report.ts';
import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { type Books, now, openBooks } from './books.fixture.ts';
import { medway2022, medway2023, medway2024 } from './medway.fixture.ts';

let books: Books;
let report: Report;

const year = readPeriod('2024-25') as Period;

const made = (order: Partial<ReportOrder> = {}): Promise<Report> =>
  makeReport(books.store, shippedLibrary, {
    kind: 'annual',
    authority: '887',
    period: year,
    asAt: now,
    ...order,
  });

beforeAll(async () => {
  books = await openBooks();
  await books.importing([...medway2022(), ...medway2023(), ...medway2024()]);
  await books.refresh();
  report = await made();
}, 180_000);
afterAll(() => books.close());

const tableOf = ({ sections }: Report, key: string) =>
  sections.flatMap(({ tables }) => tables).find((table) => table.key === key)!;

const inWords = (from: Report, key: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(tableOf(from, key).rows.map(({ label, cells }) => [label, cells.map(sayCell)]));

describe('the annual report of Medway', () => {
  it('has in Table A three years of episodes, own children, children placed by others, and interviews in time', () => {
    expect(inWords(report, 'table-a')).toEqual({
      '2024-25': ['2,223', '1,420', '803', '351', '112', '86% (706 of 822)'],
      '2023-24': ['1,998', '1,215', '783', '317', '146', 'none to count (0 of 0)'],
      '2022-23': ['1,862', '1,100', '762', '362', '105', 'none to count (0 of 0)'],
    });
  });

  it('says whether incidents have “steadily increased”: those in the area did, own children did not', () => {
    const { says } = report.sections[0]!;
    expect(says[0]).toBe(
      'Episodes of all children in the area: 1862, 1998, 2223. This rose every time: +7.3%, then +11.3%; +19.4% in all.',
    );
    expect(says[3]).toBe(
      'Own children: 362, 317, 351. This did not rise every time: −12.4%, then +10.7%; −3.0% in all.',
    );
  });

  it('says of which children 134 and 150 are the share, and tells percentage points from per cent', () => {
    expect(inWords(report, 'most-concern')).toMatchObject({
      'Children missing for more than 24 hours, of those with an episode': [
        '38% (134 of 351)',
        '0% (0 of 317)',
        '+38.2 percentage points',
      ],
      'Children with three or more episodes, of those with an episode': [
        '43% (150 of 351)',
        expect.any(String),
        expect.any(String),
      ],
      'Children in care, of those with an episode': [
        '31% (110 of 351)',
        '31% (98 of 317)',
        '+0.4 percentage points (+1.4%)',
      ],
      'Episodes of children in care, of all episodes': [
        '41% (582 of 1,420)',
        '46% (559 of 1,215)',
        '−5.0 percentage points (−10.9%)',
      ],
    });
  });

  it('has what the national statistics publish of looked-after children, for the authority itself', () => {
    expect(inWords(report, 'national')).toMatchObject({
      'Missing at the end of the year': ['0', '0', expect.any(String)],
      'Away from placement without authorisation at the end of the year': ['0', '0', expect.any(String)],
      'Episodes, missing': ['582', '559', expect.any(String)],
      'Episodes for each child who was missing': [
        '5.29 (582 of 110)',
        '5.70 (559 of 98)',
        expect.any(String),
      ],
    });
    expect(inWords(report, 'national-ages').All).toEqual(['582', '0']);
    expect(inWords(report, 'national-durations').All).toEqual(['582', '0']);
    expect(inWords(report, 'national-placements').All).toEqual(['582', '0']);
  });

  it('has in Table B children and repeat episodes by ethnicity, those not recorded in a row of their own', () => {
    const table = inWords(report, 'table-b');
    expect(table['White British']?.slice(2)).toEqual(['66% (232 of 351)', '62% (752 of 1,219)']);
    expect(Object.keys(table)).toContain('Not known');
  });

  it('has in Table C what became of each interview that was owed, and the shares with what they are of', () => {
    expect(inWords(report, 'table-c').All).toEqual(['1,420']);
    expect(
      Object.fromEntries(
        Object.entries(inWords(report, 'interview-shares')).map(([label, [share]]) => [label, share]),
      ),
    ).toMatchObject({
      'Offered, of those owed': '94% (1,328 of 1,420)',
      'Completed, of those offered': '62% (822 of 1,328)',
      'In time, of those completed': '86% (706 of 822)',
      'In time, of those owed': '50% (706 of 1,420)',
    });
  });

  it('warns where its narrative calls episodes young people: 1,420 of them, and 463 children', async () => {
    const narrative = { interviews: 'A total of 1,420 young people were eligible for an interview.' };
    const { checks } = await made({ narrative });
    expect(checks.map(({ says, needsNote }) => [says, needsNote])).toEqual([
      [
        '“Return interviews” says “1,420 young people”, and only 463 children had an episode. Are these episodes or interviews?',
        false,
      ],
    ]);
  });

  it('ends with the period, when it was taken from the record, suppression, and each definition', () => {
    expect(report.footer).toEqual([
      'Medway, 2024-04-01 to 2025-03-31, both days counted. Episodes are counted in the period in which they began.',
      'Taken from the record as it was known on Mon 2 Feb 2026 09:00 GMT.',
      'Shares are in whole per cent, a half rounded up; the count and what it is of stand beside each.',
      'OFFICIAL-SENSITIVE. Nothing is suppressed: counts of 1 to 4 may let somebody be recognised, so this version is not for publication.',
    ]);
    expect(report.definitions.find(({ id }) => id === 'RHI-TIMELY')).toMatchObject({
      numerator: 'Episodes whose return interview was completed by its deadline',
      denominator: 'Episodes whose return interview was completed',
    });
  });
});

describe('the public version', () => {
  it('shows no count of 1 to 4 anywhere, and no share that is made of one', () => {
    const cells = publish(report)
      .sections.flatMap(({ tables }) => tables)
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
    const counts = cells.flatMap((cell) =>
      cell.kind === 'text' ? [] : cell.kind === 'count' ? [cell.count] : [cell.numerator, cell.denominator],
    );
    expect(counts.filter((count) => typeof count === 'number' && count >= 1 && count <= 4)).toEqual([]);
  });

  it('says that it is one, and leaves exact totals as they are', () => {
    const published = publish(report);
    expect(inWords(published, 'table-a')['2024-25']?.slice(0, 3)).toEqual(['2,223', '1,420', '803']);
    expect(published.footer[3]).toMatch(/^Public version\. Counts of 1 to 4 are shown as c/);
  });
});

describe('as known', () => {
  it('the report made later as known at a moment equals the one that was made then', async () => {
    const before = await made({ asAt: now });
    const aYearLater = instant('2027-02-02T09:00:00Z');
    const late = { ...medway2024()[0]!, child_id: 'LATE1', episode_id: 'LATE1-1' };
    await books.importing([late], aYearLater);
    await books.refresh(aYearLater);
    expect(await made({ asAt: now })).toEqual(before);
    const today = await made({ asAt: aYearLater });
    expect(inWords(today, 'table-a')['2024-25']?.[1]).toBe('1,421');
  });
});

describe('files of a report', () => {
  it('a workbook has a sheet for each table with its numbers as numbers, and one of definitions', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await fileFormats.xlsx.make(report)) as unknown as ExcelJS.Buffer);
    const sheet = workbook.getWorksheet('Table a')!;
    expect(sheet.getRow(1).getCell(1).value).toBe('OFFICIAL-SENSITIVE');
    expect([2, 3, 4].map((column) => sheet.getRow(4).getCell(column).value)).toEqual([2223, 1420, 803]);
    expect(sheet.getRow(4).getCell(9).value).toBeCloseTo(706 / 822, 10);
    expect(workbook.getWorksheet('Definitions')!.getColumn(1).values).toContain('RHI-TIMELY');
  });

  it('a CSV file has a line for each number with what it is of, and is marked', async () => {
    const csv = (await fileFormats.csv.make(report)) as string;
    expect(csv.split('\n').find((line) => line.includes('RHI-TIMELY,own,706'))).toBe(
      'OFFICIAL-SENSITIVE,887,2024-04-01,2025-03-31,2026-02-02T09:00:00Z,Episodes and children,"Table A: episodes, children, and return interviews in time",2024-25,"Return interviews in time, of those completed",RHI-TIMELY,own,706,822,86%',
    );
  });

  it('JSON is the report itself with its marking', async () => {
    const json = JSON.parse((await fileFormats.json.make(report)) as string);
    expect(json).toEqual({ marking: 'OFFICIAL-SENSITIVE', ...JSON.parse(JSON.stringify(report)) });
  });

  it('a page needs nothing beside it: charts are drawn in it, and no script', async () => {
    const html = (await fileFormats.html.make(report)) as string;
    expect(html.match(/<svg role="img"/g)).toHaveLength(5);
    expect(html.match(/<script|https?:\/\/(?!www\.w3\.org)/g)).toBeNull();
    expect(html).toContain('OFFICIAL-SENSITIVE');
  });

  it('a Word document has the charts as pictures with words for who does not see them', async () => {
    const document = Buffer.from((await fileFormats.docx.make(report)) as Uint8Array);
    expect(document.subarray(0, 2).toString()).toBe('PK');
    expect(document.toString('latin1').match(/word\/media\/[\w-]+\.png/g)?.length).toBeGreaterThanOrEqual(5);
  });
});

describe('other reports of the same record', () => {
  it.each(['parenting', 'quarterly', 'partnership', 'lead-member', 'foi'] as const)(
    'the report %s is made, nothing in it is in the way of issuing it, and its public version shows no small count',
    async (kind) => {
      const other = await made({ kind });
      expect(other.checks).toEqual([]);
      const counts = publish(other)
        .sections.flatMap(({ tables }) => tables)
        .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
        .flatMap((cell) => (cell.kind === 'count' ? [cell.count] : []));
      expect(counts.length).toBeGreaterThan(3);
      expect(counts.filter((count) => count !== 'c' && count >= 1 && count <= 4)).toEqual([]);
    },
  );

  it('the corporate parents read each month of children looked after, and that children of months do not add up', async () => {
    const months = tableOf(await made({ kind: 'parenting' }), 'months');
    expect(months.rows.map(({ label }) => label)).toEqual([
      ...['April 2024', 'May 2024', 'June 2024', 'July 2024', 'August 2024', 'September 2024'],
      ...[
        'October 2024',
        'November 2024',
        'December 2024',
        'January 2025',
        'February 2025',
        'March 2025',
        'All',
      ],
    ]);
    const column = (index: number) =>
      months.rows.map(({ cells }) => {
        const cell = cells[index];
        return cell?.kind === 'count' ? Number(cell.count) : 0;
      });
    const sum = (counts: readonly number[]) => counts.slice(0, -1).reduce((total, count) => total + count, 0);
    expect(column(0).at(-1)).toBe(582);
    expect(sum(column(0))).toBe(582);
    expect(column(1).at(-1)).toBe(110);
    expect(sum(column(1))).toBeGreaterThan(110);
  });

  it('a family group conference is shown with a warning of regression to the mean', async () => {
    const { definitions } = await made({ kind: 'parenting' });
    expect(definitions.find(({ id }) => id === 'FGC-EFFECT')?.warnings[0]).toBe(
      'Help is given when a child goes missing most, and after such a time most children go less, with or without it.',
    );
  });

  it('the Lead Member finds no single child where no rule requires it, and never one in a public version', async () => {
    const report = await made({ kind: 'lead-member' });
    expect(inWords(report, 'required-notices')).toEqual({ None: ['', '', ''] });
    expect(tableOf(publish(report), 'required-notices')).toBeUndefined();
  });
});
