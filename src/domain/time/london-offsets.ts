import { Temporal } from 'temporal-polyfill';
import { DAY, type Instant } from './instant.ts';

export type Milliseconds = number;

/** A moment at which the clocks of Europe/London were moved, and how far from UTC they stood before and after. */
export interface ClockChange {
  readonly at: Instant;
  readonly before: Milliseconds;
  readonly after: Milliseconds;
}

/** The offset that holds until a moment, and before that from the period in front of it. */
interface Period {
  readonly until: number;
  readonly offset: Milliseconds;
}

/** A fixed length, not a calendar year, so that the stretch of an instant is one division. */
const STRETCH = 365 * DAY;

/** Asking Temporal for one offset takes microseconds, and replay asks millions of times: each stretch is asked once. */
const stretches = new Map<number, readonly Period[]>();

/**
 * How far the clocks of Europe/London are ahead of UTC at an instant.
 *
 * Zero for GMT, an hour for BST, two for the double summer time of the 1940s; 75 seconds behind before December 1847.
 */
export function offsetAt(at: Instant): Milliseconds {
  const periods = periodsOf(Math.floor(at / STRETCH));
  for (const period of periods) if (at < period.until) return period.offset;
  throw new RangeError('An instant is a number of milliseconds');
}

/** The clock changes after one instant, up to and at another, earliest first. */
export function clockChanges(after: Instant, upTo: Instant): ClockChange[] {
  const changes: ClockChange[] = [];
  for (let index = Math.floor(after / STRETCH); index <= Math.floor(upTo / STRETCH); index++) {
    for (const { until, offset } of periodsOf(index)) {
      if (until <= after || until > upTo) continue;
      const at = until as Instant;
      const following = offsetAt(at);
      if (following !== offset) changes.push({ at, before: offset, after: following });
    }
  }
  return changes;
}

function periodsOf(index: number): readonly Period[] {
  const known = stretches.get(index);
  if (known !== undefined) return known;
  const built = buildPeriods(index * STRETCH, (index + 1) * STRETCH);
  stretches.set(index, built);
  return built;
}

function buildPeriods(from: number, end: number): readonly Period[] {
  const periods: Period[] = [];
  let moment = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO('Europe/London');
  for (;;) {
    const offset = moment.offsetNanoseconds / 1_000_000;
    const change = moment.getTimeZoneTransition('next');
    if (change === null || change.epochMilliseconds >= end) {
      periods.push({ until: end, offset });
      return periods;
    }
    periods.push({ until: change.epochMilliseconds, offset });
    moment = change;
  }
}
