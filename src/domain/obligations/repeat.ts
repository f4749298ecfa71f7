import type { Calendars } from '../calendars/calendars.ts';
import type { Instant } from '../time/instant.ts';
import { exactly, orderOf } from '../time/when.ts';
import type { Obligation } from './obligation.ts';
import { type Times, timesOf } from './occurrences.ts';
import { type Laid, settled } from './settled.ts';

/** More occurrences than this of one duty in one history is a mistake in a pack, not work for anybody. */
const MOST_OCCURRENCES = 5_000;

/**
 * A duty that arises again and again until its need ends: every so long after its start, or after it was last
 * met. Laid down as far as `through` and one beyond. What is counted from the start has a stretch of its own
 * for each occurrence, so an act on Wednesday never makes good for Tuesday.
 */
export function addRepeated<History>(
  into: Obligation[],
  laid: Laid<History>,
  first: Times,
  calendars: Calendars,
  through: Instant,
): void {
  const { compiled, history, start } = laid;
  const { rule } = compiled;
  const { repeats } = rule;
  const begun = orderOf(start.at);
  const end = compiled.ends(history).find(({ at }) => orderOf(at) >= begun);
  const endsAt = end === undefined ? Number.POSITIVE_INFINITY : orderOf(end.at);
  let times = first;
  let from = begun;
  for (let number = 0; number < MOST_OCCURRENCES; number++) {
    const { due, lateAfter } = times;
    const ownStretch = due !== undefined && repeats?.from === 'start';
    const obligation = settled(laid, times, number === 0 ? `${start.event}` : `${start.event}.${number}`, {
      actsFrom: from,
      endsFrom: begun,
      until: ownStretch ? due : Number.POSITIVE_INFINITY,
      startedBy: number === 0 ? start.event : 0,
      lateAfter,
    });
    into.push(obligation);
    const anchor = repeats?.from === 'start' ? due : metAt(obligation);
    if (repeats === undefined || anchor === undefined || due === undefined) return;
    if (due >= endsAt || anchor >= endsAt || due > through) return;
    times = timesOf(rule, repeats.every, exactly(anchor), calendars, {});
    if (times.due === undefined || times.due <= due) return;
    from = anchor + 1;
  }
}

function metAt({ settlement }: Obligation): Instant | undefined {
  const met = settlement?.kind === 'met' || settlement?.kind === 'met_late';
  return met ? (orderOf(settlement.at) as Instant) : undefined;
}
