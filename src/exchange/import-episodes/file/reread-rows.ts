import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { csvDialect } from '../../text-files/csv-dialect.ts';
import { FileRefused } from './file-refused.ts';

export interface RowPlace {
  readonly offset: number;
  readonly length: number;
}

/** Rows this near to each other are read at once, with what lies between. */
const NEAR = 4_096;

/**
 * The cells of rows whose places are known from the first reading, in the order asked for. Rows of one child may lie
 * anywhere in the file; synchronous reads of what the system has in memory are the quickest way to gather them.
 *
 * @refuses a file that changed since: its rows are no longer where they were
 */
export function rereadRows({ fd }: FileHandle, places: readonly RowPlace[]): readonly (readonly string[])[] {
  const inFile = places.map((place, index) => ({ ...place, index })).sort((a, b) => a.offset - b.offset);
  const found = new Array<Buffer>(places.length);
  for (let first = 0; first < inFile.length; ) {
    let last = first;
    while (last + 1 < inFile.length && gapAfter(inFile[last]!, inFile[last + 1]!) <= NEAR) last++;
    const start = inFile[first]!.offset;
    const bytes = readExactly(fd, start, endOf(inFile[last]!) - start);
    for (; first <= last; first++) {
      const { offset, length, index } = inFile[first]!;
      found[index] = bytes.subarray(offset - start, offset - start + length);
    }
  }
  return found.map(cellsOf);
}

const QUOTE = 0x22;

/** A row without quotation marks is split where the commas are; the parser takes five times as long over it. */
function cellsOf(bytes: Buffer): readonly string[] {
  if (!bytes.includes(QUOTE)) return bytes.toString('utf8').trim().split(',');
  const [row, ...more]: string[][] = parse(bytes, csvDialect);
  if (row === undefined || more.length > 0) throw changed();
  return row;
}

const endOf = ({ offset, length }: RowPlace): number => offset + length;

const gapAfter = (one: RowPlace, next: RowPlace): number => next.offset - endOf(one);

function readExactly(fd: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(fd, bytes, filled, length - filled, start + filled);
    if (read === 0) throw changed();
    filled += read;
  }
  return bytes;
}

const changed = () =>
  new FileRefused('file-changed', 'The file was changed while it was read. Import it again.');
