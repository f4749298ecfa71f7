import type { Calendars } from '../calendars/calendars.ts';
import { dueTime } from '../calendars/due-time.ts';
import type { Instant } from '../time/instant.ts';
import { exactly, orderOf } from '../time/when.ts';
import type { Laid } from './laid.ts';
import { timesOf } from './occurrences.ts';
import type { Rule } from './rule.ts';
import { endOf, settleWhole } from './settle.ts';
import { settledParts } from './settled.ts';

type Repeats = NonNullable<Rule['repeats']>;

/** More occurrences than this of one duty in one history is a mistake in a pack, not work for anybody. */
const MOST_OCCURRENCES = 5_000;

/**
 * A duty that arises again and again until its need ends: every so long after its start, or after it was last
 * met. Laid down as far as `through` and one beyond. What is counted from the start has a stretch of its own
 * for each occurrence, so an act on Wednesday never makes good for Tuesday. What is counted from when it was last
 * met goes on from a due time that was missed if the rule says so; an act then makes good for the last one missed.
 */
export function addRepeated<History>(
  into: Laid<History>[],
  first: Laid<History>,
  calendars: Calendars,
  through: Instant,
): void {
  const { compiled, history, start } = first;
  const { clock, repeats } = compiled;
  const begun = orderOf(start.at);
  const end = compiled.ends.in(history).find(({ at }) => orderOf(at) >= begun);
  const endsAt = end === undefined ? Number.POSITIVE_INFINITY : orderOf(end.at);
  let { times } = first;
  let from = begun;
  for (let number = 0; number < MOST_OCCURRENCES; number++) {
    const { due } = times;
    const laid = {
      ...first,
      occurrence: number === 0 ? first.occurrence : `${first.occurrence}.${number}`,
      times,
      actsFrom: from,
      until:
        repeats === undefined || due === undefined
          ? Number.POSITIVE_INFINITY
          : lastAct(repeats, due, calendars),
      startedBy: number === 0 ? start.event : 0,
    };
    into.push(laid);
    if (repeats === undefined || due === undefined) return;
    const anchor = nextFrom(repeats, laid, due);
    if (anchor === undefined) return;
    if (anchor >= endsAt || anchor > through) return;
    times = timesOf(clock, repeats.every, exactly(anchor), calendars, {});
    if (times.due === undefined || times.due <= anchor) return;
    from = anchor + 1;
  }
}

/** Until when an act counts for an occurrence that is due then. */
function lastAct({ every, from }: Repeats, due: Instant, calendars: Calendars): number {
  switch (from) {
    case 'start':
      return due;
    case 'last-met':
      return Number.POSITIVE_INFINITY;
    case 'last-met-or-missed': {
      const next = dueTime(exactly(due), every, calendars, {});
      return next.known ? next.at : Number.POSITIVE_INFINITY;
    }
    default:
      return from satisfies never;
  }
}

/** From when the next occurrence counts; undefined where there is none until this one is met. */
function nextFrom<History>({ from }: Repeats, laid: Laid<History>, due: Instant): Instant | undefined {
  switch (from) {
    case 'start':
      return due;
    case 'last-met':
      return metAt(laid);
    case 'last-met-or-missed':
      return metAt(laid) ?? due;
    default:
      return from satisfies never;
  }
}

function metAt<History>(laid: Laid<History>): Instant | undefined {
  const settlement = settleWhole(settledParts(laid, endOf(laid)));
  const met = settlement?.kind === 'met' || settlement?.kind === 'met_late';
  return met ? (orderOf(settlement.at) as Instant) : undefined;
}
