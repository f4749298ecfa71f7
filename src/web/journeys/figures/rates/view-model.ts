import { randomUUID } from 'node:crypto';
import type { Directory } from '../../../../domain/authorities/directory.ts';
import { formatPlainDate, type Instant } from '../../../../domain/time/instant.ts';
import { type Dimension, NOT_KNOWN } from '../../../../figures/measures/dimension.ts';
import { dimensionCalled } from '../../../../figures/measures/dimensions.ts';
import { sayInterval, sayValue } from '../../../../figures/measures/say-figure.ts';
import { sayGroup } from '../../../../figures/measures/say-group.ts';
import type { AreaRates } from '../../../../figures/rates/area-rates.ts';
import { areaBreakdowns } from '../../../../figures/rates/low-reporting.ts';
import type { Rate } from '../../../../figures/rates/rate.ts';
import { sayDay } from '../../../../figures/reports/making/periods.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { type FiguresQuery, type Filter, queryOf } from '../asked.ts';
import type { CountView } from '../figure-view.ts';
import { filterView } from '../filter-view.ts';
import { livingHere } from './living-here.ts';

interface Around {
  readonly query: Omit<FiguresQuery, 'by'> & { readonly by?: string | undefined; readonly part?: string };
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly now: Instant;
  readonly mayKeep: boolean;
}

/** What stands around the rates: the filter, and the form for how many children there are. */
export function aroundView({ query, fields, errors, now, mayKeep }: Around) {
  const { by = '' } = query;
  const offered = areaBreakdowns.flatMap((key) => dimensionCalled(key) ?? []);
  const { by: _, part: __, ...moment } = query;
  const action = '/figures/rates';
  const filter = filterView({ ...moment, ...(by !== '' && { by }) }, { now, action });
  return {
    ...{ mayKeep, by, key: randomUUID(), errors: errorView(errors) },
    byTitle: dimensionCalled(by)?.title,
    filter: {
      ...filter,
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
  readonly authority: string;
  readonly dimension: Dimension | undefined;
  readonly directory: Directory;
  readonly filter: Filter;
  readonly mayKeep: boolean;
  readonly leadsToRows: boolean;
}

const perThousand = { perThousand: true } as const;

export function ratesView(
  { all, groups, notKnown }: AreaRates,
  { authority, dimension, directory, filter, mayKeep, leadsToRows }: Shown,
) {
  const counted = (children: number, group?: string): CountView => ({
    text: String(children),
    href:
      leadsToRows && children > 0
        ? livingHere(authority, filter, group === undefined ? undefined : { by: dimension!.key, group })
        : undefined,
  });
  const rowOf = (rate: Rate, label: string, group?: string) => ({
    label,
    ...saidOf(rate),
    children: counted(rate.children, group),
    recordHref:
      mayKeep && rate.population === undefined
        ? `/figures/rates?${queryOf({ ...filter, by: dimension }, { part: rate.key })}#record`
        : undefined,
    endAddress:
      mayKeep && rate.population !== undefined
        ? `/figures/rates/populations/${rate.population.population}/end`
        : undefined,
  });
  return {
    rates: [
      ...groups.map((rate) =>
        rowOf(rate, dimension === undefined ? rate.key : sayGroup(dimension, rate.key, directory), rate.key),
      ),
      rowOf(all, 'All who live in the area'),
    ],
    notKnown: notKnown === 0 ? undefined : counted(notKnown, NOT_KNOWN),
    lowHref: `/figures/low-reporting?${queryOf({ ...filter, by: undefined })}`,
  };
}

/** A rate in words; where it cannot be said, what is missing. */
function saidOf({ children, population, value, interval }: Rate) {
  return {
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
