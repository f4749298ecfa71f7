import type { ReadFile } from '../../returns/ssda903/files/read-folder.ts';
import { childrenAndSpans } from '../../returns/ssda903/files/rows.ts';
import type { ImportedRows } from '../../returns/ssda903/import/import-return.ts';
import type { Found, Rule } from '../../returns/ssda903/rules/rule.ts';

/** What came of the import of an old return. */
export interface ImportedReturn extends ImportedRows {
  readonly authority: string;
  readonly year: number;
  readonly rule: 'gt24h' | 'any-length';
  readonly files: readonly ReadFile[];
  /** Files that were not read, and elements of XML files that are no part of the return. */
  readonly passedOver: readonly string[];
  readonly findings: readonly (Found & Pick<Rule, 'severity' | 'message'> & { readonly rule: string })[];
}

/** So many findings are listed for people; data has all. */
const LISTED = 50;

export function importInWords(summary: ImportedReturn): string {
  const { year, rule, children, files, passedOver, findings, kept } = summary;
  const isCarriedOver = ({ table }: ReadFile) => Object.hasOwn(childrenAndSpans, table);
  const read = inTables(files.filter(isCarriedOver));
  const others = inTables(files.filter((file) => !isCarriedOver(file)));
  const more = findings.length - LISTED;
  return [
    `Imported the return of ${year} about ${children} children (rows: ${read}).`,
    `Missing: ${summary.new} new, ${summary.corrected} corrected, ${summary.unchanged} unchanged, ${kept} kept as sent.`,
    ...(others === '' ? [] : [`Not carried over, for no record holds it: ${others}.`]),
    ...passedOver.map((each) => `Not read: ${each}`),
    ...(rule === 'gt24h' ? ['It counted only those who were missing for more than 24 hours.'] : []),
    ...(findings.length === 0 ? [] : [`Flagged, and kept as sent all the same:`]),
    ...findings.slice(0, LISTED).map(({ rule: id, severity, table, line, child, message }) => {
      const where = line === null ? table : `${table} line ${line}`;
      return `  ${severity} ${id}, ${where}, ${child}: ${message}`;
    }),
    ...(more > 0 ? [`… and ${more} more findings; --json has all.`] : []),
  ].join('\n');
}

const inTables = (files: readonly ReadFile[]): string =>
  files.map(({ table, rows }) => `${table} ${rows}`).join(', ');
