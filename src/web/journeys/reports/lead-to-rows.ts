import type { LeadTo } from '../../../figures/reports/files/html-body.ts';

/** From each number of a report to the page of the records that it counts, as what was known then. */
export const leadToRows =
  (asAt: string): LeadTo =>
  ({ measure, series, period, by, group }, side) => {
    const query = new URLSearchParams({
      period,
      ...(series === 'area' && { series }),
      ...(by !== undefined && { by }),
      side,
      ...(group !== undefined && { group }),
      'known-at': asAt,
    });
    return `/figures/${measure}/rows?${query}`;
  };
