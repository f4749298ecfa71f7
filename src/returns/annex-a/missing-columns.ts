import type { PlainDate } from '../../domain/time/instant.ts';
import { startOfDay } from '../../domain/time/london.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { ChildOnRecord } from '../books/children-on-record.ts';
import { interviewAnswers } from '../books/interview-answers.ts';
import { type SpanInCare, spansInCare } from '../books/spans-in-care.ts';
import { answered } from './coded.ts';
import type { LookBack } from './look-back.ts';

/**
 * How often the child was missing and absent in the last twelve months, by when it began, and whether a return interview
 * was offered and accepted after the last time of being missing that has ended; blank for a child who was not missing.
 *
 * @source docs/returns.md 3, columns 29 to 32
 */
export function missingColumns(record: ChildOnRecord, authority: string, { on, twelveMonths }: LookBack) {
  const begun = spansInCare(record, authority).filter(({ start }) => start >= twelveMonths && start <= on);
  const missing = begun.filter(({ span }) => span.kind === 'M');
  return {
    missing: String(missing.length),
    absent: String(begun.length - missing.length),
    ...(missing.length === 0 ? { offered: '', accepted: '' } : answersAfter(record, lastEnded(missing, on))),
  };
}

/** Undefined while the child is missing for the first time: nobody has been offered anything. */
function lastEnded(missing: readonly SpanInCare[], on: PlainDate): SpanInCare | undefined {
  const until = startOfDay((on + 1) as PlainDate);
  const endOf = ({ span }: SpanInCare) =>
    span.to === undefined ? Number.POSITIVE_INFINITY : orderOf(span.to);
  return missing
    .filter((one) => endOf(one) < until)
    .sort((one, other) => endOf(one) - endOf(other))
    .at(-1);
}

function answersAfter({ child }: ChildOnRecord, last: SpanInCare | undefined) {
  if (last === undefined) return { offered: answered('NA'), accepted: answered('NA') };
  const { offered, accepted } = interviewAnswers(child, last);
  return { offered: answered(offered), accepted: answered(accepted) };
}
