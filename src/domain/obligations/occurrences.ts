import type { Calendars } from '../calendars/calendars.ts';
import { type DueSubject, dueTime } from '../calendars/due-time.ts';
import type { Offset } from '../calendars/offset.ts';
import type { NotKnownBecause } from '../calendars/step.ts';
import type { Instant } from '../time/instant.ts';
import { startOfDay } from '../time/london.ts';
import type { When } from '../time/when.ts';
import type { Rule } from './rule.ts';

/** When one occurrence of a duty arises, is due and is late, and from where that was counted. */
export interface Times {
  readonly countedFrom: When;
  readonly offset: Offset;
  /** The moment that brought the duty forward to itself. */
  readonly broughtForward: When | undefined;
  readonly arises: Instant | undefined;
  readonly due: Instant | undefined;
  readonly lateAfter: Instant | undefined;
  readonly notKnown: NotKnownBecause | undefined;
}

/**
 * The times of a duty that is counted from a moment.
 *
 * Where the source gives no number the duty is due from its start, and late only if the pack sets a limit.
 * A start that is known to the day only gives a duty in hours no due time: it stands open, and says why.
 *
 * @param offset the rule's own, or for a repeated duty the one it repeats by
 * @source procedures.md section 1, "Two kinds of rule", "Precision"
 */
export function timesOf(
  rule: Rule,
  offset: Offset,
  countedFrom: When,
  calendars: Calendars,
  subject: DueSubject,
): Times {
  const counted = { countedFrom, offset, broughtForward: undefined };
  const started = instantOf(countedFrom);
  if (offset.calendar === 'none') {
    const lateAfter = lateBy(rule.limit, countedFrom, calendars, subject);
    return { ...counted, arises: started, due: started, lateAfter, notKnown: undefined };
  }
  const reached = dueTime(countedFrom, offset, calendars, subject);
  if (!reached.known) {
    const arises = rule.kind === 'deadline' ? started : undefined;
    return { ...counted, arises, due: undefined, lateAfter: undefined, notKnown: reached.because };
  }
  const due = reached.at;
  if (rule.kind === 'deadline')
    return { ...counted, arises: started, due, lateAfter: due, notKnown: undefined };
  return { ...counted, ...atThreshold(rule, due, calendars, subject) };
}

/** The same duty where something brought it forward: it arises and is due at that moment. */
export const forwardTo = (
  moment: When,
  times: Times,
  rule: Rule,
  calendars: Calendars,
  subject: DueSubject,
): Times => ({
  ...times,
  broughtForward: moment,
  ...atThreshold(rule, instantOf(moment), calendars, subject),
});

function atThreshold(rule: Rule, at: Instant, calendars: Calendars, subject: DueSubject) {
  const lateAfter = lateBy(rule.actWithin, { precision: 'instant', at }, calendars, subject) ?? at;
  return { arises: at, due: at, lateAfter, notKnown: undefined };
}

function lateBy(
  offset: Offset | undefined,
  from: When,
  calendars: Calendars,
  subject: DueSubject,
): Instant | undefined {
  const reached = offset && dueTime(from, offset, calendars, subject);
  return reached?.known ? reached.at : undefined;
}

/** A duty that starts on a day without a time is shown from the beginning of that day. */
const instantOf = (when: When): Instant => (when.precision === 'day' ? startOfDay(when.date) : when.at);
