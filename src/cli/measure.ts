import { Command } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { refreshFacts } from '../figures/facts/refresh-facts.ts';
import { dimensionCalled, dimensions } from '../figures/measures/dimensions.ts';
import { FigureRefused, figureOf } from '../figures/measures/figure-of.ts';
import type { Asked, Figure, Group } from '../figures/measures/measure.ts';
import { measureCalled, measures } from '../figures/measures/measures.ts';
import { readPeriod } from '../figures/measures/period.ts';
import { sayFigure } from '../figures/measures/say-figure.ts';
import { readDirectory } from '../procedures/directory.ts';
import { readMoment } from './episode/moment.ts';
import { CouldNot } from './exit.ts';
import { withRecord } from './installation.ts';
import { knownAuthority } from './known-authority.ts';
import { columns, print } from './print.ts';

interface Flags {
  readonly authority: string;
  readonly period: string;
  readonly series: string;
  readonly by?: string;
  readonly knownAt?: string;
  readonly json?: true;
}

export const measureCommand = () =>
  new Command('measure')
    .description('One figure with its numerator and denominator, what was left out, and a breakdown.')
    .argument('<ID>', `one of ${measures.map(({ id }) => id).join(', ')}`)
    .requiredOption('--authority <CODE>', 'whose figures')
    .requiredOption('--period <PERIOD>', '2024-25 (April to March), 2024-Q1, 2024-11 or FROM..TO')
    .option('--series <SERIES>', 'own children, or area: also those of other authorities living here', 'own')
    .option('--by <DIMENSION>', dimensions.map(({ key }) => key).join(', '))
    .option('--known-at <TIME>', 'as it would have been made at this moment')
    .option('--json', 'print data')
    .action(async (id: string, flags: Flags) => {
      const asked = readAsked(id, flags);
      const figure = await withRecord('measure', async (store, library) => {
        const now = Date.now() as Instant;
        await refreshFacts(store, library, now);
        return figureOf(store, asked, now);
      }).catch((error) => {
        throw error instanceof FigureRefused ? new CouldNot(error.message) : error;
      });
      print(figure, flags.json, (shown) => inWords(asked, shown));
    });

function readAsked(id: string, { authority, period: said, series, by, knownAt }: Flags): Asked {
  const measure = measureCalled(id);
  if (measure === undefined)
    throw new CouldNot(`There is no measure ${id}; there are ${measures.map((each) => each.id).join(', ')}.`);
  const period = readPeriod(said);
  if ('refused' in period) throw new CouldNot(period.refused);
  if (series !== 'own' && series !== 'area') throw new CouldNot(`--series is own or area, not “${series}”.`);
  const dimension = by === undefined ? undefined : dimensionCalled(by);
  if (by !== undefined && dimension === undefined)
    throw new CouldNot(
      `There is no breakdown “${by}”; there are ${dimensions.map(({ key }) => key).join(', ')}.`,
    );
  return {
    measure,
    authority: knownAuthority(readDirectory({ demonstration: true }), authority, '--authority'),
    period,
    series,
    by: dimension,
    knownAt: knownAt === undefined ? undefined : readMoment(knownAt, '--known-at'),
  };
}

function inWords({ measure }: Asked, figure: Figure): string {
  const { period, authority, series, asAt, exclusions, groups } = figure;
  const row = (label: string, each: Figure | Group) => [label, ...sayFigure(measure, each)];
  return [
    `${measure.title} (${measure.id})`,
    `${authority}, ${series}, ${period.from} to ${period.to}, as at ${asAt}`,
    columns([row('', figure), ...groups.map((group) => row(group.key, group))]),
    ...exclusions.map(({ reason, count }) => `Left out: ${count} (${reason})`),
    `Counted: ${measure.numerator}${measure.denominator === undefined ? '' : `; of: ${measure.denominator}`}. Source: ${measure.source}.`,
  ].join('\n');
}
