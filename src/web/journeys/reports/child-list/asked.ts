import type { Instant, PlainDate } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import type { ListAsked } from '../../../../figures/lists/list-children.ts';
import { isListName, type ListDefinition, lists } from '../../../../figures/lists/lists.ts';
import { type Period, readPeriod } from '../../../../figures/measures/period.ts';
import { type FiguresQuery, monthBefore, weekUpTo } from '../../figures/asked.ts';

export interface ListRoute {
  readonly Params: { readonly list: string; readonly file?: string };
  readonly Querystring: Pick<FiguresQuery, 'period' | 'series'>;
}

/** The list that the address asks for, as it stands; undefined for one that there is not. */
export function listAsked(
  { list }: ListRoute['Params'],
  query: ListRoute['Querystring'],
  authority: string,
  now: Instant,
): ListAsked | { readonly refused: string } | undefined {
  if (!isListName(list)) return undefined;
  const period = query.period?.trim() ? readPeriod(query.period.trim()) : usualPeriod(list, londonDate(now));
  if ('refused' in period) return period;
  return { list, authority, period, series: query.series === 'area' ? 'area' : 'own', asAt: now };
}

/** A panel looks at the week that is ending, or at the last month that is over. */
export function usualPeriod(list: keyof typeof lists, today: PlainDate): Period {
  const { every }: ListDefinition = lists[list];
  return every === 'week' ? weekUpTo(today) : monthBefore(today);
}
