import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readXml } from '../xml/read-xml.ts';
import { type TableName, tableNames } from './columns.ts';
import { FileRefused, Unreadable } from './file-refused.ts';
import { readCsv } from './read-csv.ts';
import { childrenAndSpans, type Kept, type KeptRows } from './rows.ts';
import type { TablesRead } from './tables-read.ts';

/** A folder of the return as it was read. */
export interface ReturnFolder<Keep extends Kept = typeof childrenAndSpans> {
  readonly rows: KeptRows<Keep>;
  readonly files: readonly ReadFile[];
  /** Files whose names end neither in `.csv` nor in `.xml`, and elements of XML files that are no part of the return. */
  readonly passedOver: readonly string[];
}

export interface ReadFile {
  readonly file: string;
  readonly table: TableName;
  readonly rows: number;
}

/**
 * Reads every CSV and XML file of a folder of the SSDA903, of whatever name, and keeps the rows asked for in memory. What
 * is in the cells is not judged here: a date that is none is a finding of a rule.
 *
 * @param keep  the tables and columns to keep; without it those that an import needs, whole
 * @refuses a folder that is not there or has no such file, a file that is no table or XML of the return, a table twice
 * @source docs/returns.md 1.2, 1.6
 */
export function readFolder(path: string): Promise<ReturnFolder>;
export function readFolder<const Keep extends Kept>(path: string, keep: Keep): Promise<ReturnFolder<Keep>>;
export async function readFolder(path: string, keep: Kept = childrenAndSpans): Promise<ReturnFolder<Kept>> {
  const names = await filesIn(path);
  const readable = names.filter((name) => readerOf(name) !== undefined);
  if (readable.length === 0) throw new FileRefused(path, 'there is no CSV or XML file in this folder.');
  const rows: Partial<Record<TableName, readonly object[]>> = {};
  const files: ReadFile[] = [];
  const passedOver = names.filter((name) => readerOf(name) === undefined);
  for (const file of readable) {
    const read = await refusedByName(join(path, file), () => readerOf(file)!(join(path, file), keep));
    passedOver.push(...read.passedOver.map((element) => `${file}: ${element}`));
    for (const { table, count, kept, isListed } of read.tables) {
      if (!isListed) {
        if (keep[table] !== undefined) rows[table] ??= kept;
        continue;
      }
      const twin = files.find((other) => other.table === table);
      if (twin !== undefined)
        throw new FileRefused(join(path, file), `has ${table}, and so has ${twin.file}.`);
      if (keep[table] !== undefined) rows[table] = kept;
      files.push({ file, table, rows: count });
    }
  }
  return {
    rows: rows as KeptRows<Kept>,
    files: files.toSorted((one, other) => tableNames.indexOf(one.table) - tableNames.indexOf(other.table)),
    passedOver,
  };
}

function readerOf(name: string): ((path: string, keep: Kept) => Promise<TablesRead>) | undefined {
  const lower = name.toLowerCase();
  if (lower.endsWith('.csv')) return readCsv;
  return lower.endsWith('.xml') ? readXml : undefined;
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
