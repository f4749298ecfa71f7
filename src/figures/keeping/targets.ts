import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import { type Keeping, stoodAt } from './ending.ts';

export type Direction = 'at_least' | 'at_most';

/** What a measure is to come to, as a plan of the authority says. */
export interface Target {
  readonly measure: string;
  readonly direction: Direction;
  /** A fraction of a share, or a count. */
  readonly value: number;
  /** Which plan says so, and where in it. */
  readonly plan: string;
}

export interface KeptTarget extends Target {
  readonly target: string;
}

type Access = Pick<Store, 'access'>;

export async function addTarget(
  { access }: Access,
  authority: string,
  { measure, direction, value, plan }: Target,
  { person, now }: Keeping,
): Promise<void> {
  await access.query(
    `insert into homeward.measure_target
       (target, authority, measure, direction, value, plan, kept_by, kept_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [randomUUID(), authority, measure, direction, value, plan, person, new Date(now)],
  );
}

/** The targets of an authority as they stood at a moment, the one that was set first at the top. */
export async function targetsOf(
  { access }: Access,
  authority: string,
  asAt: Instant,
): Promise<readonly KeptTarget[]> {
  const { rows } = await access.query<KeptTarget>(
    `select target, measure, direction, value::double precision as value, plan
     from homeward.measure_target where authority = $1 and ${stoodAt('$2')} order by kept_at, target`,
    [authority, new Date(asAt)],
  );
  return rows;
}

/** Whether a figure comes to its target: exactly at it is reached. Undefined where there is nothing to divide by. */
export function isReached({ direction, value }: Target, actual: number | null): boolean | undefined {
  if (actual === null) return undefined;
  return direction === 'at_least' ? actual >= value : actual <= value;
}
