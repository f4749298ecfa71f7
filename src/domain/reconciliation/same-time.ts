import { dateOf } from '../time/certainly-before.ts';
import { DAY, HOUR } from '../time/instant.ts';
import { endOfDay } from '../time/london.ts';
import { orderOf, type When } from '../time/when.ts';
import type { ToldAbsence } from './told-absence.ts';

/** Two absences that lie no further apart may be one; beyond that they are two. @source docs/returns.md 7 (5) */
const NEAR = DAY;

/** Times that lie no further apart say the same: one agency counts from the call, the other from when it was noticed. */
export const AGREES_WITHIN = HOUR;

export interface TimeLikeness {
  /** Whether they have a moment in common, lie within a day of each other, or lie apart. */
  readonly meet: 'overlap' | 'within_a_day' | 'apart';
  /** Between the starts, in milliseconds. */
  readonly startsApart: number;
}

type Times = Pick<ToldAbsence, 'since' | 'over'>;

/** How the times of two absences lie to each other. One that is not over has no end; a day alone counts whole. */
export function timeLikeness(one: Times, other: Times): TimeLikeness {
  const between = Math.max(startOf(one) - endOf(other), startOf(other) - endOf(one));
  return {
    meet: between <= 0 ? 'overlap' : between <= NEAR ? 'within_a_day' : 'apart',
    startsApart: apart(one.since, other.since),
  };
}

/** Whether both begin and both end at the same time, as well as two systems ever agree. */
export const timesAgree = (one: Times, other: Times): boolean =>
  apart(one.since, other.since) <= AGREES_WITHIN && endsAgree(one.over, other.over);

function endsAgree(one: When | undefined, other: When | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return apart(one, other) <= AGREES_WITHIN;
}

const startOf = ({ since }: Times): number => orderOf(since);

/** Never before the start, whatever somebody typed. */
function endOf({ since, over }: Times): number {
  if (over === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(orderOf(since), over.precision === 'day' ? endOfDay(over.date) : over.at);
}

/** Of a day alone nothing is known but the day, so moments of that day are no time apart. */
const apart = (one: When, other: When): number =>
  one.precision === 'day' || other.precision === 'day'
    ? Math.abs(dateOf(one) - dateOf(other)) * DAY
    : Math.abs(one.at - other.at);
