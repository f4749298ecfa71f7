import { type ColumnOf, columnsOf, type TableName } from '../files/columns.ts';

/**
 * How the department's XML schema of the return nests what the CSV form has in tables: a `CHILD` for each child, in it
 * one `HEADER` and an `EPISODE` for each episode of care; what comes more than once is a group within `HEADER`.
 *
 * @source docs/ssda903.md, the XML form
 */
export const root = 'EXPSSDA903';

/** Elements that are a row of their own, by the element that they stand in. */
export const rowElements = {
  CHILD: { HEADER: 'Header', EPISODE: 'Episodes' },
  HEADER: {
    AMISSING: 'Missing',
    AREVIEW: 'Reviews',
    OC2: 'OC2',
    PERMANENCE: 'PrevPerm',
    AD_PLACED: 'PlacedAdoption',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, TableName>>>>;

/** Tables that have no element: their columns stand in `HEADER`, and a child is in one where this one is filled in. */
export const tablesInHeader = { UASC: 'UASC', OC3: 'IN_TOUCH', AD1: 'DATE_INT' } as const;

/** `HEADER` says whether a child came unaccompanied; no table has that column. */
export const UNACCOMPANIED = 'UASC';

/** Columns that are called otherwise in XML. */
const otherwise: Readonly<Record<string, string>> = { CHILD: 'CHILDID', PLACE: 'PL' };

export const elementOf = (column: string): string => otherwise[column] ?? column;

/** The tables of which an XML file says that they are there, be it with no rows. */
export const tablesInXml = [
  ...Object.values(rowElements.CHILD),
  ...Object.values(rowElements.HEADER),
  ...(Object.keys(tablesInHeader) as (keyof typeof tablesInHeader)[]),
] as const;

export type TableInXml = (typeof tablesInXml)[number];

const inHeader: readonly string[] = columnsOf.Header;

/** Columns of a table that its own element holds; the others are those of the child. */
export const ownColumns = <Table extends TableName>(table: Table): readonly ColumnOf<Table>[] =>
  (columnsOf[table] as readonly ColumnOf<Table>[]).filter(
    (column) => table === 'Header' || !inHeader.includes(column),
  );

/** The names of the elements that may stand in the element of a row, and are its cells. */
export const cellNames = (table: TableInXml): readonly string[] =>
  table === 'Header'
    ? [
        ...columnsOf.Header.map(elementOf),
        UNACCOMPANIED,
        ...(Object.keys(tablesInHeader) as (keyof typeof tablesInHeader)[]).flatMap(ownColumns),
      ]
    : ownColumns(table).map(elementOf);
