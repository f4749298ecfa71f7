import type { Sides, Warning } from './measure.ts';
import type { Period } from './period.ts';

/** A figure of one period beside that of an earlier one. */
export interface Compared extends Sides {
  readonly period: Pick<Period, 'from' | 'to'>;
}

/** How a figure changed, each reading under its own name: "a 5% reduction" may be either. */
export interface Change {
  /** How many more there are in the numerator. */
  readonly more: number;
  /** The difference of two shares, in percentage points; null for counts. */
  readonly percentagePoints: number | null;
  /** The change as a share of what it was before; null where it was nothing. */
  readonly relative: number | null;
  readonly warnings: readonly Warning[];
}

/** @source ofsted-2013, Salford box (six months against three) */
const unequal: Warning = {
  warning: 'periods-of-unequal-length',
  says: 'The two periods are not equally long: compare what there was in each day, not the counts.',
};

/** @source ofsted-2013 ¶2 */
const otherRule: Warning = {
  warning: 'series-break',
  says: 'In one of the two periods only children missing for more than 24 hours were counted: the two cannot be compared.',
};

/**
 * How a figure changed since an earlier period.
 *
 * @source medway-2024-25 ¶3.11 (percentage points and relative); kent-2018 ¶2.3, ¶5.3-5.4
 */
export function changeSince(before: Compared, now: Compared): Change {
  const isShare = now.denominator !== null;
  const known = now.value !== null && before.value !== null;
  const warnings = [
    ...(Math.abs(daysOf(now.period) - daysOf(before.period)) > 1 ? [unequal] : []),
    ...(now.countedBy === before.countedBy ? [] : [otherRule]),
  ];
  return {
    more: now.numerator - before.numerator,
    percentagePoints: isShare && known ? (now.value - before.value) * 100 : null,
    relative: known && before.value !== 0 ? now.value / before.value - 1 : null,
    warnings,
  };
}

/** A leap day is no difference between two years. */
export const daysOf = ({ from, to }: Compared['period']): number => to - from + 1;

/** How often something happened in each 30 days, so that periods of any length can be told side by side. */
export const in30Days = (count: number, period: Compared['period']): number => (count * 30) / daysOf(period);

/** Each value of a series beside the one before, and whether it rose every time, as a report may claim. */
export interface Growth {
  readonly steps: readonly (number | null)[];
  readonly overall: number | null;
  readonly roseEveryTime: boolean;
}

/** @source medway-2024-25 ¶3.7: "has steadily increased" */
export function growthOf(values: readonly number[]): Growth {
  const since = (before: number, now: number): number | null => (before === 0 ? null : now / before - 1);
  const steps = values.slice(1).map((now, index) => since(values[index] ?? 0, now));
  return {
    steps,
    overall: values.length < 2 ? null : since(values[0] ?? 0, values.at(-1) ?? 0),
    roseEveryTime: values.length > 1 && steps.every((step) => step === null || step > 0),
  };
}
