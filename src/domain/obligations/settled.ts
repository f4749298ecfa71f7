import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { CompiledRule } from './compile.ts';
import type { DutyOwner, Obligation, PartState, Settlement } from './obligation.ts';
import type { Times } from './occurrences.ts';
import type { Capacity, Rule } from './rule.ts';
import { type PartMarks, settlePart, settleWhole, type Window } from './settle.ts';

/** Everything that a rule's words found in a history. */
export interface RuleMarks {
  readonly parts: readonly PartMarks[];
  readonly ends: readonly Mark[];
  readonly notRequired: readonly Mark[];
  readonly sooner: readonly Mark[];
}

/** One duty that a rule lays on a history from one start, before its times and its end are looked for. */
export interface Laid {
  readonly owner: DutyOwner;
  readonly rule: Rule;
  readonly pack: string;
  readonly capacity: Capacity;
  readonly start: Mark;
  readonly marks: RuleMarks;
}

export function marksFor<History>(compiled: CompiledRule<History>, history: History): RuleMarks {
  const parts: PartMarks[] = [];
  for (const part of compiled.parts)
    parts.push({ key: part.key, met: part.met(history), excused: part.excused(history) });
  return {
    parts,
    ends: compiled.ends(history),
    notRequired: compiled.notRequired(history),
    sooner: compiled.sooner(history),
  };
}

const neverMoved: readonly Instant[] = [];

/**
 * An obligation with how it ended, if it did. Written out field by field: one shape for all of them is what
 * makes replaying a million episodes affordable.
 */
export function settled(laid: Laid, times: Times, occurrence: string, window: Window): Obligation {
  const parts = settledParts(laid.marks, window);
  return {
    owner: laid.owner,
    rule: laid.rule,
    pack: laid.pack,
    capacity: laid.capacity,
    occurrence,
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

function settledParts({ parts, ends, notRequired }: RuleMarks, window: Window): readonly PartState[] {
  const needless = notRequired.find(({ at }) => orderOf(at) <= window.until);
  const states: PartState[] = [];
  for (const part of parts)
    states.push(
      needless === undefined
        ? settlePart(part, ends, window)
        : { key: part.key, settlement: notApplicable(needless) },
    );
  return states;
}

const notApplicable = ({ at, event, reason }: Mark): Settlement =>
  reason === undefined
    ? { kind: 'not_applicable', at, event }
    : { kind: 'not_applicable', at, event, reason };
