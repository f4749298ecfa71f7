import type { Calendars } from '../calendars/calendars.ts';
import type { Instant } from '../time/instant.ts';
import { exactly, orderOf } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { Obligation } from './obligation.ts';
import { timesOf } from './occurrences.ts';
import { type RuleMarks, settled, type Unsettled } from './settled.ts';

/** More occurrences than this of one duty in one history is a mistake in a pack, not work for anybody. */
const MOST_OCCURRENCES = 5_000;

/**
 * A duty that arises again and again until its need ends: every so long after its start, or after it was last
 * met. Laid down as far as `through` and one beyond. What is counted from the start has a stretch of its own
 * for each occurrence, so an act on Wednesday never makes good for Tuesday.
 */
export function* repeated(
  first: Unsettled,
  start: Mark,
  marks: RuleMarks,
  calendars: Calendars,
  through: Instant,
): Generator<Obligation> {
  const { repeats } = first.rule;
  const end = marks.ends.find(({ at }) => orderOf(at) >= orderOf(start.at));
  const endsAt = end === undefined ? Number.POSITIVE_INFINITY : orderOf(end.at);
  let current = first;
  let from = orderOf(start.at);
  for (let number = 1; number <= MOST_OCCURRENCES; number++) {
    const { due, lateAfter } = current;
    const ownStretch = due !== undefined && repeats?.from === 'start';
    const obligation = settled(current, marks, {
      actsFrom: from,
      endsFrom: orderOf(start.at),
      until: ownStretch ? due : Number.POSITIVE_INFINITY,
      startedBy: number === 1 ? start.event : 0,
      lateAfter,
    });
    yield obligation;
    const anchor = repeats?.from === 'start' ? due : metAt(obligation);
    if (repeats === undefined || anchor === undefined || due === undefined) return;
    if (due >= endsAt || anchor >= endsAt || due > through) return;
    const times = timesOf(first.rule, repeats.every, exactly(anchor), calendars, {});
    if (times.due === undefined || times.due <= due) return;
    current = { ...current, ...times, occurrence: `${start.event}.${number}` };
    from = anchor + 1;
  }
}

function metAt({ settlement }: Obligation): Instant | undefined {
  const met = settlement?.kind === 'met' || settlement?.kind === 'met_late';
  return met ? (orderOf(settlement.at) as Instant) : undefined;
}
