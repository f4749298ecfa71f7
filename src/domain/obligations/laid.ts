import type { Mark } from '../vocabulary/word.ts';
import type { CompiledRule } from './compile.ts';
import type { DutyOwner } from './obligation.ts';
import type { Times } from './occurrences.ts';
import type { Capacity, Rule } from './rule.ts';

/**
 * One occurrence of a duty that a rule lays on a history: whose it is and when, before its end is looked for. That
 * costs more than all the rest, and what a revision left as it was is never asked for it.
 */
export interface Laid<History> {
  readonly compiled: CompiledRule<History>;
  readonly history: History;
  readonly owner: DutyOwner;
  readonly rule: Rule;
  readonly capacity: Capacity;
  readonly start: Mark;
  readonly occurrence: string;
  readonly times: Times;
  /** Acts before this do not meet it; far earlier than its start where earlier acts count. */
  readonly actsFrom: number;
  /** Until when acts, ends and excuses count towards this occurrence. Nothing ends a duty before it has begun. */
  readonly until: number;
  /** The event that started the duty: it cannot also meet it. */
  readonly startedBy: number;
}
