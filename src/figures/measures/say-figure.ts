import type { Figure, Measure } from './measure.ts';

/** A figure in words: the share in whole percent, and what it is made of. A plain count stands alone. */
export function sayFigure(
  measure: Measure,
  { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>,
): readonly string[] {
  if (measure.denominator === undefined || denominator === null) return [String(numerator)];
  return [sayShare(numerator, denominator), `${numerator} of ${denominator}`];
}

/** How a share is cut to whole percent. Thurrock printed 66 for 66.67 and 72 for 72.73. */
export type Rounding = 'half-up' | 'truncated';

/**
 * A share in whole percent, half up unless an old report is to be made again as it was printed.
 *
 * @source procedures, Measures, Rounding; thurrock-2023 L181, L197
 */
export function sayShare(numerator: number, denominator: number, rounding: Rounding = 'half-up'): string {
  if (denominator === 0) return 'none to count';
  return `${wholePercent(numerator, denominator, rounding)}%`;
}

/** Worked out on whole numbers: 0.5 per cent is exactly between, and floating point is not. */
export const wholePercent = (numerator: number, denominator: number, rounding: Rounding): number =>
  rounding === 'half-up'
    ? Math.floor((200 * numerator + denominator) / (2 * denominator))
    : Math.floor((100 * numerator) / denominator);
