import type { Figure, Measure, Sides } from './measure.ts';

/** A figure in words: the share in whole percent, and what it is made of. A plain count stands alone. */
export function sayFigure(
  measure: Pick<Measure, 'denominator' | 'perChild' | 'perThousand'>,
  { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>,
  rounding: Rounding = 'half-up',
): readonly string[] {
  if (measure.denominator === undefined || denominator === null) return [sayNumber(numerator)];
  return [
    sayValue(measure, numerator, denominator, rounding),
    `${sayNumber(numerator)} of ${sayNumber(denominator)}`,
  ];
}

/** How a share is cut to whole percent. Thurrock printed 66 for 66.67 and 72 for 72.73. */
export type Rounding = 'half-up' | 'truncated';

/**
 * What a figure comes to: a share in whole percent, a rate per thousand, or so many for each child with two decimals.
 *
 * @source thurrock-2023 L133-138; docs/measures.md, Rounding
 */
export function sayValue(
  { perChild, perThousand }: Pick<Measure, 'perChild' | 'perThousand'>,
  numerator: number,
  denominator: number,
  rounding: Rounding = 'half-up',
): string {
  if (denominator === 0) return 'none to count';
  if (perChild) return (numerator / denominator).toFixed(2);
  if (perThousand) return `${((numerator / denominator) * 1000).toFixed(1)} per 1,000`;
  return sayShare(numerator, denominator, rounding);
}

/**
 * A share in whole percent, half up unless an old report is to be made again as it was printed.
 *
 * @source procedures, Measures, Rounding; thurrock-2023 L181, L197
 */
export function sayShare(numerator: number, denominator: number, rounding: Rounding = 'half-up'): string {
  if (denominator === 0) return 'none to count';
  return `${wholePercent(numerator, denominator, rounding)}%`;
}

/**
 * Worked out on whole numbers: 0.5 per cent is exactly between, and floating point is not. What fell is cut like what
 * rose, towards nought.
 */
export const wholePercent = (numerator: number, denominator: number, rounding: Rounding): number => {
  const size =
    rounding === 'half-up'
      ? Math.floor((200 * Math.abs(numerator) + denominator) / (2 * denominator))
      : Math.floor((100 * Math.abs(numerator)) / denominator);
  return numerator < 0 && size > 0 ? -size : size;
};

/** Within what chance alone leaves a figure, with one decimal. */
export const sayInterval = (
  { perThousand }: Pick<Measure, 'perThousand'>,
  { low, high }: NonNullable<Sides['interval']>,
): string =>
  perThousand
    ? `${(low * 1000).toFixed(1)} to ${(high * 1000).toFixed(1)}`
    : `${(low * 100).toFixed(1)}% to ${(high * 100).toFixed(1)}%`;

/** A count as it is, and hours to one decimal. */
const sayNumber = (number: number): string => (Number.isInteger(number) ? String(number) : number.toFixed(1));
