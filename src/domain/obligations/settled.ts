import type { DomainEvent } from '../event/event.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf, type When } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { Laid } from './laid.ts';
import type { Obligation, PartState, Settlement } from './obligation.ts';
import { endOf, settlePart, settleWhole } from './settle.ts';

const neverMoved: readonly Instant[] = [];

/** An obligation with how it ended, if it did. */
export function settled<History>(laid: Laid<History>): Obligation {
  const end = endOf(laid);
  const parts = settledParts(laid, end);
  const settlement = settleWhole(parts);
  return obligationOf(laid, parts, settlement, settlement === undefined ? end?.at : undefined);
}

/** An obligation that an event took away, whether or not some of its parts had ended by then. */
export function superseded<History>(laid: Laid<History>, { happened, version }: DomainEvent): Obligation {
  const settlement: Settlement = { kind: 'superseded', at: happened, event: version };
  const parts = settledParts(laid, endOf(laid)).map((part) =>
    part.settlement === undefined ? { key: part.key, settlement } : part,
  );
  return obligationOf(laid, parts, settlement, undefined);
}

/** Written out field by field: one shape for all of them is what makes replaying a million episodes affordable. */
const obligationOf = <History>(
  laid: Laid<History>,
  parts: readonly PartState[],
  settlement: Settlement | undefined,
  needEnded: When | undefined,
): Obligation => ({
  owner: laid.owner,
  rule: laid.rule,
  pack: laid.compiled.pack,
  capacity: laid.capacity,
  occurrence: laid.occurrence,
  started: laid.start.at,
  countedFrom: laid.times.countedFrom,
  offset: laid.times.offset,
  broughtForward: laid.times.broughtForward,
  arises: laid.times.arises,
  due: laid.times.due,
  lateAfter: laid.times.lateAfter,
  notKnown: laid.times.notKnown,
  parts,
  settlement,
  needEnded,
  earlierDue: neverMoved,
});

/** How each part of a duty ended, if it did: all of them needless together, or each by itself. */
export function settledParts<History>(laid: Laid<History>, end: Mark | undefined): readonly PartState[] {
  const { compiled, history, until } = laid;
  const needless = firstUntil(compiled.notRequired.in(history), until);
  return compiled.parts.map((part) =>
    needless === undefined
      ? settlePart(part, laid, end)
      : { key: part.key, settlement: notApplicable(needless) },
  );
}

function firstUntil(marks: readonly Mark[], until: number): Mark | undefined {
  for (const mark of marks) if (orderOf(mark.at) <= until) return mark;
  return undefined;
}

const notApplicable = ({ at, event, reason }: Mark): Settlement =>
  reason === undefined
    ? { kind: 'not_applicable', at, event }
    : { kind: 'not_applicable', at, event, reason };
