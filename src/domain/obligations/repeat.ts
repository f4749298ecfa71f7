import type { Calendars } from '../calendars/calendars.ts';
import type { Instant } from '../time/instant.ts';
import { exactly, orderOf } from '../time/when.ts';
import type { Laid } from './laid.ts';
import { timesOf } from './occurrences.ts';
import { settled } from './settled.ts';

/** More occurrences than this of one duty in one history is a mistake in a pack, not work for anybody. */
const MOST_OCCURRENCES = 5_000;

/**
 * A duty that arises again and again until its need ends: every so long after its start, or after it was last
 * met. Laid down as far as `through` and one beyond. What is counted from the start has a stretch of its own
 * for each occurrence, so an act on Wednesday never makes good for Tuesday.
 */
export function addRepeated<History>(
  into: Laid<History>[],
  first: Laid<History>,
  calendars: Calendars,
  through: Instant,
): void {
  const { compiled, history, rule, start } = first;
  const { repeats } = rule;
  const begun = orderOf(start.at);
  const end = compiled.ends(history).find(({ at }) => orderOf(at) >= begun);
  const endsAt = end === undefined ? Number.POSITIVE_INFINITY : orderOf(end.at);
  let { times } = first;
  let from = begun;
  for (let number = 0; number < MOST_OCCURRENCES; number++) {
    const { due } = times;
    const ownStretch = due !== undefined && repeats?.from === 'start';
    const laid = {
      ...first,
      occurrence: number === 0 ? first.occurrence : `${first.occurrence}.${number}`,
      times,
      window: {
        actsFrom: from,
        endsFrom: begun,
        until: ownStretch ? due : Number.POSITIVE_INFINITY,
        startedBy: number === 0 ? start.event : 0,
      },
    };
    into.push(laid);
    const anchor = repeats?.from === 'start' ? due : metAt(laid);
    if (repeats === undefined || anchor === undefined || due === undefined) return;
    if (due >= endsAt || anchor >= endsAt || due > through) return;
    times = timesOf(rule, repeats.every, exactly(anchor), calendars, {});
    if (times.due === undefined || times.due <= due) return;
    from = anchor + 1;
  }
}

function metAt<History>(laid: Laid<History>): Instant | undefined {
  const { settlement } = settled(laid);
  const met = settlement?.kind === 'met' || settlement?.kind === 'met_late';
  return met ? (orderOf(settlement.at) as Instant) : undefined;
}
