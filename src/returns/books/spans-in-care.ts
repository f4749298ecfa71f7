import type { CarePeriod } from '../../domain/child/care-periods.ts';
import { birthday } from '../../domain/child/status.ts';
import { type ReturnedSpan, returnedSpans } from '../../domain/episode/returned-spans.ts';
import { certainlyBefore, dateOf } from '../../domain/time/certainly-before.ts';
import type { PlainDate } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import { returnStart } from '../../domain/whereabouts/return-start.ts';
import type { ChildOnRecord, EpisodeOnRecord } from './children-on-record.ts';
import { periodsOfCare } from './periods-of-care.ts';

/** A span with the episode that it is part of. */
export interface SpanOnRecord {
  readonly span: ReturnedSpan;
  /** Which of the spans of its episode, counted from 1. */
  readonly number: number;
  readonly of: EpisodeOnRecord;
}

/** A span of a looked-after child, in the dates of the return. */
export interface SpanInCare extends SpanOnRecord {
  readonly start: PlainDate;
  /** Undefined while the child is missing or away. */
  readonly end: PlainDate | undefined;
  /** It began before care, and nobody has decided what the return says of it. */
  readonly isUndecided: boolean;
}

/** Every span of a child, by when it began. */
export const spansOf = ({ episodes }: ChildOnRecord): readonly SpanOnRecord[] =>
  episodes
    .flatMap((of) => returnedSpans(of.episode).map((span, index) => ({ span, number: index + 1, of })))
    .sort((one, other) => orderOf(one.span.from) - orderOf(other.span.from));

/**
 * The spans of a child whom the authority looked after. One that lasts until the child is 18, or care ends, ends on
 * that day. One that began before care keeps its start, which the rules find, until somebody decides what the return
 * says of it.
 *
 * @source docs/returns.md 1.3, 1.5
 */
export function spansInCare(record: ChildOnRecord, authority: string): readonly SpanInCare[] {
  const periods = periodsOfCare(record.child, authority);
  const eighteenth = birthday(record.child, 18);
  return spansOf(record).flatMap((one) => {
    const { span } = one;
    const began = dateOf(span.from);
    const period = periodOf(span, periods);
    if (period === undefined || (eighteenth !== undefined && began >= eighteenth)) return [];
    const decided = certainlyBefore(span.from, period.began)
      ? (returnStart(one.of.episode) ?? 'undecided')
      : 'none';
    if (decided === 'not_returned') return [];
    return [
      {
        ...one,
        start: decided === 'day_care_began' ? dateOf(period.began) : began,
        end: earlier(span.to && dateOf(span.to), period.ended && dateOf(period.ended)),
        isUndecided: decided === 'undecided',
      },
    ];
  });
}

/** The period in which the span began; for one that began before care, that in which the child came into care. */
function periodOf({ from, to }: ReturnedSpan, periods: readonly CarePeriod[]): CarePeriod | undefined {
  const within = periods.find(
    ({ began, ended }) =>
      !certainlyBefore(from, began) && (ended === undefined || !certainlyBefore(ended, from)),
  );
  return (
    within ??
    periods.find(
      ({ began }) => certainlyBefore(from, began) && (to === undefined || certainlyBefore(began, to)),
    )
  );
}

const earlier = (one: PlainDate | undefined, other: PlainDate | undefined): PlainDate | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
};
