import { birthday } from '../../domain/child/status.ts';
import { spansNotReturned, type WhyNotReturned } from '../../domain/episode/returned-spans.ts';
import { dateOf } from '../../domain/time/certainly-before.ts';
import type { When } from '../../domain/time/when.ts';
import { returnStart } from '../../domain/whereabouts/return-start.ts';
import type { RecordBehind } from '../files/made-file.ts';
import type { ChildOnRecord } from './children-on-record.ts';
import { type SpanOnRecord, spansInCare, spansOf } from './spans-in-care.ts';
import { type Days, touches } from './touches.ts';

/** Why a stretch of an absence is in no row of a return. */
export type WhyLeftOut =
  | WhyNotReturned
  | WhyOutOfCare
  | 'care-over'
  | 'began-before'
  | 'away-not-looked-after';

type WhyOutOfCare = 'not-looked-after' | 'eighteen' | 'decided';

/** A stretch of an absence that a return does not hold, and why. */
export interface LeftOut extends RecordBehind {
  readonly why: WhyLeftOut;
  readonly began: When;
}

/** Why a return has no row of a stretch; undefined for one that it has, or that is none of this return's. */
export type Judge = (one: SpanOnRecord) => WhyLeftOut | undefined;

/**
 * What a return leaves out of the absences that touch these days: what no return asks for, and what this one does not.
 *
 * @param judgeFor  of one child
 */
export const leftOut = (
  records: readonly ChildOnRecord[],
  days: Days,
  judgeFor: (record: ChildOnRecord) => Judge,
): readonly LeftOut[] =>
  records.flatMap((record) => {
    const judge = judgeFor(record);
    const unasked = record.episodes.flatMap(({ id, episode }) =>
      spansNotReturned(episode)
        .filter((span) => touches(span, days))
        .map(({ kind, from }) => ({ why: kind, began: from, child: record.id, episode: id })),
    );
    const others = spansOf(record).flatMap((one) => {
      const why = touches(one.span, days) ? judge(one) : undefined;
      return why === undefined ? [] : [{ why, began: one.span.from, child: record.id, episode: one.of.id }];
    });
    return [...unasked, ...others];
  });

/** Says of each stretch of a child whether it began outside the care of the authority. */
export function outOfCare(
  record: ChildOnRecord,
  authority: string,
): (one: SpanOnRecord) => WhyOutOfCare | undefined {
  const inCare = spansInCare(record, authority);
  const eighteenth = birthday(record.child, 18);
  return ({ of, number, span }) => {
    if (inCare.some((one) => one.of === of && one.number === number)) return undefined;
    if (eighteenth !== undefined && dateOf(span.from) >= eighteenth) return 'eighteen';
    return returnStart(of.episode) === 'not_returned' ? 'decided' : 'not-looked-after';
  };
}
