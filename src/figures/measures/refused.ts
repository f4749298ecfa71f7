import type { ClientBase } from 'pg';
import { formatPlainDate, type Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import type { Asked } from './asked.ts';
import { groupIn } from './dimension.ts';
import { dimensionsOf } from './dimensions.ts';

/**
 * Why a figure cannot be made, in a sentence; undefined where it can.
 *
 * @refuses a breakdown that is not known of all whom the measure counts, a period that has not begun, and one that was
 *   over before anything is on record: nought would say that nothing happened
 */
export async function whyNotCounted(
  connection: ClientBase,
  { measure, by, authority, period, knownAt }: Asked,
  now: Instant,
): Promise<string | undefined> {
  if (by !== undefined && groupIn(by, measure) === undefined && !dimensionsOf(measure).includes(by))
    return `${measure.id} counts ${measure.unit}, of which “${by.title.toLowerCase()}” is not known. It can be broken down by ${dimensionsOf(
      measure,
    )
      .map(({ key }) => key)
      .join(', ')}.`;
  if (period.from > londonDate(now)) return `The period ${period.said} has not begun.`;
  if (knownAt !== undefined && knownAt > now) return 'What will be known later cannot be counted now.';
  if (knownAt !== undefined && period.from > londonDate(knownAt))
    return `The period ${period.said} had not begun by then.`;
  const { rows } = await connection.query<{ first: Instant | null }>(
    measure.unit === 'children looked after'
      ? `select min(began) as first from homeward.fact_care f where $1 = '*' or f.own = $1`
      : `select min(started) as first from homeward.fact_episode f where $1 = '*' or f.own = $1 or f.area = $1`,
    [authority],
  );
  const first = rows[0]?.first ?? undefined;
  if (first === undefined) return `Nothing is on record for ${authority} yet.`;
  if (period.to < londonDate(first))
    return `Nothing is on record for ${authority} before ${formatPlainDate(londonDate(first))}: ${period.said} was over by then.`;
  return undefined;
}
