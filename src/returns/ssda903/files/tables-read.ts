import type { TableName } from './columns.ts';

/** What one file holds: a table, or in XML the tables of the whole return. */
export interface TablesRead {
  readonly tables: readonly {
    readonly table: TableName;
    readonly count: number;
    readonly kept: readonly object[];
    /** Whether the file says something of the table; an XML file is silent on those that no child is in. */
    readonly isListed: boolean;
  }[];
  /** What it has besides, and on which line first. */
  readonly passedOver: readonly string[];
}

type KeepRow = (cellOf: (column: string) => string, line: number) => void;

/** The same text is kept once: a million rows have a few thousand dates and codes between them. */
export function keeperOf(columns: readonly string[], kept: object[]): KeepRow {
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
  return (cellOf, line) => {
    const row: Record<string, string | number> = { line };
    for (const column of columns) row[column] = once(cellOf(column));
    kept.push(row);
  };
}
