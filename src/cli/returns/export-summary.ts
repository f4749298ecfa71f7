import { formatInstant } from '../../domain/time/instant.ts';
import { fingerprint } from '../../returns/files/made-file.ts';
import type { MadeExport } from '../../returns/make-export.ts';

/** What came of an export, for whoever made it. */
export function exportSummary(
  { kind, authority, year, asAt, files, findings }: MadeExport,
  written: boolean,
  signedOff: boolean,
) {
  return {
    return: kind,
    authority,
    year: year.year,
    asAt: formatInstant(asAt),
    written,
    signedOff,
    files: files.map((file) => ({ name: file.name, rows: file.rows, sha256: fingerprint(file) })),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    findings,
  };
}

type ExportSummary = ReturnType<typeof exportSummary>;

/** So many findings are listed for people; data has all. */
const LISTED = 50;

export function exportInWords(summary: ExportSummary): string {
  const { files, findings, written, signedOff, errors } = summary;
  const more = findings.length - LISTED;
  return [
    written
      ? `Written${signedOff ? ' and signed off' : ''}:`
      : `Nothing was written or signed off: the rules find ${counted(errors, 'error')}. They would have been:`,
    ...files.map(({ name, rows, sha256 }) => `  ${name}  ${counted(rows, 'row')}  sha256 ${sha256}`),
    ...findings.slice(0, LISTED).map(findingInWords),
    ...(more > 0 ? [`… and ${more} more findings; --json has all.`] : []),
  ].join('\n');
}

function findingInWords({
  rule,
  severity,
  table,
  line,
  child,
  message,
  record,
}: ExportSummary['findings'][number]) {
  const where = line === null ? table : `${table} line ${line}`;
  const behind = [
    ...(record.episode === undefined ? [] : [`episode ${record.episode}`]),
    ...(record.child === undefined ? [] : [`child ${record.child}`]),
  ];
  const decide = record.toDecide ? ' It began before care: decide there what the return says of it.' : '';
  return `${severity} ${rule}, ${where}, ${child}: ${message}${behind.length === 0 ? '' : ` Put it right in ${behind.join(' of ')}.${decide}`}`;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
