import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { Laid } from './laid.ts';
import type { Obligation, PartState, Settlement } from './obligation.ts';
import { settlePart, settleWhole } from './settle.ts';

const neverMoved: readonly Instant[] = [];

/**
 * An obligation with how it ended, if it did. Written out field by field: one shape for all of them is what
 * makes replaying a million episodes affordable.
 */
export function settled<History>(laid: Laid<History>): Obligation {
  const { times } = laid;
  const parts = settledParts(laid);
  return {
    owner: laid.owner,
    rule: laid.rule,
    pack: laid.compiled.pack,
    capacity: laid.capacity,
    occurrence: laid.occurrence,
    started: laid.start.at,
    countedFrom: times.countedFrom,
    offset: times.offset,
    broughtForward: times.broughtForward,
    arises: times.arises,
    due: times.due,
    lateAfter: times.lateAfter,
    notKnown: times.notKnown,
    parts,
    settlement: settleWhole(parts),
    earlierDue: neverMoved,
  };
}

function settledParts<History>(laid: Laid<History>): readonly PartState[] {
  const { compiled, history, window } = laid;
  const needless = firstUntil(compiled.notRequired(history), window.until);
  return compiled.parts.map((part) =>
    needless === undefined ? settlePart(part, laid) : { key: part.key, settlement: notApplicable(needless) },
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
