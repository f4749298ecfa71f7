import type { Calendars } from '../calendars/calendars.ts';
import { dueTime } from '../calendars/due-time.ts';
import type { Offset } from '../calendars/offset.ts';
import type { NotKnownBecause } from '../calendars/step.ts';
import type { Instant } from '../time/instant.ts';
import { startOfDay } from '../time/london.ts';
import type { When } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { Rule } from './rule.ts';

/** When one occurrence of a duty arises, is due and is late. */
export interface Times {
  readonly arises: Instant | undefined;
  readonly due: Instant | undefined;
  readonly lateAfter: Instant | undefined;
  readonly notKnown: NotKnownBecause | undefined;
}

/** What the calendars need to know about the subject. */
export interface CalendarSubject {
  readonly school?: string | undefined;
}

/**
 * The times of a duty that starts at a mark.
 *
 * Where the source gives no number the duty is due from its start, and late only if the pack sets a limit.
 * A start that is known to the day only gives a duty in hours no times at all: it stands open, and says why.
 *
 * @source procedures.md section 1, "Two kinds of rule", "Precision"
 */
export function timesOf(rule: Rule, start: Mark, calendars: Calendars, subject: CalendarSubject): Times {
  const reach = (from: When, offset: Offset) =>
    dueTime(from, offset, calendars, { ...subject, agreed: start.agreed });
  const started = instantOf(start.at);
  if (rule.offset.calendar === 'none') {
    const limit = rule.limit && reach(start.at, rule.limit);
    return {
      arises: started,
      due: started,
      lateAfter: limit?.known ? limit.at : undefined,
      notKnown: undefined,
    };
  }
  const reached = reach(start.at, rule.offset);
  if (!reached.known)
    return {
      arises: rule.kind === 'deadline' ? started : undefined,
      due: undefined,
      lateAfter: undefined,
      notKnown: reached.because,
    };
  if (rule.kind === 'deadline')
    return { arises: started, due: reached.at, lateAfter: reached.at, notKnown: undefined };
  return threshold(rule, reached.at, reach);
}

/** A duty that something brought forward arises and is due at that moment. */
export function broughtForward(rule: Rule, by: Mark, calendars: Calendars, subject: CalendarSubject): Times {
  return threshold(rule, instantOf(by.at), (from, offset) => dueTime(from, offset, calendars, subject));
}

function threshold(
  rule: Rule,
  at: Instant,
  reach: (from: When, offset: Offset) => ReturnType<typeof dueTime>,
): Times {
  const late = rule.actWithin && reach({ precision: 'instant', at }, rule.actWithin);
  return { arises: at, due: at, lateAfter: late?.known ? late.at : at, notKnown: undefined };
}

/** A duty that starts on a day without a time is shown from the beginning of that day. */
const instantOf = (when: When): Instant => (when.precision === 'day' ? startOfDay(when.date) : when.at);
