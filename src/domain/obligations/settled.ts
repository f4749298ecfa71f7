import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { CompiledRule } from './compile.ts';
import type { DutyOwner, Obligation, PartState, Settlement } from './obligation.ts';
import type { Times } from './occurrences.ts';
import type { Capacity } from './rule.ts';
import { settlePart, settleWhole, type Window } from './settle.ts';

/** One duty that a rule lays on a history from one start, before its times and its end are looked for. */
export interface Laid<History> {
  readonly compiled: CompiledRule<History>;
  readonly history: History;
  readonly owner: DutyOwner;
  readonly capacity: Capacity;
  readonly start: Mark;
}

const neverMoved: readonly Instant[] = [];

/**
 * An obligation with how it ended, if it did. Written out field by field: one shape for all of them is what
 * makes replaying a million episodes affordable.
 */
export function settled<History>(
  laid: Laid<History>,
  times: Times,
  occurrence: string,
  window: Window,
): Obligation {
  const { compiled, history, owner, capacity, start } = laid;
  const parts = settledParts(compiled, history, window);
  return {
    owner,
    rule: compiled.rule,
    pack: compiled.pack,
    capacity,
    occurrence,
    started: start.at,
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

function settledParts<History>(
  { parts, ends, notRequired }: CompiledRule<History>,
  history: History,
  window: Window,
): readonly PartState[] {
  const needless = firstUntil(notRequired(history), window.until);
  const states: PartState[] = [];
  for (const part of parts)
    states.push(
      needless === undefined
        ? settlePart(part, ends, history, window)
        : { key: part.key, settlement: notApplicable(needless) },
    );
  return states;
}

function firstUntil(marks: readonly Mark[], until: number): Mark | undefined {
  for (const mark of marks) if (orderOf(mark.at) <= until) return mark;
  return undefined;
}

const notApplicable = ({ at, event, reason }: Mark): Settlement =>
  reason === undefined
    ? { kind: 'not_applicable', at, event }
    : { kind: 'not_applicable', at, event, reason };
