import { didYouMean } from '../../../procedures/yaml/did-you-mean.ts';
import { type Column, columns, requiredColumns } from './columns.ts';
import { FileRefused } from './file-refused.ts';

/** Where each column of the import stands in the rows of one file. */
export interface Heading {
  /** The names as the file has them, in its order. */
  readonly names: readonly Column[];
  /** The place of each column in a row; -1 for one that the file does not have, which is then empty everywhere. */
  readonly places: Readonly<Record<Column, number>>;
  readonly absent: readonly Column[];
}

/**
 * Reads the first line of a file: the names of its columns, in any order. Columns that may be empty may be left
 * out, which is told to the operator.
 *
 * @refuses a name that is no column, a name that comes twice, and a required column that is not there: all at once
 */
export function readHeading(cells: readonly string[]): Heading {
  const names = cells.map((cell) => cell.trim());
  refuseOtherSeparator(names);
  const faults = [...unknown(names), ...repeated(names), ...missing(names)];
  if (faults.length > 0) throw new FileRefused('heading-not-understood', ['Line 1:', ...faults].join(' '));
  const places = Object.fromEntries(columns.map((column) => [column, names.indexOf(column)]));
  return {
    names: names as Column[],
    places: places as Record<Column, number>,
    absent: columns.filter((column) => !names.includes(column)),
  };
}

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);

const unknown = (names: readonly string[]): string[] =>
  names.flatMap((name, index) => {
    if (isColumn(name)) return [];
    if (name === '') return [`Column ${index + 1} has no name.`];
    return [`There is no column \`${name}\`.${didYouMean(name, columns)}`];
  });

const repeated = (names: readonly string[]): string[] =>
  [...new Set(names.filter((name, index) => isColumn(name) && names.indexOf(name) !== index))].map(
    (name) => `The column \`${name}\` is there twice.`,
  );

const missing = (names: readonly string[]): string[] =>
  requiredColumns
    .filter((column) => !names.includes(column))
    .map((column) => `The column \`${column}\` is missing.`);

const otherSeparators = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as const;

/** A whole heading in one cell was written with another separator, and nothing else can be said of it. */
function refuseOtherSeparator([heading = '', ...more]: readonly string[]): void {
  const found = Object.entries(otherSeparators).find(([separator]) => heading.includes(separator));
  if (more.length > 0 || found === undefined) return;
  throw new FileRefused(
    'heading-not-understood',
    `Line 1: Columns are separated by ${found[1]}; save the file with commas.`,
  );
}
