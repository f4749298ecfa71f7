import type { ClientBase } from 'pg';
import { formatPlainDate, type Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import type { Asked } from './measure.ts';

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
  if (by !== undefined && measure.unit === 'children looked after' && by.ofCohort !== true)
    return `${measure.id} counts children who had no episode too, of whom “${by.title.toLowerCase()}” is not known.`;
  if (period.from > londonDate(now)) return `The period ${period.said} has not begun.`;
  if (knownAt !== undefined && knownAt > now) return 'What will be known later cannot be counted now.';
  const { rows } = await connection.query<{ first: Instant | null }>(
    `select min(started) as first from homeward.fact_episode f where $1 = '*' or f.own = $1 or f.area = $1`,
    [authority],
  );
  const first = rows[0]?.first ?? undefined;
  if (first === undefined) return `Nothing is on record for ${authority} yet.`;
  if (period.to < londonDate(first))
    return `Nothing is on record for ${authority} before ${formatPlainDate(londonDate(first))}: ${period.said} was over by then.`;
  return undefined;
}
