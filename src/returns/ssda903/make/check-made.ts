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
  readonly table: TableName;
  readonly line: number | null;
  /** The number in the return. */
  readonly child: string;
  readonly message: string;
  readonly record: { readonly child?: string; readonly episode?: string };
}

/** The heading is line 1. */
const FIRST_LINE = 2;

/**
 * Checks a return before it is written, by every rule, also beside the return of the year before as the record has it
 * today.
 *
 * @source docs/returns.md 1.5, 7
 */
export function checkMade(
  made: MadeReturn,
  yearBefore: MadeReturn,
  year: CollectionYear,
): readonly FindingInRecord[] {
  const tables = tablesOf(
    { Header: onLines(made.Header), Episodes: onLines(made.Episodes), Missing: onLines(made.Missing) },
    { Missing: onLines(yearBefore.Missing) },
  );
  return [...checkReturn(tables, year)].flatMap(({ rule: { id, severity, message }, found }) =>
    found.map(({ table, line, child }) => ({
      rule: id,
      severity,
      table,
      line,
      child,
      message,
      record: line === null ? lastYears(yearBefore, child) : recordOf(made, table, line),
    })),
  );
}

const onLines = <Row extends object>(rows: readonly { readonly row: Row }[]) =>
  rows.map(({ row }, index) => ({ line: index + FIRST_LINE, ...row }));

function recordOf(made: MadeReturn, table: TableName, line: number): FindingInRecord['record'] {
  const rows: readonly { child: string; episode?: string | undefined }[] =
    table === 'Header' || table === 'Episodes' || table === 'Missing' ? made[table] : [];
  const { child, episode } = rows[line - FIRST_LINE] ?? {};
  return { ...(child !== undefined && { child }), ...(episode !== undefined && { episode }) };
}

/** What is open in last year's return and gone from this one. */
function lastYears({ Missing }: MadeReturn, number: string): FindingInRecord['record'] {
  const open = Missing.find(({ row }) => row.CHILD === number && row.MIS_END === '');
  return {
    ...(open !== undefined && { child: open.child }),
    ...(open?.episode !== undefined && { episode: open.episode }),
  };
}
