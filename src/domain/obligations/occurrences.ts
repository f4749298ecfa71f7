import type { Calendars } from '../calendars/calendars.ts';
import { type DueSubject, dueTime } from '../calendars/due-time.ts';
import type { Offset } from '../calendars/offset.ts';
import type { NotKnownBecause } from '../calendars/step.ts';
import type { Instant } from '../time/instant.ts';
import { startOfDay } from '../time/london.ts';
import { exactly, type When } from '../time/when.ts';
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

/** What of a rule says when its duties arise, are due and are late. */
export interface Clock {
  readonly kind: Rule['kind'];
  readonly offset: Offset;
  readonly limit?: Offset | undefined;
  readonly actWithin?: Offset | undefined;
}

/**
 * The times of a duty that is counted from a moment.
 *
 * Where the source gives no number the duty is due from its start, and late only if the pack sets a limit.
 * A start that is known to the day only gives a duty in hours no due time: it stands open, and says why.
 *
 * @param offset the rule's own, or for a repeated duty the one it repeats by
 * @source docs/time-and-duties.md, "Two kinds of rule", "Precision"
 */
export function timesOf(
  clock: Clock,
  offset: Offset,
  countedFrom: When,
  calendars: Calendars,
  subject: DueSubject,
): Times {
  const started = instantOf(countedFrom);
  if (offset.calendar === 'none') {
    const lateAfter = lateBy(clock.limit, countedFrom, calendars, subject);
    return times(countedFrom, offset, undefined, started, started, lateAfter);
  }
  const reached = dueTime(countedFrom, offset, calendars, subject);
  if (!reached.known) {
    const arises = clock.kind === 'deadline' ? started : undefined;
    return {
      ...times(countedFrom, offset, undefined, arises, undefined, undefined),
      notKnown: reached.because,
    };
  }
  const due = reached.at;
  if (clock.kind === 'deadline') return times(countedFrom, offset, undefined, started, due, due);
  return times(countedFrom, offset, undefined, due, due, lateForActing(clock, due, calendars, subject));
}

/** The same duty where something brought it forward: it arises and is due at that moment. */
export function forwardTo(
  moment: When,
  { countedFrom, offset }: Times,
  clock: Clock,
  calendars: Calendars,
  subject: DueSubject,
): Times {
  const at = instantOf(moment);
  return times(countedFrom, offset, moment, at, at, lateForActing(clock, at, calendars, subject));
}

/** One literal for every duty: replay makes millions of these, and one shape keeps them cheap. */
const times = (
  countedFrom: When,
  offset: Offset,
  broughtForward: When | undefined,
  arises: Instant | undefined,
  due: Instant | undefined,
  lateAfter: Instant | undefined,
): Times => ({ countedFrom, offset, broughtForward, arises, due, lateAfter, notKnown: undefined });

const lateForActing = (clock: Clock, due: Instant, calendars: Calendars, subject: DueSubject): Instant =>
  lateBy(clock.actWithin, exactly(due), calendars, subject) ?? due;

function lateBy(
  offset: Offset | undefined,
  from: When,
  calendars: Calendars,
  subject: DueSubject,
): Instant | undefined {
  if (offset === undefined) return undefined;
  const reached = dueTime(from, offset, calendars, subject);
  return reached.known ? reached.at : undefined;
}

/** A duty that starts on a day without a time is shown from the beginning of that day. */
const instantOf = (when: When): Instant => (when.precision === 'day' ? startOfDay(when.date) : when.at);
