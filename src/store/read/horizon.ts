import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../store.ts';

/**
 * What somebody could know: everything that was recorded by a moment, in transactions that had ended when it was
 * asked. It reads the same for ever: no transaction still to come, and none that was running then, can add to it.
 * Plain JSON, so that a frozen report can keep it.
 */
export interface Horizon {
  readonly recordedBy: Instant;
  /** Positions from here on were not given out yet. */
  readonly end: number;
  /** The transactions below the end that were running, by the upper part of their positions. */
  readonly running: readonly number[];
}

/** The horizon of now, for what had been recorded by then. */
export async function asKnownAt(connection: Queryable, recordedBy: Instant): Promise<Horizon> {
  const { rows } = await connection.query<{ end: number; running: number[] }>({
    name: 'as-known-at',
    text: `select (pg_snapshot_xmax(now_seen)::text::bigint + before) << 16 as end,
      array(select (running::text::bigint + before)::float8 from pg_snapshot_xip(now_seen) running) as running
      from pg_current_snapshot() now_seen, homeward.transactions_before_this_server() before`,
  });
  return { recordedBy, end: rows[0]!.end, running: rows[0]!.running };
}

/**
 * A condition on events `e` that keeps to a horizon, with the values it needs; `first` numbers its first parameter.
 * Without a horizon it holds for every event.
 */
export function withinHorizon(horizon: Horizon | undefined, first: number) {
  if (horizon === undefined) return { condition: 'true', values: [] };
  const [end, running, recorded] = [`$${first}::bigint`, `$${first + 1}::bigint[]`, `$${first + 2}`];
  return {
    condition: `(e.position < ${end} and e.position >> 16 <> all (${running}) and e.recorded_at <= ${recorded})`,
    values: [horizon.end, horizon.running, new Date(horizon.recordedBy)],
  };
}
