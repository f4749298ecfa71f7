import { keyCrossed } from '../../measures/crossed.ts';
import type { Figure, Sides } from '../../measures/measure.ts';
import { sayValue, wholePercent } from '../../measures/say-figure.ts';
import type { Cell, Source } from '../report.ts';
import { measureNamed, type Needed } from './ask-figures.ts';

const NOTHING: Sides = { numerator: 0, denominator: 0, value: null };

/** One cell of a table: the figure itself, or one group of it. A group in which nothing happened is nought. */
export function cellOf(needed: Needed, figure: Figure | undefined, group?: string): Cell {
  if (figure === undefined) return { kind: 'text', text: 'Not on record' };
  const { wanted, period, by } = needed;
  const key = keyOf(needed, group);
  const sides = key === undefined ? figure : (figure.groups.find((each) => each.key === key) ?? NOTHING);
  const name = [wanted.within?.by, by].filter((each) => each !== undefined).join();
  const from: Source = {
    measure: wanted.measure,
    series: wanted.series ?? 'own',
    period: period.said,
    ...(name !== '' && { by: name }),
    ...(key !== undefined && { group: key }),
  };
  const measure = measureNamed(wanted.measure);
  if (measure.denominator === undefined || sides.denominator === null)
    return { kind: 'count', count: sides.numerator, from };
  const { numerator, denominator, interval } = sides;
  return {
    kind: 'share',
    numerator,
    denominator,
    says: sayValue(measure, numerator, denominator),
    ...(interval && { interval: sayInterval(interval) }),
    from,
  };
}

function keyOf({ wanted: { within }, by }: Needed, group: string | undefined): string | undefined {
  if (by === undefined) return within?.group;
  if (within === undefined) return group;
  return keyCrossed([within.group, group ?? '']);
}

const sayInterval = ({ low, high }: NonNullable<Sides['interval']>): string =>
  `${percent(low)} to ${percent(high)}`;

const percent = (share: number): string => `${wholePercent(Math.round(share * 10_000), 10_000, 'half-up')}%`;
