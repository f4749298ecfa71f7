import type { ChildOnRecord } from '../../books/children-on-record.ts';
import { numberOf } from '../../books/identity.ts';
import { spansInCare } from '../../books/spans-in-care.ts';
import type { CollectionYear } from '../collection-year.ts';
import { episodeRows } from './episode-rows.ts';
import { asSentBefore } from './episodes-sent.ts';
import { headerRow } from './header-row.ts';
import type { Made } from './made.ts';
import { isInYear, type MissingMade, missingRows } from './missing-rows.ts';
import { unaccompaniedRow } from './unaccompanied-row.ts';

/** The tables of a return, each row beside the child and episode of the record that it is about. */
export interface MadeReturn {
  readonly Header: readonly OfRecord<'Header'>[];
  readonly Episodes: readonly OfRecord<'Episodes'>[];
  readonly Missing: readonly MissingMade[];
  /** In the XML form alone: the CSV form has a file of its own for them, which is no part of this module. */
  readonly UASC: readonly OfRecord<'UASC'>[];
}

interface OfRecord<Table extends 'Header' | 'Episodes' | 'UASC'> {
  readonly row: Made<Table>;
  readonly child: string;
}

/**
 * The Missing module of a year with the tables that it is checked against, for the children who were missing or away in
 * it. A child without a number of the authority has rows in Missing alone, which the rules find.
 *
 * @source docs/returns.md 1.4, 7 (6)
 */
export function makeReturn(
  records: readonly ChildOnRecord[],
  authority: string,
  year: CollectionYear,
): MadeReturn {
  const header: OfRecord<'Header'>[] = [];
  const episodes: OfRecord<'Episodes'>[] = [];
  const missing: MissingMade[] = [];
  const unaccompanied: OfRecord<'UASC'>[] = [];
  for (const record of records) {
    const number = numberOf(record.child, 'la_child_id');
    const rows = missingRows(record, number ?? '', authority, year);
    missing.push(...rows);
    if (number === undefined || rows.length === 0) continue;
    const spans = spansInCare(record, authority).filter((span) => isInYear(span, year));
    const entry = headerRow(record, number, year.year);
    header.push({ row: entry, child: record.id });
    const alone = unaccompaniedRow(record, entry, year);
    if (alone !== undefined) unaccompanied.push({ row: alone, child: record.id });
    const care = episodeRows(record, number, authority, year, spans);
    for (const row of asSentBefore(record, authority, year, care)) episodes.push({ row, child: record.id });
  }
  return {
    Header: header.sort(byChild),
    Episodes: episodes.sort(byChild),
    Missing: missing.sort((one, other) => (one.line ?? LAST) - (other.line ?? LAST) || byChild(one, other)),
    UASC: unaccompanied,
  };
}

const LAST = Number.MAX_SAFE_INTEGER;

const byChild = (one: { row: { CHILD: string } }, other: { row: { CHILD: string } }): number =>
  Number(one.row.CHILD > other.row.CHILD) - Number(one.row.CHILD < other.row.CHILD);
