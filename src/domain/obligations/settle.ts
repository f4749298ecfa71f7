import type { Instant } from '../time/instant.ts';
import { orderOf, type When } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { CompiledPart } from './compile.ts';
import type { Laid } from './laid.ts';
import type { PartState, Settlement, SettlementKind } from './obligation.ts';

/** Excuses that are the child's or a parent's own decision stand whenever they come. */
const alwaysStands = new Set(['declined_child', 'declined_parent', 'uncontactable']);

/**
 * How one part of a duty ended.
 *
 * Met in time wins over everything. A duty whose need ended before it was late is cancelled; one that had been
 * late by then stays breached until it is met late. An excuse counts when it comes in time; a refusal, which is
 * the child's or a parent's to give, counts whenever it comes.
 *
 * @source docs/time-and-duties.md, Statuses; section 4.6
 */
export const settlePart = <History>(part: CompiledPart<History>, laid: Laid<History>): PartState => ({
  key: part.key,
  settlement: settlementOf(part, laid),
});

function settlementOf<History>(part: CompiledPart<History>, laid: Laid<History>): Settlement | undefined {
  const { compiled, history, start, until } = laid;
  const { lateAfter } = laid.times;
  const begun = orderOf(start.at);
  const met = firstAct(part.met(history), laid);
  const end = firstEnd(compiled.ends(history), begun, until);
  const metInTime = met !== undefined && inTime(met.at, lateAfter);
  const endedInTime = end !== undefined && inTime(end.at, lateAfter);
  if (metInTime && (!endedInTime || orderOf(met.at) <= orderOf(end.at))) return settled('met', met);
  // Most duties are met in time: excuses are looked for only where one was not.
  const excuse = firstExcuse(part.excused(history), begun, until, lateAfter);
  if (excuse !== undefined && !(endedInTime && orderOf(end.at) < orderOf(excuse.at)))
    return settled('excused', excuse);
  if (endedInTime) return settled('cancelled', end);
  return met === undefined ? undefined : settled('met_late', met);
}

/** When the need of a duty ended that nothing has settled; undefined while there is one. */
export const needEnded = <History>({ compiled, history, start, until }: Laid<History>): When | undefined =>
  firstEnd(compiled.ends(history), orderOf(start.at), until)?.at;

const earlier = (mark: Mark, found: Mark | undefined): boolean =>
  found === undefined || orderOf(mark.at) < orderOf(found.at);

const within = ({ at }: Mark, from: number, until: number): boolean =>
  orderOf(at) >= from && orderOf(at) <= until;

function firstAct<History>(
  marks: readonly Mark[],
  { actsFrom, until, startedBy }: Laid<History>,
): Mark | undefined {
  let found: Mark | undefined;
  for (const mark of marks)
    if (
      within(mark, actsFrom, until) &&
      (mark.event === 0 || mark.event !== startedBy) &&
      earlier(mark, found)
    )
      found = mark;
  return found;
}

function firstEnd(marks: readonly Mark[], begun: number, until: number): Mark | undefined {
  let found: Mark | undefined;
  for (const mark of marks) if (within(mark, begun, until) && earlier(mark, found)) found = mark;
  return found;
}

function firstExcuse(
  marks: readonly Mark[],
  begun: number,
  until: number,
  lateAfter: Instant | undefined,
): Mark | undefined {
  let found: Mark | undefined;
  for (const mark of marks) {
    const counts = inTime(mark.at, lateAfter) || alwaysStands.has(mark.reason ?? '');
    if (counts && within(mark, begun, until) && earlier(mark, found)) found = mark;
  }
  return found;
}

/** To the second: what happened within the second of the deadline is in time. */
const inTime = (at: When, lateAfter: Instant | undefined): boolean =>
  lateAfter === undefined || Math.floor(orderOf(at) / 1000) <= Math.floor(lateAfter / 1000);

const settled = (kind: SettlementKind, { at, event, reason }: Mark): Settlement =>
  reason === undefined ? { kind, at, event } : { kind, at, event, reason };

/** Later wins when the whole is settled by its parts: the whole is as good as its worst part. */
const worstFirst: readonly SettlementKind[] = [
  'met_late',
  'superseded',
  'excused',
  'cancelled',
  'not_applicable',
  'met',
];

/** A duty is settled when all its parts are, and as its worst part was; met only if every part was met. */
export function settleWhole(parts: readonly PartState[]): Settlement | undefined {
  let worst: Settlement | undefined;
  for (const { settlement } of parts) {
    if (settlement === undefined) return undefined;
    if (worst === undefined || rank(settlement) < rank(worst)) worst = settlement;
    else if (rank(settlement) === rank(worst) && orderOf(settlement.at) > orderOf(worst.at))
      worst = settlement;
  }
  return worst;
}

const rank = ({ kind }: Settlement) => worstFirst.indexOf(kind);
