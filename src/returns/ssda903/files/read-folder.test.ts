import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../folder.fixture.ts';
import { readFolder } from './read-folder.ts';

const heading = 'CHILD,DOB,MISSING,MIS_START,MIS_END';
const row = 'LA001,14/02/2010,M,30/03/2025,02/04/2025';

const read = async (content: string | Buffer) =>
  (await readFolder(folderWith({ 'anything.csv': content }))).rows.Missing;

describe('reading a folder of the return', () => {
  it('knows files by their columns, of whatever name, and names those it passed over', async () => {
    const folder = folderWith({
      'a.csv': `${heading}\n${row}\n`,
      'missing.CSV':
        'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nLA001,F,14/02/2010,WBRI,,,\nLA002,M,01/01/2011,WBRI,,,\n',
      'reviews.csv': 'REVIEW_CODE,REVIEW,DOB,CHILD\nPN1,01/06/2025,14/02/2010,LA001\n',
      'notes.txt': 'nothing of the return',
      '.hidden.csv': 'left by a file system',
    });
    mkdirSync(join(folder, 'older.csv'));
    const { rows, files, passedOver } = await readFolder(folder);
    expect(files).toEqual([
      { file: 'missing.CSV', table: 'Header', rows: 2 },
      { file: 'a.csv', table: 'Missing', rows: 1 },
      { file: 'reviews.csv', table: 'Reviews', rows: 1 },
    ]);
    expect(passedOver).toEqual(['notes.txt']);
    expect(rows.Header?.[1]).toEqual({
      line: 3,
      CHILD: 'LA002',
      SEX: 'M',
      DOB: '01/01/2011',
      ETHNIC: 'WBRI',
      UPN: '',
      MOTHER: '',
      MC_DOB: '',
    });
    expect(rows.Episodes).toBeUndefined();
    expect(rows).not.toHaveProperty('Reviews');
  });

  it('keeps only the columns that are asked for', async () => {
    const folder = folderWith({
      'm.csv': `${heading}\n${row}\n`,
      'r.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,,\n',
    });
    const { rows } = await readFolder(folder, { Missing: ['MIS_START'], Reviews: ['CHILD'] });
    expect(rows).toEqual({
      Missing: [{ line: 2, MIS_START: '30/03/2025' }],
      Reviews: [{ line: 2, CHILD: 'A1' }],
    });
  });

  it.each([
    [
      'columns in any order',
      'MIS_END,CHILD,MIS_START,MISSING,DOB\n02/04/2025,LA001,30/03/2025,M,14/02/2010\n',
    ],
    ['a byte-order mark', `\ufeff${heading}\n${row}\n`],
    ['Windows line ends', `${heading}\r\n${row}\r\n`],
    ['no line end at the end', `${heading}\n${row}`],
    [
      'quoted cells',
      `"CHILD","DOB","MISSING","MIS_START","MIS_END"\n"LA001","14/02/2010","M","30/03/2025","02/04/2025"\n`,
    ],
  ])('reads %s', async (_, content) => {
    expect(await read(content)).toEqual([
      {
        line: 2,
        CHILD: 'LA001',
        DOB: '14/02/2010',
        MISSING: 'M',
        MIS_START: '30/03/2025',
        MIS_END: '02/04/2025',
      },
    ]);
  });

  it('leaves two-digit years, spaces and lower case as they are, for the rules to find', async () => {
    expect(await read(`${heading}\nLA001,14/02/10,m ,10/07/25,2025-07-10\n`)).toEqual([
      {
        line: 2,
        CHILD: 'LA001',
        DOB: '14/02/10',
        MISSING: 'm ',
        MIS_START: '10/07/25',
        MIS_END: '2025-07-10',
      },
    ]);
  });

  it('reads the cells that a row lacks at its end as blank, and a file with a heading alone as no rows', async () => {
    expect(await read(`${heading}\nLA001,14/02/2010,M,29/03/2026\n`)).toEqual([
      { line: 2, CHILD: 'LA001', DOB: '14/02/2010', MISSING: 'M', MIS_START: '29/03/2026', MIS_END: '' },
    ]);
    expect(await read(`${heading}\n`)).toEqual([]);
  });

  it.each([
    ['\n', 'Unix'],
    ['\r\n', 'Windows'],
  ])('names each row by the line on which it begins (%j, %s line ends)', async (end) => {
    const lines = [heading, row, '', `"LA0${end}${end}02",,,,`, '  ', `"LA003",,,"x${end}",`, row];
    expect((await read(lines.join(end)))?.map(({ line }) => line)).toEqual([2, 4, 8, 10]);
  });
});

describe('what cannot be read is refused, and named', () => {
  it.each<[string, Record<string, string | Buffer>, string]>([
    [
      'UTF-16',
      { 'm.csv': Buffer.from(`\ufeff${heading}\n`, 'utf16le') },
      '/m.csv: is UTF-16. Save it as CSV UTF-8.',
    ],
    [
      'UTF-16 without its mark',
      { 'm.csv': Buffer.from(heading, 'utf16le') },
      '/m.csv: is UTF-16. Save it as CSV UTF-8.',
    ],
    [
      'UTF-16 the other way round',
      { 'm.csv': Buffer.from([0xfe, 0xff, 0x00, 0x43]) },
      '/m.csv: is UTF-16. Save it as CSV UTF-8.',
    ],
    [
      'bytes that are no UTF-8',
      { 'm.csv': Buffer.from(`${heading}\nÉ,,,,\n`, 'latin1') },
      '/m.csv: is not UTF-8 on line 2. Save it as CSV UTF-8.',
    ],
    [
      'a character cut off at the end',
      { 'm.csv': Buffer.from([0x43, 0xc3]) },
      '/m.csv: is not UTF-8 on line 1. Save it as CSV UTF-8.',
    ],
    ['an empty file', { 'm.csv': '' }, '/m.csv: is empty. Its first line has to name the columns.'],
    [
      'lower-case headers',
      { 'm.csv': `${heading.toLowerCase()}\n` },
      '/m.csv: looks like Missing, but its column names have to be in capitals.',
    ],
    [
      'an extra column',
      { 'm.csv': `${heading},AGE\n` },
      '/m.csv: looks like Missing, but has besides `AGE`.',
    ],
    [
      'a missing column',
      { 'm.csv': 'CHILD,DOB,MISSING,MIS_START\n' },
      '/m.csv: looks like Missing, but lacks `MIS_END`.',
    ],
    [
      'line ends of old Macs, which would make a heading of the cells',
      { 'm.csv': `${heading}\r${row}\r` },
      '/m.csv: ends its lines as old Macs did, with CR alone. Save it as CSV UTF-8.',
    ],
    [
      'a cell among the names of the columns, which is not repeated',
      { 'm.csv': `${heading},14/02/2010\n` },
      '/m.csv: looks like Missing, but has besides a column that is called otherwise.',
    ],
    [
      'a file that fits no table',
      { 'x.csv': 'A,B\n' },
      '/x.csv: has columns that fit no table of the SSDA903.',
    ],
    [
      'the same table twice',
      { 'a.csv': `${heading}\n`, 'b.csv': `${heading}\n` },
      '/b.csv: has Missing, and so has a.csv.',
    ],
    [
      'a row with too many cells',
      { 'm.csv': `${heading}\n${row}\n${row},x\n` },
      '/m.csv: line 3 has more cells than there are columns.',
    ],
    [
      'a quotation mark left open',
      { 'm.csv': `${heading}\n"LA001,,,,\n` },
      '/m.csv: has a quotation mark near line 2 that opens a cell and none that closes it.',
    ],
    [
      'a quotation mark inside a cell',
      { 'm.csv': `${heading}\nLA"001,,,,\n` },
      '/m.csv: has a quotation mark inside a cell near line 2. Write it twice, in a quoted cell.',
    ],
    ['a folder without CSV files', { 'notes.txt': '' }, ': there is no CSV or XML file in this folder.'],
  ])('%s', async (_, files, message) => {
    const folder = folderWith(files);
    await expect(readFolder(folder)).rejects.toMatchObject({ message: `${folder}${message}` });
  });

  it('a folder that is not there, and a file in its place', async () => {
    const folder = folderWith({ 'm.csv': heading });
    await expect(readFolder(join(folder, 'none'))).rejects.toThrow('/none: there is no such folder.');
    await expect(readFolder(join(folder, 'm.csv'))).rejects.toThrow('/m.csv: this is not a folder.');
  });

  it('a character that lies across two parts of a file is none of that', async () => {
    const rows = Array.from({ length: 9_000 }, (_, number) => `${number}${'€'.repeat(30)},,,,`);
    const found = await read(`${heading}\n${rows.join('\n')}`);
    expect(found).toHaveLength(9_000);
    expect(found?.every(({ CHILD }) => CHILD.endsWith('€'.repeat(30)))).toBe(true);
  });
});
