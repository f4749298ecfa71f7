import { formatPlainDate, type Instant } from '../../domain/time/instant.ts';
import { formatLondon, formatLondonDate } from '../../domain/time/london.ts';
import { orderOf, type When } from '../../domain/time/when.ts';
import { momentsOf, type Period } from '../../figures/measures/period.ts';

/** What a list is of: absences that began on some days, or those that were open at a moment. */
export type Covers =
  | { readonly kind: 'period'; readonly period: Pick<Period, 'from' | 'to'> }
  | { readonly kind: 'open'; readonly at: Instant };

export function sayCovers(covers: Covers): string {
  if (covers.kind === 'open') return `Open on ${formatLondon(covers.at)}`;
  const { from, to } = covers.period;
  return from === to ? formatLondonDate(from) : `${formatLondonDate(from)} to ${formatLondonDate(to)}`;
}

/** Why an absence with these times is not of the list, if so. */
export function outside(covers: Covers, since: When, over: When | undefined): string | undefined {
  const start = orderOf(since) as Instant;
  if (covers.kind === 'open') {
    if (start > covers.at) return 'This is later than the moment at which the list was made.';
    return over !== undefined && orderOf(over) <= covers.at
      ? 'The child was back by then, and this is the list of those who were not.'
      : undefined;
  }
  const { from, until } = momentsOf({ ...covers.period, said: '' });
  return start >= from && start < until
    ? undefined
    : `This is not a day of the list, which goes from ${formatPlainDate(covers.period.from)} to ${formatPlainDate(covers.period.to)}.`;
}
