import type { Measure } from '../measures/measure.ts';
import type { Target } from './targets.ts';

type Unit = Pick<Measure, 'denominator' | 'perChild' | 'perThousand'>;

/** How many of what it is typed and told in are one: a share is typed in per cent. */
const inOne = ({ denominator, perChild, perThousand }: Unit): number => {
  if (perThousand) return 1000;
  return denominator === undefined || perChild ? 1 : 100;
};

/** What a target of a measure is told in. */
export const unitOf = ({ denominator, perChild, perThousand }: Unit): string => {
  if (perThousand) return ' per 1,000';
  return denominator === undefined || perChild ? '' : '%';
};

/** `at least 90%`. */
export const sayTarget = ({ direction, value }: Target, measure: Unit): string =>
  `${direction === 'at_least' ? 'at least' : 'at most'} ${Number((value * inOne(measure)).toFixed(4))}${unitOf(measure)}`;

/** A target as it was typed, `90` or `90%`, as the fraction or count that it means; undefined for anything else. */
export function readTarget(typed: string, measure: Unit): number | undefined {
  const [, written] = /^(\d{1,6}(?:\.\d{1,4})?)\s*%?$/.exec(typed) ?? [];
  if (written === undefined) return undefined;
  const value = Number(written) / inOne(measure);
  return measure.denominator === undefined || measure.perChild || value <= 1 ? value : undefined;
}
