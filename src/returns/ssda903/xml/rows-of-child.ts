import { columnsOf, type TableName } from '../files/columns.ts';
import { Unreadable } from '../files/file-refused.ts';
import type { XmlElement } from './read-xml-file.ts';
import {
  cellNames,
  elementOf,
  rowElements,
  type TableInXml,
  tablesInHeader,
  tablesInXml,
  UNACCOMPANIED,
} from './xml-form.ts';

/** A row of a table, and the line on which its element begins. */
export interface RowInXml {
  readonly table: TableInXml;
  readonly line: number;
  /** By the name of the column; what the file does not say is not there. */
  readonly cells: Cells;
}

type Cells = ReadonlyMap<string, string>;

/** An element that is no part of the return as it is known here. */
export interface PassedOver {
  readonly element: string;
  readonly line: number;
}

/**
 * The rows that the element of one child says. Each has the cells of the child that its table has besides its own.
 *
 * @param passOver  told of each element that is passed over
 * @refuses a name that is not in capitals, and a cell that stands twice
 */
export function rowsOfChild(child: XmlElement, passOver: (passed: PassedOver) => void): readonly RowInXml[] {
  if (child.name !== 'CHILD') {
    refuseLowerCase(child, ['CHILD']);
    passOver({ element: child.name, line: child.line });
    return [];
  }
  const inChild = sorted(child, rowElements.CHILD, [], passOver);
  const headers = inChild.rows.filter(({ table }) => table === 'Header');
  if (headers.length !== 1)
    throw new Unreadable(`has a CHILD on line ${child.line} that does not have one HEADER.`);
  const header = headers[0]!.element;
  const inHeader = sorted(header, rowElements.HEADER, cellNamesOf.get('Header')!, passOver);
  const ofChild = cellsOf(inHeader.leaves, header);
  return [
    row('Header', header, ofChild, new Map()),
    ...[...inHeader.rows, ...inChild.rows.filter(({ table }) => table !== 'Header')].map(
      ({ table, element }) => {
        const { leaves } = sorted(element, noRows, cellNamesOf.get(table)!, passOver);
        return row(table, element, ofChild, cellsOf(leaves, element));
      },
    ),
    ...tablesWithin(header, ofChild),
  ];
}

const cellNamesOf = new Map(tablesInXml.map((table) => [table, cellNames(table)]));

const noRows = {};

/** A child is among the unaccompanied where `HEADER` says so or says when that ceased; `0` says that it was none. */
function tablesWithin(header: XmlElement, ofChild: Cells): readonly RowInXml[] {
  return Object.entries(tablesInHeader).flatMap(([table, column]) => {
    const says = ofChild.get(column) || (table === 'UASC' && ofChild.get('DUC')) || '';
    const isIn = says !== '' && !(column === UNACCOMPANIED && says === '0');
    return isIn ? [row(table as TableInXml, header, ofChild, new Map())] : [];
  });
}

/** What stands in an element: rows of their own, cells, and what is neither. */
function sorted(
  { elements }: XmlElement,
  rows: Readonly<Record<string, TableName>>,
  leafNames: readonly string[],
  passOver: (passed: PassedOver) => void,
) {
  const found: { readonly table: TableInXml; readonly element: XmlElement }[] = [];
  const leaves: XmlElement[] = [];
  for (const element of elements) {
    const table = rows[element.name];
    if (table !== undefined) found.push({ table: table as TableInXml, element });
    else if (leafNames.includes(element.name)) leaves.push(element);
    else {
      refuseLowerCase(element, [...Object.keys(rows), ...leafNames]);
      passOver({ element: element.name, line: element.line });
    }
  }
  return { rows: found, leaves };
}

function cellsOf(leaves: readonly XmlElement[], { name, line }: XmlElement): Cells {
  const cells = new Map<string, string>();
  for (const leaf of leaves) {
    if (cells.has(leaf.name))
      throw new Unreadable(`has ${leaf.name} twice in the ${name} that begins on line ${line}.`);
    cells.set(leaf.name, leaf.text);
  }
  return cells;
}

function row(table: TableInXml, { line }: XmlElement, ofChild: Cells, own: Cells): RowInXml {
  const cells = columnsOf[table].map((column) => {
    const name = elementOf(column);
    return [column, own.get(name) ?? ofChild.get(name) ?? ''] as const;
  });
  return { table, line, cells: new Map(cells) };
}

function refuseLowerCase({ name, line }: XmlElement, known: readonly string[]): void {
  if (known.includes(name.toUpperCase()))
    throw new Unreadable(`has an element on line ${line} whose name has to be in capitals.`);
}
