import { DAY, HOUR, type Instant, MINUTE } from '../../domain/time/instant.ts';
import { clockChanges } from '../../domain/time/london-offsets.ts';
import type { Shape } from '../absence.ts';
import { kinds } from '../calibration.ts';
import { type MissingNow, missingNow } from '../missing-now.ts';
import { surname } from '../people/names.ts';
import { Random } from '../random.ts';
import type { Stretch } from '../schedule.ts';
import type { ChildPlan, YearPlan } from './plan.ts';

/** One absence whose beginning is not left to chance. */
export interface Pin {
  readonly start: number;
  readonly shape: Shape;
  readonly incident?: string;
  readonly missingNow?: MissingNow;
  /** Nothing comes after it. */
  readonly last?: true;
}

/** Brothers and sisters: what they share, whichever of them is simulated first. */
export interface Family {
  readonly surname: string;
  readonly random: Random;
}

/** Of so many children in a row the first two are brothers or sisters. */
const row = Math.round(2 / kinds.siblingsTogether);

/** The family that a child shares with the next or the one before; undefined for a child without such. */
export function familyOf(seed: number, authority: string, plan: ChildPlan): Family | undefined {
  if ((plan.cohort !== 'home' && plan.cohort !== 'care') || plan.index % row > 1) return undefined;
  const number = Math.floor(plan.index / row);
  const random = new Random(seed, authority, plan.cohort, 'family', plan.firstYear, number);
  return { surname: surname(random), random };
}

/** Gone together in the first summer, for some hours of an evening and night. */
export function togetherPin({ random }: Family, year: Stretch): Pin {
  const start = year.from + random.between(6, 90) * DAY + random.between(0, 5) * HOUR;
  const known = random.between(3, 14) * HOUR;
  const shape: Shape = { kind: 'missing', known, back: known };
  return { start, shape, incident: random.id() };
}

/**
 * Gone in the night in which the clocks change: a child whose number is 5 in the hour that is lived twice, number 6
 * from before the hour that is left out until after it.
 */
export function clockChangePin(random: Random, plan: ChildPlan, year: Stretch): Pin | undefined {
  if (plan.index !== 5 && plan.index !== 6) return undefined;
  const back = plan.index === 5;
  const change = clockChanges(year.from as Instant, year.to as Instant).find(
    ({ before, after }) => after < before === back,
  );
  if (change === undefined) return undefined;
  const start = back ? change.at + random.between(5, 55) * MINUTE : change.at - random.between(0.5, 2) * HOUR;
  const known = random.between(3, 9) * HOUR;
  return { start, shape: { kind: 'missing', known, back: known } };
}

/** The first children of a cohort are those with brothers and sisters, and those gone when the clocks change. */
const firstMissingNow = 7;

/** Whether a child has to be young enough to be missing at this moment. */
export const mayBeMissingNow = (index: number, scale: number): boolean =>
  index < firstMissingNow + 9 * Math.max(1, scale);

/** Missing at this moment, or just back, if the child is one of the few for whom that is not left to chance. */
export function stillMissingPin(
  random: Random,
  { cohort }: ChildPlan,
  { rank }: YearPlan,
  now: Instant,
  scale: number,
): Pin | undefined {
  const list = missingNow[cohort];
  const number = rank - firstMissingNow;
  if (number < 0 || number >= Math.ceil(list.length * Math.max(1, scale))) return undefined;
  const missing = list[number % list.length];
  if (missing === undefined) return undefined;
  const { gone, back = -random.between(6, 40) * HOUR } = missing;
  const once = number < list.length;
  const start = now - gone * (once ? 1 : random.between(0.8, 1.3));
  const known = now - back - start;
  const shape: Shape = { kind: 'missing', known, back: known, ...(gone < HOUR && { withChecks: true }) };
  return { start, shape, last: true, ...(once && { missingNow: missing }) };
}
