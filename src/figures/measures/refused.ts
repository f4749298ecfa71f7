import type { ClientBase } from 'pg';
import { formatPlainDate, type Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import type { Asked } from './asked.ts';
import { groupIn } from './dimension.ts';
import { dimensionsOf } from './dimensions.ts';
import { momentsOf } from './period.ts';

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
  return whyNothing(connection, { measure, authority, period });
}

/** Why there is nothing to count: nothing is on record at all, or nothing as early as that. */
async function whyNothing(
  connection: ClientBase,
  { measure, authority, period }: Pick<Asked, 'measure' | 'authority' | 'period'>,
): Promise<string | undefined> {
  const facts =
    measure.unit === 'children looked after'
      ? "select began as at from homeward.fact_care f where ($1 = '*' or f.own = $1)"
      : "select started as at from homeward.fact_episode f where ($1 = '*' or f.own = $1 or f.area = $1)";
  const { until } = momentsOf(period);
  const { rows: something } = await connection.query(`select from (${facts}) f where at < $2 limit 1`, [
    authority,
    new Date(until),
  ]);
  if (something.length > 0) return undefined;
  const { rows } = await connection.query<{ first: Instant | null }>(
    `select min(at) as first from (${facts}) f`,
    [authority],
  );
  const first = rows[0]?.first ?? undefined;
  if (first === undefined) return `Nothing is on record for ${authority} yet.`;
  return `Nothing is on record for ${authority} before ${formatPlainDate(londonDate(first))}: ${period.said} was over by then.`;
}
