import { randomUUID } from 'node:crypto';
import type { Directory } from '../../../../domain/authorities/directory.ts';
import { formatPlainDate, type Instant } from '../../../../domain/time/instant.ts';
import type { Dimension } from '../../../../figures/measures/dimension.ts';
import { dimensionCalled } from '../../../../figures/measures/dimensions.ts';
import { sayInterval, sayValue } from '../../../../figures/measures/say-figure.ts';
import { sayGroup } from '../../../../figures/measures/say-group.ts';
import type { AreaRates } from '../../../../figures/rates/area-rates.ts';
import { areaBreakdowns } from '../../../../figures/rates/low-reporting.ts';
import type { Rate } from '../../../../figures/rates/rate.ts';
import { sayDay } from '../../../../figures/reports/making/periods.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { filterView } from '../filter-view.ts';

interface Around {
  readonly query: { readonly period?: string; readonly by?: string | undefined; readonly part?: string };
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly now: Instant;
  readonly mayKeep: boolean;
}

/** What stands around the rates: the filter, and the form for how many children there are. */
export function aroundView({ query, fields, errors, now, mayKeep }: Around) {
  const { by = '' } = query;
  const offered = areaBreakdowns.flatMap((key) => dimensionCalled(key) ?? []);
  const { period, hint } = filterView(
    { ...(query.period !== undefined && { period: query.period }) },
    { now, action: '/figures/rates' },
  );
  return {
    ...{ mayKeep, by, key: randomUUID(), errors: errorView(errors) },
    byTitle: dimensionCalled(by)?.title,
    filter: {
      ...{ period, hint, action: '/figures/rates' },
      by: [
        { value: '', text: 'All children who live in the area', selected: by === '' },
        ...offered.map(({ key, title }) => ({ value: key, text: title, selected: by === key })),
      ],
    },
    typed: {
      part: fields.get('part') || (query.part ?? ''),
      ...Object.fromEntries(['number', 'counted-on', 'source'].map((name) => [name, fields.get(name)])),
    },
  };
}

interface Shown {
  readonly dimension: Dimension | undefined;
  readonly directory: Directory;
  readonly period: string;
  readonly mayKeep: boolean;
}

const perThousand = { perThousand: true } as const;

export function ratesView(
  { all, groups, notKnown }: AreaRates,
  { dimension, directory, period, mayKeep }: Shown,
) {
  const rowOf = (rate: Rate, label: string) => ({
    label,
    ...saidOf(rate),
    recordHref:
      mayKeep && rate.population === undefined
        ? `/figures/rates?${new URLSearchParams({ period, by: dimension?.key ?? '', part: rate.key })}#record`
        : undefined,
    endAddress:
      mayKeep && rate.population !== undefined
        ? `/figures/rates/populations/${rate.population.population}/end`
        : undefined,
  });
  return {
    rates: [
      ...groups.map((rate) =>
        rowOf(rate, dimension === undefined ? rate.key : sayGroup(dimension, rate.key, directory)),
      ),
      rowOf(all, 'All who live in the area'),
    ],
    notKnown,
  };
}

/** A rate in words; where it cannot be said, what is missing. */
export function saidOf({ children, population, value, interval }: Rate) {
  return {
    children: String(children),
    population: population && {
      number: population.number.toLocaleString('en-GB'),
      source: population.source,
      counted: { iso: formatPlainDate(population.countedOn), text: sayDay(population.countedOn) },
    },
    rate: population && value !== undefined ? sayValue(perThousand, children, population.number) : undefined,
    chance: interval && sayInterval(perThousand, interval),
    missing:
      population === undefined
        ? 'How many live there is not on record'
        : value === undefined
          ? 'More had an episode than are said to live there'
          : undefined,
  };
}
