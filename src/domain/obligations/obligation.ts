import type { NotKnownBecause } from '../calendars/step.ts';
import type { Instant } from '../time/instant.ts';
import type { When } from '../time/when.ts';
import type { Capacity, Rule } from './rule.ts';

export type SettlementKind = 'met' | 'met_late' | 'cancelled' | 'excused' | 'not_applicable' | 'superseded';

/** How a duty, or one part of it, ended, and the event that ended it. */
export interface Settlement {
  readonly kind: SettlementKind;
  readonly at: When;
  /** The version of the event in the subject's stream; 0 where time or another stream settled it. */
  readonly event: number;
  readonly reason?: string;
}

export interface PartState {
  readonly key: string;
  readonly settlement: Settlement | undefined;
}

/** `authority:887`, `police:kent`, `placement:SC123456`, `school:…`, `home-office`. */
export type DutyOwner = string;

/**
 * One duty towards one child, episode, absence or authority. Only instants and settlements are held; whether it
 * is pending, due or breached follows from now (`statusAt`).
 */
export interface Obligation {
  /** (duty owner, subject, rule, occurrence) names it for good; a correction revises it. */
  readonly owner: DutyOwner;
  readonly rule: Rule;
  readonly pack: string;
  readonly capacity: Capacity;
  readonly occurrence: string;
  readonly started: When;
  /** Undefined where the start is known to the day only and the rule counts hours. */
  readonly arises: Instant | undefined;
  readonly due: Instant | undefined;
  /** From the second after this it is late; undefined where the source gives no number and no limit is set. */
  readonly lateAfter: Instant | undefined;
  readonly notKnown: NotKnownBecause | undefined;
  readonly parts: readonly PartState[];
  readonly settlement: Settlement | undefined;
  /** Due instants that it had before a correction or a late fact moved it. */
  readonly earlierDue: readonly Instant[];
}

export type Status = SettlementKind | 'pending' | 'due' | 'breached';

/**
 * What an obligation is at a moment. Pending: not arisen, or a deadline still ahead. Due: to be done now.
 * Breached: unsettled after the moment from which it is late.
 *
 * @source procedures.md section 1, Statuses
 */
export function statusAt(obligation: Obligation, now: Instant): Status {
  const { settlement, arises, due, lateAfter } = obligation;
  if (settlement !== undefined) return settlement.kind;
  if (lateAfter !== undefined && now > lateAfter) return 'breached';
  if (arises === undefined || now < arises) return 'pending';
  if (due === undefined || now >= due) return 'due';
  return 'pending';
}
