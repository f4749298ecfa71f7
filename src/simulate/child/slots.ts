import { DAY, HOUR } from '../../domain/time/instant.ts';
import { type AbsenceKind, countedAbsence, otherAbsence, type Shape } from '../absence.ts';
import { kinds } from '../calibration.ts';
import type { MissingNow } from '../missing-now.ts';
import type { Random } from '../random.ts';
import { type Stretch, startsOf } from '../schedule.ts';
import type { Pin } from './pin.ts';

/** One absence at its place in a child's life. */
export interface Slot {
  /** The name of the episode's stream. */
  readonly id: string;
  readonly start: number;
  readonly shape: Shape;
  readonly incident?: string;
  readonly missingNow?: MissingNow;
}

/** What is known of a child before the absences are. */
export interface Habits {
  readonly inCare: boolean;
  readonly staysOverADay: number;
}

/**
 * A child's absences in one stretch of time, none before the one ahead of it is over.
 *
 * @param episodes how many count as missing or away; a few others come on top
 */
export function slotsIn(
  random: Random,
  stretch: Stretch,
  episodes: number,
  { inCare, staysOverADay }: Habits,
  pin: Pin | undefined,
): Slot[] {
  const free = pin === undefined ? stretch : beside(pin, stretch);
  const shapes: Shape[] = [];
  for (let index = pin === undefined ? 0 : 1; index < aimed(episodes, stretch, pin); index++) {
    const other = otherKind(random, inCare);
    if (other !== undefined) shapes.push(otherAbsence(random, other));
    shapes.push(countedAbsence(random, inCare, staysOverADay));
  }
  const starts = startsOf(
    random,
    free,
    shapes.map(({ back }) => back),
  );
  const slots: Slot[] = starts.map((start, index) => ({ id: random.id(), start, shape: shapes[index]! }));
  if (pin === undefined) return slots;
  const { start, shape, incident, missingNow } = pin;
  const pinned: Slot = {
    ...{ id: random.id(), start, shape },
    ...(incident && { incident }),
    ...(missingNow && { missingNow }),
  };
  return start < free.to ? [pinned, ...slots] : [...slots, pinned];
}

/** Where the other absences of the same year find room. */
function beside({ start, shape, last }: Pin, { from, to }: Stretch): Stretch {
  const after = start + shape.back + 12 * HOUR;
  return last || start - from > to - after ? { from, to: start - DAY } : { from: after, to };
}

/** A child who is missing now has had only the episodes of the year so far. */
function aimed(episodes: number, { from, to }: Stretch, pin: Pin | undefined): number {
  return pin?.last ? Math.round((episodes * (pin.start - from)) / (to - from)) : episodes;
}

function otherKind(random: Random, inCare: boolean): AbsenceKind | undefined {
  const place = random.share();
  const upToError = kinds.recordedInError;
  const upToHidden = upToError + (inCare ? 0 : kinds.hidden);
  const upToChecks = upToHidden + (inCare ? kinds.foundDuringChecks : 0);
  if (place < upToError) return 'recorded_in_error';
  if (place < upToHidden) return 'hidden';
  return place < upToChecks ? 'found_during_checks' : undefined;
}
