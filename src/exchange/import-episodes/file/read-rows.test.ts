import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, oneEvening } from '../rows.fixture.ts';
import { columns } from './columns.ts';
import { openCsv } from './open-csv.ts';
import { readRows, type WrittenRow } from './read-rows.ts';
import { rereadRows } from './reread-rows.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function written(content: string | Buffer): Promise<string> {
  const path = join(folder, 'episodes.csv');
  await writeFile(path, content);
  return path;
}

async function read(content: string | Buffer): Promise<readonly WrittenRow[]> {
  const file = await openCsv(await written(content));
  const rows: WrittenRow[] = [];
  try {
    await readRows(
      file.handle,
      () => {},
      (row) => rows.push(row),
    );
  } finally {
    await file.close();
  }
  return rows;
}

const heading = columns.join(',');
const row = (id: string) => csvOf({ ...oneEvening, child_id: id }).split('\n')[1]!;

describe('reading a file of rows', () => {
  it('names each row by the line on which it begins; the heading is line 1', async () => {
    const rows = await read(`${heading}\n${row('A')}\n\n"multi\nline"${row('')}\n${row('C')}`);
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'A'],
      [4, 'multi\nline'],
      [6, 'C'],
    ]);
  });

  it('counts a Windows line break inside a quoted cell as one, for that row and every row after it', async () => {
    const rows = await read(
      `${heading}\r\n"multi\r\nline"${row('')}\r\n\r\n${row('B')}\r\n"a\r\n\r\nb"${row('')}\r\n${row('C')}\r\n`,
    );
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'multi\r\nline'],
      [5, 'B'],
      [6, 'a\r\n\r\nb'],
      [9, 'C'],
    ]);
  });

  it('tolerates a UTF-8 byte-order mark, Windows line ends and a last line without one', async () => {
    const rows = await read(`\ufeff${heading}\r\n${row('A')}\r\n${row('B')}`);
    expect(rows.map(({ line, cells }) => [line, cells[0], cells.length])).toEqual([
      [2, 'A', 25],
      [3, 'B', 25],
    ]);
  });

  it('passes over rows in which every cell is empty, as spreadsheets leave them', async () => {
    const rows = await read(`${heading}\n${row('A')}\n${','.repeat(24)}\n${row('B')}\n`);
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'A'],
      [4, 'B'],
    ]);
  });

  it('finds any rows again by where they stand, in the order asked for', async () => {
    const path = await written(
      `\ufeff${heading}\n${row('Ä')}\n\n${row('B')}\n"C ""so-called""",${row('').slice(1)}`,
    );
    const file = await openCsv(path);
    const rows: WrittenRow[] = [];
    await readRows(
      file.handle,
      () => {},
      (one) => rows.push(one),
    );
    const again = rereadRows(file.handle, [rows[2]!, rows[0]!]);
    expect(again.map(([id, born]) => [id, born])).toEqual([
      ['C "so-called"', '2010-02-14'],
      ['Ä', '2010-02-14'],
    ]);
    await file.close();
  });

  it('notices that a file was changed while it was read', async () => {
    const path = await written(`${heading}\n${row('A')}\n`);
    const file = await openCsv(path);
    await expect(file.refuseIfChanged()).resolves.toBeUndefined();
    await writeFile(path, `${heading}\n${row('A')}\n${row('B')}\n`);
    await expect(file.refuseIfChanged()).rejects.toThrow('The file was changed while it was read.');
    await file.close();
  });
});

describe('a file that cannot be read is refused as a whole', () => {
  it.each([
    ['UTF-16, as a spreadsheet calls Unicode text', Buffer.from(`\ufeff${heading}\n`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from([0xfe, 0xff, 0, 0x63])],
    ['UTF-16 without its mark', Buffer.from(`${heading}\n`, 'utf16le')],
  ])('%s', async (_, content) => {
    await expect(read(content)).rejects.toMatchObject({
      refused: 'not-utf-8',
      message: 'The file is UTF-16 or another encoding with zero bytes. Save it as CSV UTF-8.',
    });
  });

  it('bytes that are no UTF-8, with the line where they are', async () => {
    const latin1 = Buffer.concat([Buffer.from(`${heading}\n${row('Ä')}\n`), Buffer.from(row('É'), 'latin1')]);
    await expect(read(latin1)).rejects.toMatchObject({
      refused: 'not-utf-8',
      message: 'Line 3 is not UTF-8. Save the file as CSV UTF-8.',
    });
  });

  it('a character that is cut off at the end of the file', async () => {
    const cut = Buffer.concat([Buffer.from(`${heading}\n${row('A')}\n`), Buffer.from([0xc3])]);
    await expect(read(cut)).rejects.toThrow('Line 3 is not UTF-8.');
  });

  it('characters that lie across the places where the file is read in parts are none of that', async () => {
    const filler = '€'.repeat(900);
    const lines = Array.from({ length: 300 }, (_, number) => row(`${number}${filler}`));
    const rows = await read(`${heading}\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(300);
    expect(rows.every(({ cells }) => cells[0]!.endsWith(filler))).toBe(true);
  });

  it.each([
    ['an empty file', '', 'no-heading', 'The file is empty. Its first line has to name the columns.'],
    ['a heading alone', `${heading}\n`, 'no-rows', 'The file has a heading and no rows.'],
    [
      'a quotation mark that is left open',
      `${heading}\n"A,2010`,
      'not-csv',
      'A quotation mark opens a cell and none closes it.',
    ],
    [
      'a quotation mark inside a cell',
      `${heading}\nA "b" c,2010\n`,
      'not-csv',
      'Line 2 has a quotation mark inside a cell. Write it twice, in a quoted cell.',
    ],
    [
      'a quotation mark that swallows the rows after it',
      `${heading}\n"A,${`${row('B')}\n`.repeat(60)}`,
      'not-csv',
      /is longer than a row can be\. Is a quotation mark left open\?$/,
    ],
  ])('%s', async (_, content, refused, message) => {
    await expect(read(content)).rejects.toMatchObject({
      refused,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });

  it('one that is not there, and one that is a folder', async () => {
    await expect(openCsv(join(folder, 'nothing.csv'))).rejects.toThrow('There is no such file.');
    await expect(openCsv(folder)).rejects.toThrow('This is not a file that can be read twice.');
  });
});
