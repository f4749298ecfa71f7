import type { Change } from '../../measures/change.ts';
import { measureNamed } from './ask-figures.ts';

/**
 * How a figure changed, in words that can be read one way only: "a 5% reduction" may be points or per cent.
 *
 * @source medway-2024-25 ¶3.11
 */
export function sayChange({ more, percentagePoints, relative, warnings }: Change, measure: string): string {
  const { perChild, perThousand } = measureNamed(measure);
  const own = () => {
    if (percentagePoints === null) return signed(more, 0);
    if (perChild) return signed(percentagePoints / 100, 2);
    if (perThousand) return `${signed(percentagePoints * 10, 1)} per 1,000`;
    return `${signed(percentagePoints, 1)} percentage points`;
  };
  const said = relative === null ? own() : `${own()} (${signed(relative * 100, 1)}%)`;
  return [said, ...warnings.map(({ says }) => says)].join('. ');
}

const signed = (number: number, decimals: number): string =>
  `${number > 0 ? '+' : number < 0 ? '−' : ''}${Math.abs(number).toFixed(decimals)}`;
