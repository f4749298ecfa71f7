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
 * @param end what ended the need of the whole duty (`endOf`), looked for once for all its parts
 * @source docs/time-and-duties.md, Statuses; section 4.6
 */
export const settlePart = <History>(
  part: CompiledPart<History>,
  laid: Laid<History>,
  end: Mark | undefined,
): PartState => ({ key: part.key, settlement: settlementOf(part, laid, end) });

function settlementOf<History>(
  { met: metBy, excused }: CompiledPart<History>,
  { history, start, actsFrom, until, startedBy, times: { lateAfter } }: Laid<History>,
  end: Mark | undefined,
): Settlement | undefined {
  const met = firstWithin(metBy.in(history), actsFrom, until, startedBy);
  const metInTime = met !== undefined && inTime(met.at, lateAfter);
  const endedInTime = end !== undefined && inTime(end.at, lateAfter);
  if (metInTime && (!endedInTime || orderOf(met.at) <= orderOf(end.at))) return settled('met', met);
  // Most duties are met in time: excuses are looked for only where one was not.
  const excuse = firstExcuse(excused.in(history), orderOf(start.at), until, lateAfter);
  if (excuse !== undefined && !(endedInTime && orderOf(end.at) < orderOf(excuse.at)))
    return settled('excused', excuse);
  if (endedInTime) return settled('cancelled', end);
  return met === undefined ? undefined : settled('met_late', met);
}

/** What ended the need of a duty, whether or not it had been settled by then; undefined while there is one. */
export const endOf = <History>({ compiled, history, start, until }: Laid<History>): Mark | undefined =>
  firstWithin(compiled.ends.in(history), orderOf(start.at), until, 0);

/** @param except the version of the event that cannot be meant; 0 for none */
function firstWithin(marks: readonly Mark[], from: number, until: number, except: number): Mark | undefined {
  let first: Mark | undefined;
  let firstAt = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const at = orderOf(mark.at);
    if (at < from || at > until || at >= firstAt || (except !== 0 && mark.event === except)) continue;
    first = mark;
    firstAt = at;
  }
  return first;
}

function firstExcuse(
  marks: readonly Mark[],
  begun: number,
  until: number,
  lateAfter: Instant | undefined,
): Mark | undefined {
  if (marks.length === 0) return undefined;
  const counting = marks.filter(({ at, reason = '' }) => inTime(at, lateAfter) || alwaysStands.has(reason));
  return firstWithin(counting, begun, until, 0);
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
