import { formatInstant, type Instant, type PlainDate } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import type { Dimension } from '../../../figures/measures/dimension.ts';
import { sayInstant } from '../../words/say-when.ts';
import { type FiguresQuery, readKnownThen, yearOf } from './asked.ts';

interface Offered {
  readonly now: Instant;
  readonly action: string;
  /** The breakdowns that can be chosen; none where the page shows none. */
  readonly by?: readonly Dimension[];
  /** Shown as the record stands, and of no earlier moment. */
  readonly asItStands?: true;
}

/** What the filter of a page offers, and what is chosen. */
export function filterView(query: FiguresQuery, { now, action, by = [], asItStands }: Offered) {
  const today = londonDate(now);
  const known = asItStands ? undefined : readKnownThen(query, now);
  return {
    action,
    period: query.period?.trim() || yearOf(today),
    hint: `For example ${yearOf(today)} for April to March, ${yearOf(aYearBefore(today))} for the year before, 2025-Q1, 2025-11, or 2025-04-01..2025-09-30`,
    series: [
      { value: 'own', text: 'Own children, wherever they are', checked: query.series !== 'area' },
      {
        value: 'area',
        text: 'Also children of other authorities who live here',
        checked: query.series === 'area',
      },
    ],
    known:
      typeof known === 'number'
        ? { ...sayInstant(known, now), at: formatInstant(known), nowHref: withoutMoment(action, query) }
        : undefined,
    asked: asItStands ? undefined : { date: query['known-date'] ?? '', time: query['known-time'] ?? '' },
    by:
      by.length === 0
        ? undefined
        : [
            { value: '', text: 'No breakdown', selected: !query.by },
            ...by.map(({ key, title }) => ({ value: key, text: title, selected: query.by === key })),
          ],
  };
}

/** The same page, as it is known now. */
function withoutMoment(action: string, query: FiguresQuery): string {
  const { 'known-at': _at, 'known-date': _date, 'known-time': _time, ...others } = query;
  return `${action}?${new URLSearchParams(others)}`;
}

const aYearBefore = (today: PlainDate): PlainDate => (today - 365) as PlainDate;
