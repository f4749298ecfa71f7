import type { Kept } from '../files/rows.ts';
import { keeperOf, type TablesRead } from '../files/tables-read.ts';
import { readXmlFile } from './read-xml-file.ts';
import { rowsOfChild } from './rows-of-child.ts';
import { type TableInXml, tablesInXml } from './xml-form.ts';

/** Of these the rules speak most: that nobody is in them is worth saying. */
const always: readonly TableInXml[] = ['Header', 'Episodes', 'Missing'];

/**
 * Reads an XML file and keeps the columns that are asked for. It is the whole return: a table of which it has no row is
 * there, and empty.
 */
export async function readXml(path: string, keep: Kept): Promise<TablesRead> {
  const tables = tablesInXml.map((table) => {
    const kept: object[] = [];
    return { table, count: 0, kept, keeper: keeperOf(keep[table] ?? [], kept) };
  });
  const byName = new Map(tables.map((each) => [each.table, each]));
  const passedOver = new Map<string, number>();
  await readXmlFile(path, (element) => {
    const rows = rowsOfChild(element, (passed) => {
      if (!passedOver.has(passed.element)) passedOver.set(passed.element, passed.line);
    });
    for (const { table, line, cells } of rows) {
      const into = byName.get(table)!;
      into.count++;
      if (keep[table] !== undefined) into.keeper((column) => cells.get(column) ?? '', line);
    }
  });
  return {
    tables: tables.map(({ table, count, kept }) => ({
      table,
      count,
      kept,
      isListed: count > 0 || always.includes(table),
    })),
    passedOver: [...passedOver].map(([element, line]) => `${element.slice(0, 40)} on line ${line}`),
  };
}
