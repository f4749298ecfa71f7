import type { ReadFile } from '../../returns/ssda903/files/read-folder.ts';
import type { ImportedRows } from '../../returns/ssda903/import/import-return.ts';
import type { Found, Rule } from '../../returns/ssda903/rules/rule.ts';

/** What came of the import of an old return. */
export interface ImportedReturn extends ImportedRows {
  readonly authority: string;
  readonly year: number;
  readonly rule: 'gt24h' | 'any-length';
  readonly files: readonly ReadFile[];
  readonly findings: readonly (Found & Pick<Rule, 'severity' | 'message'> & { readonly rule: string })[];
}

/** So many findings are listed for people; data has all. */
const LISTED = 50;

export function importInWords(summary: ImportedReturn): string {
  const { year, rule, children, files, findings, kept } = summary;
  const read = files.map(({ table, rows }) => `${table} ${rows}`).join(', ');
  const more = findings.length - LISTED;
  return [
    `Imported the return of ${year} about ${children} children (rows: ${read}).`,
    `Missing: ${summary.new} new, ${summary.corrected} corrected, ${summary.unchanged} unchanged, ${kept} kept as sent.`,
    ...(rule === 'gt24h' ? ['It counted only those who were missing for more than 24 hours.'] : []),
    ...(findings.length === 0 ? [] : [`Flagged, and kept as sent all the same:`]),
    ...findings.slice(0, LISTED).map(({ rule: id, severity, table, line, child, message }) => {
      const where = line === null ? table : `${table} line ${line}`;
      return `  ${severity} ${id}, ${where}, ${child}: ${message}`;
    }),
    ...(more > 0 ? [`… and ${more} more findings; --json has all.`] : []),
  ].join('\n');
}
