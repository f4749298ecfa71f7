import type { TableName } from './columns.ts';
import { readTableFile } from './read-table-file.ts';
import type { Kept } from './rows.ts';
import { keeperOf, type TablesRead } from './tables-read.ts';

/** Reads a CSV file and keeps the columns that are asked for. */
export async function readCsv(path: string, keep: Kept): Promise<TablesRead> {
  let table: TableName | undefined;
  let count = 0;
  const kept: object[] = [];
  await readTableFile(path, (known, heading) => {
    table = known;
    const keeper = keeperOf(keep[known] ?? [], kept);
    const places = new Map(heading.map((column, place) => [column, place]));
    return (cells, line) => {
      count++;
      if (keep[known] !== undefined) keeper((column) => cells[places.get(column)!] ?? '', line);
    };
  });
  return { tables: [{ table: table!, count, kept, isListed: true }], passedOver: [] };
}
