import { readPlainDate } from '../../domain/time/instant.ts';
import { type Change, type Compared, changeSince } from '../../figures/measures/change.ts';
import type { Figure, Group } from '../../figures/measures/measure.ts';
import { sayFigure, sayInterval } from '../../figures/measures/say-figure.ts';
import { columns } from '../print.ts';
import type { AskedHere } from './asked.ts';

/** A figure, and the one of an earlier period beside it where that was asked for. */
export interface Shown {
  readonly asked: AskedHere;
  readonly figure: Figure;
  readonly before?: Figure;
}

/** The figure as data; beside an earlier period with that figure and each reading of the change. */
export function comparedJson({ figure, before }: Shown): object {
  if (before === undefined) return figure;
  const { period, numerator, denominator, value } = before;
  return {
    ...figure,
    against: { period, numerator, denominator, value },
    change: changeOf(figure, before),
  };
}

export function figureInWords({ asked, figure, before }: Shown): string {
  const { measure, rounding } = asked;
  const { period, authority, series, asAt, exclusions, groups, warnings = [] } = figure;
  const row = (label: string, each: Figure | Group) => [
    label,
    ...sayFigure(measure, each, rounding),
    ...(each.interval === undefined ? [] : [`by chance ${sayInterval(measure, each.interval)}`]),
  ];
  return [
    `${measure.title} (${measure.id})`,
    `${authority}, ${series}, ${period.from} to ${period.to}, as at ${asAt}`,
    columns([row('', figure), ...groups.map((group) => row(group.key, group))]),
    ...(before === undefined ? [] : inWordsSince(asked, figure, before)),
    ...exclusions.map(({ reason, count }) => `Left out: ${count} (${reason})`),
    ...warnings.map(({ says }) => `Mind: ${says}`),
    `Counted: ${measure.numerator}${measure.denominator === undefined ? '' : `; of: ${measure.denominator}`}. Source: ${measure.source}.`,
  ].join('\n');
}

function inWordsSince({ measure, rounding }: AskedHere, figure: Figure, before: Figure): readonly string[] {
  const { more, percentagePoints, relative, warnings } = changeOf(figure, before);
  const readings = [
    `${more > 0 ? '+' : ''}${more}`,
    ...(percentagePoints === null ? [] : [`${signed(percentagePoints)} percentage points`]),
    ...(relative === null ? [] : [`${signed(relative * 100)} per cent of what it was`]),
  ];
  return [
    `Before, ${before.period.from} to ${before.period.to}: ${sayFigure(measure, before, rounding).join(', ')}`,
    `Change: ${readings.join('; ')}`,
    ...warnings.map(({ says }) => `Mind: ${says}`),
  ];
}

const changeOf = (figure: Figure, before: Figure): Change => changeSince(compared(before), compared(figure));

const compared = (figure: Figure): Compared => ({
  ...figure,
  period: { from: readPlainDate(figure.period.from)!, to: readPlainDate(figure.period.to)! },
});

const signed = (number: number): string => `${number > 0 ? '+' : ''}${number.toFixed(1)}`;
