import type { Counted, Spread } from './counted.ts';
import type { Measure, Sides } from './measure.ts';

type Interval = NonNullable<Sides['interval']>;

/** Nineteen in twenty values of a normal distribution lie within so many standard deviations. */
const NINETEEN_IN_TWENTY = 1.959964;

/** How far chance alone may carry a figure; undefined where its measure has no interval, or there is too little to tell. */
export function intervalOf(
  { interval }: Pick<Measure, 'interval'>,
  { numerator, denominator, spread }: Counted,
): Interval | undefined {
  if (interval === undefined || denominator === 0) return undefined;
  return interval === 'share'
    ? intervalOfShare(numerator, denominator)
    : spread && intervalOfRatio(numerator, denominator, spread);
}

/** The interval of Wilson, which holds for few and for rare ones too, and never leaves nought to one. */
export function intervalOfShare(numerator: number, denominator: number): Interval {
  const share = numerator / denominator;
  const z2 = NINETEEN_IN_TWENTY ** 2 / denominator;
  const middle = (share + z2 / 2) / (1 + z2);
  const reach = (NINETEEN_IN_TWENTY / (1 + z2)) * Math.sqrt((share * (1 - share) + z2 / 4) / denominator);
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/**
 * The interval of one sum against another, from how much the rows differ: some children go many times, so episodes
 * are not independent of each other, and rows are.
 */
export function intervalOfRatio(
  numerator: number,
  denominator: number,
  { rows, over, adds, both }: Spread,
): Interval | undefined {
  if (rows < 2) return undefined;
  const ratio = numerator / denominator;
  const squares = Math.max(0, adds - 2 * ratio * both + ratio ** 2 * over);
  const reach = (NINETEEN_IN_TWENTY * Math.sqrt((squares * rows) / (rows - 1))) / denominator;
  return { low: ratio - reach, high: ratio + reach };
}
