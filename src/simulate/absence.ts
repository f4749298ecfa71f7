import { HOUR, MINUTE } from '../domain/time/instant.ts';
import { absenceLengths, kinds, staysAway } from './calibration.ts';
import { draw } from './odds.ts';
import type { Random } from './random.ts';

export type AbsenceKind = 'missing' | 'away' | 'found_during_checks' | 'hidden' | 'recorded_in_error';

/** How one absence goes, in milliseconds from when the child left. */
export interface Shape {
  readonly kind: AbsenceKind;
  /** Located or back: the first time that the whereabouts are known again. */
  readonly known: number;
  /** Known, and then unknown again until located. */
  readonly unknownAgain?: number;
  readonly located?: number;
  readonly back: number;
  /** Preliminary checks come first, whatever chance would say. */
  readonly withChecks?: true;
}

/** Whether a child is one of those who often stay away for longer than a day, as a share of the child's episodes. */
export function overADay(random: Random, inCare: boolean): number {
  const { children, theirEpisodes, othersEpisodes } = inCare ? staysAway.care : staysAway.home;
  return random.happens(children) ? theirEpisodes : othersEpisodes;
}

/** An absence that counts: the child is missing or, when looked after, perhaps away. */
export function countedAbsence(random: Random, inCare: boolean, staysOverADay: number): Shape {
  const { withinADay, overADay } = absenceLengths;
  const { from, to } = draw(random, random.happens(staysOverADay) ? overADay : withinADay);
  // A minute short of the band's end, because what happened is recorded in whole minutes.
  const known = from + MINUTE + random.share() * (to - from - 2 * MINUTE);
  if (inCare && random.happens(kinds.away)) return { kind: 'away', known, back: known };
  if (inCare && random.happens(kinds.knownThenUnknownAgain)) {
    const unknownAgain = known + random.between(0.5, 4) * HOUR;
    const located = unknownAgain + random.between(1.5, 9) * HOUR;
    return { kind: 'missing', known, unknownAgain, located, back: located + random.between(0.4, 2.5) * HOUR };
  }
  if (random.happens(0.5)) return { kind: 'missing', known, back: known };
  return { kind: 'missing', known, located: known, back: known + random.between(0.3, 3) * HOUR };
}

/** An absence that is recorded but does not count as missing or away. */
export function otherAbsence(random: Random, kind: AbsenceKind): Shape {
  const known = random.between(0.5, kind === 'hidden' ? 30 : 1.2) * HOUR;
  return { kind, known, back: known };
}
