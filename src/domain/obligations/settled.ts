import { orderOf } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { Obligation, Settlement } from './obligation.ts';
import { settlePart, settleWhole, type Window } from './settle.ts';

/** Everything that a rule's words found in a history. */
export interface RuleMarks {
  readonly parts: readonly { key: string; met: readonly Mark[]; excused: readonly Mark[] }[];
  readonly ends: readonly Mark[];
  readonly notRequired: readonly Mark[];
  readonly sooner: readonly Mark[];
}

/** An obligation whose times are known and whose end is not looked for yet. */
export type Unsettled = Omit<Obligation, 'parts' | 'settlement' | 'earlierDue'>;

/** An obligation with how it ended, if it did. */
export function settled(base: Unsettled, marks: RuleMarks, window: Window): Obligation {
  const notRequired = marks.notRequired.find(({ at }) => orderOf(at) <= window.until);
  const parts = marks.parts.map((part) =>
    notRequired === undefined
      ? settlePart(part, marks.ends, window)
      : { key: part.key, settlement: notApplicable(notRequired) },
  );
  return { ...base, parts, settlement: settleWhole(parts), earlierDue: [] };
}

const notApplicable = ({ at, event, reason }: Mark): Settlement =>
  reason === undefined
    ? { kind: 'not_applicable', at, event }
    : { kind: 'not_applicable', at, event, reason };
