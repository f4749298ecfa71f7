import type { RecordBehind } from '../../files/made-file.ts';
import { checkReturn } from '../check-return.ts';
import type { CollectionYear } from '../collection-year.ts';
import type { TableName } from '../files/columns.ts';
import type { Rule } from '../rules/rule.ts';
import { tablesOf } from '../rules/tables.ts';
import type { MadeReturn } from './make-return.ts';

/** Something that a rule finds in a return that is made here, with the record in which it is put right. */
export interface FindingInRecord {
  readonly rule: string;
  readonly severity: Rule['severity'];
  readonly table: TableName | 'Police list';
  readonly line: number | null;
  /** The number in the return. */
  readonly child: string;
  readonly message: string;
  readonly record: {
    readonly child?: string;
    readonly episode?: string;
    /** The absence began before care: somebody has to decide what the return says of it. */
    readonly toDecide?: true;
    /** What the police list and the books say differently, by the list and its name. */
    readonly difference?: { readonly list: string; readonly name: string };
  };
}

/** On which line of its file a row stands, counted from 0 in the table. */
export type LineOfRow = (table: 'Header' | 'Episodes' | 'Missing', index: number) => number;

/** In a CSV file the heading is line 1. */
const belowHeading: LineOfRow = (_, index) => index + 2;

/**
 * Checks a return before it is written, by every rule, also beside the return of the year before as the record has it
 * today.
 *
 * @param lineOf  where the rows stand in the files; without it in CSV
 * @source docs/returns.md 1.5, 7
 */
export function checkMade(
  made: MadeReturn,
  yearBefore: MadeReturn,
  year: CollectionYear,
  lineOf: LineOfRow = belowHeading,
): readonly FindingInRecord[] {
  const rowOn = { Header: new Map(), Episodes: new Map(), Missing: new Map() } as RowsOnLines;
  const onLines = <Table extends keyof RowsOnLines>(table: Table) =>
    made[table].map((one, index) => {
      const line = lineOf(table, index);
      rowOn[table].set(line, one);
      return { line, ...(one.row as MadeReturn[Table][number]['row']) };
    });
  const tables = tablesOf(
    { Header: onLines('Header'), Episodes: onLines('Episodes'), Missing: onLines('Missing') },
    {
      Missing: yearBefore.Missing.map(({ row }, index) => ({ line: belowHeading('Missing', index), ...row })),
    },
  );
  return [...checkReturn(tables, year)].flatMap(({ rule: { id, severity, message }, found }) =>
    found.map(({ table, line, child }) => ({
      rule: id,
      severity,
      table,
      line,
      child,
      message,
      record: line === null ? lastYears(yearBefore, child) : recordOf(rowOn, table, line),
    })),
  );
}

type RowsOnLines = Record<
  'Header' | 'Episodes' | 'Missing',
  Map<number, RecordBehind & { readonly isUndecided?: boolean }>
>;

function recordOf(rowOn: RowsOnLines, table: TableName, line: number): FindingInRecord['record'] {
  const rows = table === 'Header' || table === 'Episodes' || table === 'Missing' ? rowOn[table] : undefined;
  const { child, episode, isUndecided } = rows?.get(line) ?? {};
  return {
    ...(child !== undefined && { child }),
    ...(episode !== undefined && { episode }),
    ...(isUndecided && { toDecide: true }),
  };
}

/** What is open in last year's return and gone from this one. */
function lastYears({ Missing }: MadeReturn, number: string): FindingInRecord['record'] {
  const open = Missing.find(({ row }) => row.CHILD === number && row.MIS_END === '');
  return {
    ...(open !== undefined && { child: open.child }),
    ...(open?.episode !== undefined && { episode: open.episode }),
  };
}
