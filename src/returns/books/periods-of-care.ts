import { type CarePeriod, carePeriods } from '../../domain/child/care-periods.ts';
import type { Child } from '../../domain/child/child.ts';
import { birthday } from '../../domain/child/status.ts';
import { dateOf } from '../../domain/time/certainly-before.ts';

/**
 * When the authority looked after the child, at the latest until the day on which the child was 18: nobody is looked
 * after from then on, whatever has been recorded.
 *
 * @source docs/returns.md 1.3
 */
export function periodsOfCare(child: Child, authority: string): readonly CarePeriod[] {
  const periods = carePeriods(child, authority);
  const eighteenth = birthday(child, 18);
  if (eighteenth === undefined) return periods;
  return periods
    .filter(({ began }) => dateOf(began) < eighteenth)
    .map((period) =>
      period.ended !== undefined && dateOf(period.ended) <= eighteenth
        ? period
        : { ...period, ended: { precision: 'day', date: eighteenth } },
    );
}
