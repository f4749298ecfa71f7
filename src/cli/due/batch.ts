import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { CouldNot, exitCodes } from '../exit.ts';
import { reckon } from './reckon.ts';

/** One row out for each row in, in the same order; a row that cannot be reckoned says why, and the rest goes on. */
export function reckonBatch(library: PackLibrary, file: string): string {
  const rows = read(file).map((row) => reckoned(library, row));
  if (rows.some(({ problem }) => problem !== '')) process.exitCode = exitCodes.findings;
  return stringify(rows, { header: true, columns: ['rule', 'at', 'due_utc', 'due_local', 'problem'] });
}

type Row = Readonly<Record<string, string | undefined>>;

function reckoned(library: PackLibrary, { rule = '', at = '', closed = '' }: Row) {
  const row = { rule, at, due_utc: '', due_local: '', problem: '' };
  try {
    const closures = closed.split(';').filter((one) => one.trim() !== '');
    const { due, notKnown } = reckon(library, rule.trim(), at.trim(), closures);
    const problem = notKnown === null ? '' : `Not known: ${notKnown.replaceAll('-', ' ')}.`;
    return { ...row, due_utc: due?.utc ?? '', due_local: due?.local ?? '', problem };
  } catch (error) {
    if (error instanceof CouldNot || error instanceof RangeError) return { ...row, problem: error.message };
    throw error;
  }
}

function read(file: string): readonly Row[] {
  try {
    return parse(readFileSync(file, 'utf8'), { columns: true, bom: true, skip_empty_lines: true }) as Row[];
  } catch {
    throw new CouldNot(`${file} cannot be read as CSV with the columns rule, at and closed.`);
  }
}
