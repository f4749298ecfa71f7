import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TableName, tableNames } from './columns.ts';
import { FileRefused, Unreadable } from './file-refused.ts';
import { readTableFile, type TakeRow } from './read-table-file.ts';
import { childrenAndSpans, type Kept, type KeptRows } from './rows.ts';

/** A folder of the return as it was read. */
export interface ReturnFolder<Keep extends Kept = typeof childrenAndSpans> {
  readonly rows: KeptRows<Keep>;
  readonly files: readonly ReadFile[];
  /** Files whose names do not end in `.csv`. */
  readonly passedOver: readonly string[];
}

export interface ReadFile {
  readonly file: string;
  readonly table: TableName;
  readonly rows: number;
}

/**
 * Reads every CSV file of a folder of the SSDA903, of whatever name, and keeps the rows asked for in memory. What is
 * in the cells is not judged here: a date that is none is a finding of a rule.
 *
 * @param keep  the tables and columns to keep; without it those that an import needs, whole
 * @refuses a folder that is not there or has no CSV file, a file that is none of the tables, and a table twice
 * @source docs/returns.md 1.2, 1.6
 */
export function readFolder(path: string): Promise<ReturnFolder>;
export function readFolder<const Keep extends Kept>(path: string, keep: Keep): Promise<ReturnFolder<Keep>>;
export async function readFolder(path: string, keep: Kept = childrenAndSpans): Promise<ReturnFolder<Kept>> {
  const names = await filesIn(path);
  const csv = names.filter(isCsv);
  if (csv.length === 0) throw new FileRefused(path, 'there is no CSV file in this folder.');
  const rows: Partial<Record<TableName, object[]>> = {};
  const files: ReadFile[] = [];
  for (const file of csv) {
    const read = await refusedByName(join(path, file), () => readOne(join(path, file), keep));
    const twin = files.find(({ table }) => table === read.table);
    if (twin !== undefined)
      throw new FileRefused(join(path, file), `is ${read.table}, and so is ${twin.file}.`);
    if (keep[read.table] !== undefined) rows[read.table] = read.kept;
    files.push({ file, table: read.table, rows: read.count });
  }
  return {
    rows: rows as KeptRows<Kept>,
    files: files.toSorted((one, other) => tableNames.indexOf(one.table) - tableNames.indexOf(other.table)),
    passedOver: names.filter((name) => !isCsv(name)),
  };
}

const isCsv = (name: string): boolean => name.toLowerCase().endsWith('.csv');

async function readOne(path: string, keep: Kept) {
  let table: TableName | undefined;
  let count = 0;
  const kept: object[] = [];
  await readTableFile(path, (known, heading) => {
    table = known;
    const keeper = keeperOf(keep[known] ?? [], heading, kept);
    return (cells, line) => {
      count++;
      if (keep[known] !== undefined) keeper(cells, line);
    };
  });
  return { table: table!, count, kept };
}

/** The same text is kept once: a million rows have a few thousand dates and codes between them. */
function keeperOf(columns: readonly string[], heading: readonly string[], kept: object[]): TakeRow {
  const places = columns.map((column) => heading.indexOf(column));
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
  return (cells, line) => {
    const row: Record<string, string | number> = { line };
    for (const [index, column] of columns.entries()) row[column] = once(cells[places[index]!] ?? '');
    kept.push(row);
  };
}

async function refusedByName<Answer>(path: string, read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) throw new FileRefused(path, error.message);
    throw unopened(path, error);
  }
}

async function filesIn(path: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .toSorted();
  } catch (error) {
    throw unopened(path, error);
  }
}

function unopened(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return new FileRefused(path, 'there is no such folder.');
    case 'ENOTDIR':
      return new FileRefused(path, 'this is not a folder.');
    case 'EACCES':
      return new FileRefused(path, 'may not be read.');
    default:
      return error;
  }
}
