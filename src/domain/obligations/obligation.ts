import { type Instant, SECOND } from '../time/instant.ts';
import type { When } from '../time/when.ts';
import type { Times } from './occurrences.ts';
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
 *
 * (duty owner, subject, rule, occurrence) names it for good: a correction revises it and makes no second one.
 */
export interface Obligation extends Times {
  readonly owner: DutyOwner;
  readonly rule: Rule;
  readonly pack: string;
  readonly capacity: Capacity;
  readonly occurrence: string;
  readonly started: When;
  readonly parts: readonly PartState[];
  readonly settlement: Settlement | undefined;
  /** When its need ended though it was late by then and nobody did it: late for good, with nothing left to do. */
  readonly needEnded: When | undefined;
  /** Due instants that it had before a correction or a late fact moved it, oldest first. */
  readonly earlierDue: readonly Instant[];
}

export type Status = SettlementKind | 'pending' | 'due' | 'breached';

/**
 * What an obligation is at a moment. Pending: not arisen, or a deadline still ahead. Due: to be done now.
 * Breached: unsettled after the second from which it is late.
 *
 * @source docs/time-and-duties.md, Statuses
 */
export function statusAt(
  obligation: Pick<Obligation, 'settlement' | 'arises' | 'due' | 'lateAfter'>,
  now: Instant,
): Status {
  const { settlement, arises, due, lateAfter } = obligation;
  if (settlement !== undefined) return settlement.kind;
  if (lateAfter !== undefined && now >= lateAfter + SECOND) return 'breached';
  if (arises === undefined || now < arises) return 'pending';
  return due === undefined || now >= due ? 'due' : 'pending';
}
