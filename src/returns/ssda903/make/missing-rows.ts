import { dateOfBirth } from '../../../domain/child/status.ts';
import type { ReturnedSpan } from '../../../domain/episode/returned-spans.ts';
import { dateOf } from '../../../domain/time/certainly-before.ts';
import { returnStart } from '../../../domain/whereabouts/return-start.ts';
import type { ChildOnRecord } from '../../books/children-on-record.ts';
import { type SpanInCare, type SpanOnRecord, spansInCare, spansOf } from '../../books/spans-in-care.ts';
import { writeReturnDate } from '../../write-return-date.ts';
import type { CollectionYear } from '../collection-year.ts';
import { isBlank, readWrittenDate } from '../rules/written-date.ts';
import type { Made } from './made.ts';
import { readKeptRow, rowSent, rowsKept } from './rows-sent.ts';

/** A row of the table of those missing, with the record behind it. */
export interface MissingMade {
  readonly row: Made<'Missing'>;
  readonly child: string;
  /** Undefined for a row that was carried over and says nothing of an episode. */
  readonly episode: string | undefined;
  /** Where it stood in the file that was imported. */
  readonly line: number | undefined;
  /** It began before care, and nobody has decided what the return says of it. */
  readonly isUndecided?: boolean;
}

/**
 * The rows of one child in a collection year. A span that an authority returned for that year before is returned as it
 * was written then, as long as the record still says the same of it; and a row that could not be carried over comes
 * back as it was sent.
 *
 * @source docs/returns.md 1.4; docs/episodes.md (imported historical span)
 */
export function missingRows(
  record: ChildOnRecord,
  number: string,
  authority: string,
  year: CollectionYear,
): readonly MissingMade[] {
  const inCare = spansInCare(record, authority);
  return [
    ...spansOf(record).flatMap((one) => sentBefore(record, one, year) ?? madeNow(one)),
    ...keptAsSent(record, year),
  ];

  function madeNow({ of, number: place }: SpanOnRecord): readonly MissingMade[] {
    const span = inCare.find((one) => one.of === of && one.number === place);
    if (span === undefined || !isInYear(span, year)) return [];
    const row = {
      CHILD: number,
      DOB: writeReturnDate(dateOfBirth(record.child)),
      MISSING: span.span.kind,
      MIS_START: writeReturnDate(span.start),
      MIS_END: span.end === undefined || span.end > year.to ? '' : writeReturnDate(span.end),
    };
    return [{ row, child: record.id, episode: of.id, line: undefined, isUndecided: span.isUndecided }];
  }
}

/** Begun by the end of the year, and not over before it. @source docs/returns.md 1.4 */
export const isInYear = ({ start, end }: SpanInCare, { from, to }: CollectionYear): boolean =>
  start <= to && (end === undefined || end >= from);

/** The row by which the authority returned this span for that year before; what was decided since goes before it. */
export function sentBefore(
  { id }: ChildOnRecord,
  { span, of }: SpanOnRecord,
  year: CollectionYear,
): readonly MissingMade[] | undefined {
  if (returnStart(of.episode) !== undefined) return undefined;
  const sent = rowSent(of.events, span.event, year.year);
  const row = sent && readKeptRow('Missing', sent.row);
  if (row === undefined || !saysTheSame(row, span, year)) return undefined;
  return [{ row, child: id, episode: of.id, line: sent?.line }];
}

/** Whether a row of that year says of a span what the record says of it. */
export function saysTheSame(
  row: Made<'Missing'>,
  { kind, from, to }: ReturnedSpan,
  year: CollectionYear,
): boolean {
  if (row.MISSING !== kind || readWrittenDate(row.MIS_START).date !== dateOf(from)) return false;
  const written = readWrittenDate(row.MIS_END);
  const end = to && dateOf(to);
  return isBlank(written) ? end === undefined || end > year.to : written.date === end;
}

const keptAsSent = ({ id, child }: ChildOnRecord, { year }: CollectionYear): readonly MissingMade[] =>
  rowsKept(child, year)
    .filter(({ body }) => body.table === 'Missing')
    .map(({ body }) => ({
      row: readKeptRow('Missing', body.row),
      child: id,
      episode: undefined,
      line: body.line,
    }));
