import { columnsOf, type TableName, tableNames } from './columns.ts';
import { Unreadable } from './file-refused.ts';

/**
 * Which table a file is, told by the names of its columns alone: all of them, no other, in any order.
 *
 * @refuses names that are not in capitals, a column too many, too few or twice, and columns that fit no table
 * @source docs/returns.md 1.2: an extra or missing column, or lower-case names, makes the file unrecognisable
 */
export function recogniseTable(heading: readonly string[]): TableName {
  const found = tableNames.find((table) => hasExactly(heading, table));
  if (found === undefined) throw new Unreadable(whyUnknown(heading));
  return found;
}

const hasExactly = (heading: readonly string[], table: TableName): boolean =>
  heading.length === columnsOf[table].length && others(heading, table).length === 0 && !hasTwice(heading);

const hasTwice = (heading: readonly string[]): boolean => new Set(heading).size < heading.length;

function whyUnknown(heading: readonly string[]): string {
  const capitals = heading.map((name) => name.toUpperCase());
  const meant = tableNames.find((table) => hasExactly(capitals, table));
  if (meant !== undefined) return `looks like ${meant}, but its column names have to be in capitals.`;
  if (heading.length === 1 && /[;\t|]/.test(heading[0] ?? ''))
    return 'separates its columns by another sign than a comma.';
  if (heading.some((name) => name.includes('\r')))
    return 'ends its lines as old Macs did, with CR alone. Save it as CSV UTF-8.';
  const nearest = nearestTable(heading);
  if (nearest === undefined) return 'has columns that fit no table of the SSDA903.';
  return `looks like ${nearest}, but ${differences(heading, nearest).join(', ')}.`;
}

const differences = (heading: readonly string[], table: TableName): readonly string[] => [
  ...named('lacks', absent(heading, table)),
  ...named('has besides', others(heading, table)),
  ...named('has twice', [...new Set(heading.filter((name, place) => heading.indexOf(name) < place))]),
];

const named = (what: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${what} ${names.map(sayName).join(', ')}`];

/** What is no name of a column may be a cell, and cells are about children. */
const sayName = (name: string): string => {
  if (name === '') return 'a column without a name';
  return /^[A-Za-z_][\w -]{0,39}$/.test(name) ? `\`${name}\`` : 'a column that is called otherwise';
};

const others = (heading: readonly string[], table: TableName): readonly string[] =>
  heading.filter((name) => !(columnsOf[table] as readonly string[]).includes(name));

const absent = (heading: readonly string[], table: TableName): readonly string[] =>
  columnsOf[table].filter((name) => !heading.includes(name));

/** Columns that several tables have tell none of them from another. */
const inSeveral = ['CHILD', 'DOB', 'SEX'];

/** The table that shares most of its own columns with the file, and differs least; none where none is shared. */
function nearestTable(heading: readonly string[]): TableName | undefined {
  const telling = heading.filter((name) => !inSeveral.includes(name));
  const shared = (table: TableName) => telling.length - others(telling, table).length;
  const apart = (table: TableName) => absent(heading, table).length;
  const [nearest] = tableNames.toSorted(
    (one, other) => shared(other) - shared(one) || apart(one) - apart(other),
  );
  return nearest !== undefined && shared(nearest) > 0 ? nearest : undefined;
}
