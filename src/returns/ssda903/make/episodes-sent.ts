import { carePeriods } from '../../../domain/child/care-periods.ts';
import type { Child } from '../../../domain/child/child.ts';
import type { ChildOnRecord } from '../../books/children-on-record.ts';
import type { CollectionYear } from '../collection-year.ts';
import { careStatements } from '../import/care-statements.ts';
import { readWrittenDate } from '../rules/written-date.ts';
import type { Made } from './made.ts';
import { keptIn } from './rows-sent.ts';

type Episodes = Made<'Episodes'>;

/**
 * The episodes of care as the authority returned them for that year before, row for row, as long as the record says the
 * same of care. Where people have put it right since, the rows are those of the record, and what no record holds is as it
 * was sent in the row that begins on the same day.
 *
 * @param made  the rows that the record gives
 */
export function asSentBefore(
  { child }: ChildOnRecord,
  authority: string,
  { year }: CollectionYear,
  made: readonly Episodes[],
): readonly Episodes[] {
  const sent = keptIn(child, 'Episodes', year);
  if (sent.length === 0) return made;
  const rows = sent.map((row, line) => ({ line, ...row }));
  const saysTheSame =
    made.every((row) => sentFor(sent, row) !== undefined) &&
    (made.length === 0 ||
      isSameDay(lastOf(sent).DEC, lastOf(made).DEC) ||
      goesOnInBoth(child, authority, sent)) &&
    careStatements(child, rows, authority).length === 0;
  return saysTheSame ? sent : made.map((row) => withSent(row, sentFor(sent, row)));
}

const sentFor = (sent: readonly Episodes[], { DECOM }: Episodes): Episodes | undefined =>
  sent.find((one) => isSameDay(one.DECOM, DECOM));

/** Care that nobody ended is made to end at 18; it was not sent so. */
const goesOnInBoth = (child: Child, authority: string, sent: readonly Episodes[]): boolean =>
  lastOf(sent).DEC === '' && carePeriods(child, authority).at(-1)?.ended === undefined;

const lastOf = (rows: readonly Episodes[]): Episodes =>
  rows.reduce((last, row) =>
    readWrittenDate(last.DECOM).date > readWrittenDate(row.DECOM).date ? last : row,
  );

function withSent(row: Episodes, sent: Episodes | undefined): Episodes {
  if (sent === undefined) return row;
  return {
    ...row,
    RNE: sent.RNE || row.RNE,
    LS: row.LS || sent.LS,
    CIN: sent.CIN || row.CIN,
    REASON_PLACE_CHANGE: row.REASON_PLACE_CHANGE || (row.DEC === '' ? '' : sent.REASON_PLACE_CHANGE),
    ...(row.PLACE === sent.PLACE && {
      HOME_POST: sent.HOME_POST,
      PL_POST: sent.PL_POST,
      URN: row.URN || sent.URN,
    }),
  };
}

const isSameDay = (one: string, other: string): boolean =>
  one === other || readWrittenDate(one).date === readWrittenDate(other).date;
