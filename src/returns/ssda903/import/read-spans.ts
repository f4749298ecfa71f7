import type { ReturnedKind } from '../../../domain/episode/returned-spans.ts';
import { checkLocalChildId } from '../../../domain/identifiers/local-child-id.ts';
import type { PlainDate } from '../../../domain/time/instant.ts';
import { formatPlainDate } from '../../../domain/time/instant.ts';
import type { Row } from '../files/rows.ts';
import { isBlank, isDate, readWrittenDate } from '../rules/written-date.ts';

/** A span as a row of Missing says it. */
export interface SpanReturned {
  readonly kind: ReturnedKind;
  readonly start: PlainDate;
  readonly end: PlainDate | undefined;
  /** What the span is known by from year to year: type, start, and which of those that are equal. */
  readonly key: string;
  readonly row: Row<'Missing'>;
}

/** The rows of one child: those that say something that can have been, and the others. */
export interface SpansRead {
  readonly spans: readonly SpanReturned[];
  readonly unread: readonly Row<'Missing'>[];
}

/**
 * Tells the rows that say a span that can have been from those that do not: no child, no type, no start, an end that is
 * no date or lies before the start, a start before the birth, anything in the future. What is merely against a rule is
 * carried over: it was so returned.
 */
export function readSpans(rows: readonly Row<'Missing'>[], today: PlainDate): SpansRead {
  const spans: SpanReturned[] = [];
  const unread: Row<'Missing'>[] = [];
  const equals = new Map<string, number>();
  for (const row of rows) {
    const span = readSpan(row, today);
    if (span === undefined) {
      unread.push(row);
      continue;
    }
    const said = `ssda903 ${span.kind} ${formatPlainDate(span.start)}`;
    const place = (equals.get(said) ?? 0) + 1;
    equals.set(said, place);
    spans.push({ ...span, key: `${said} ${place}`, row });
  }
  return { spans, unread };
}

function readSpan(
  { CHILD, DOB, MISSING, MIS_START, MIS_END }: Row<'Missing'>,
  today: PlainDate,
): Pick<SpanReturned, 'kind' | 'start' | 'end'> | undefined {
  if (!checkLocalChildId(CHILD).ok || (MISSING !== 'M' && MISSING !== 'A')) return undefined;
  const [born, start, end] = [DOB, MIS_START, MIS_END].map(readWrittenDate) as [Cell, Cell, Cell];
  if (!isDate(start) || start.date > today || start.date <= born.date) return undefined;
  if (isBlank(end)) return { kind: MISSING, start: start.date, end: undefined };
  return end.date >= start.date && end.date <= today
    ? { kind: MISSING, start: start.date, end: end.date }
    : undefined;
}

type Cell = ReturnType<typeof readWrittenDate>;
