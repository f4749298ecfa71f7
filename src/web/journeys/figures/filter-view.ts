import type { Instant, PlainDate } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import type { Dimension } from '../../../figures/measures/dimension.ts';
import { type FiguresQuery, yearOf } from './asked.ts';

interface Offered {
  readonly now: Instant;
  readonly action: string;
  /** The breakdowns that can be chosen; none where the page shows none. */
  readonly by?: readonly Dimension[];
}

/** What the filter of a page offers, and what is chosen. */
export function filterView(query: FiguresQuery, { now, action, by = [] }: Offered) {
  const today = londonDate(now);
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
    by:
      by.length === 0
        ? undefined
        : [
            { value: '', text: 'No breakdown', selected: !query.by },
            ...by.map(({ key, title }) => ({ value: key, text: title, selected: query.by === key })),
          ],
  };
}

const aYearBefore = (today: PlainDate): PlainDate => (today - 365) as PlainDate;
