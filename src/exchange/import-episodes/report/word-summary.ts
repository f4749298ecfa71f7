import { type Flag, flags } from '../row/flags.ts';
import type { RowFault } from '../row/row-fault.ts';
import type { ImportSummary } from './summary.ts';

/** So many are listed for people; data has more, and the rejects file all. */
const LISTED = 50;

/** What came of an import in sentences for the operator, who may read the values of the file. */
export function wordSummary(summary: ImportSummary): string {
  return [
    ...wordOutcome(summary),
    ...wordColumns(summary),
    ...wordFlags(summary),
    ...wordFaults(summary),
  ].join('\n');
}

function wordOutcome(summary: ImportSummary): readonly string[] {
  const { outcome, rows, rejectedRows, children, episodes } = summary;
  if (outcome === 'refused')
    return [
      `Nothing was imported: ${rejectedRows} of ${counted(rows, 'row')} cannot be. Mend them, or import the others with --skip-invalid REJECTS.csv.`,
    ];
  const kinds = `${summary.new} new, ${summary.corrected} corrected, ${summary.unchanged} unchanged`;
  const what = `${counted(rows - rejectedRows, 'row')} (${kinds}) about ${counted(episodes, 'episode')} of ${counted(children, 'child', 'children')}`;
  return [
    outcome === 'imported' ? `Imported ${what}.` : `Would import ${what}. Nothing was written.`,
    ...(summary.inHostBooks > 0
      ? [`${counted(summary.inHostBooks, 'row')} also in the books of the authority where the child lives.`]
      : []),
    ...(rejectedRows > 0 ? [`${counted(rejectedRows, 'row')} rejected.`] : []),
  ];
}

const wordColumns = ({ absentColumns }: ImportSummary): readonly string[] =>
  absentColumns.length === 0
    ? []
    : [`The file does not have these columns, which are therefore empty: ${absentColumns.join(', ')}.`];

function wordFlags({ flaggedRows, flags: counts, told, outcome }: ImportSummary): readonly string[] {
  if (flaggedRows === 0) return [];
  const kinds = Object.entries(counts) as [Flag, number][];
  const listed = told.flagged.slice(0, LISTED);
  return [
    outcome === 'imported'
      ? `${counted(flaggedRows, 'row')} imported and flagged:`
      : `${counted(flaggedRows, 'row')} would be flagged:`,
    ...kinds.map(([flag, count]) => `  ${count} × ${flag}: ${flags[flag]}`),
    `  Lines ${listed.map(({ line }) => line).join(', ')}${flaggedRows > listed.length ? ', …' : ''}`,
  ];
}

function wordFaults({ faults, told }: ImportSummary): readonly string[] {
  const listed = told.faults.slice(0, LISTED);
  const more = faults - listed.length;
  return [...listed.map(wordFault), ...(more > 0 ? [`… and ${more} more.`] : [])];
}

const wordFault = ({ line, column, value, says }: RowFault): string => {
  const where = column === '' ? `Line ${line}` : `Line ${line}, ${column}`;
  return value === '' ? `${where}: ${says}` : `${where} “${value}”: ${says}`;
};

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
