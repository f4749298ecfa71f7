import type { DomainEvent } from '../../domain/event/event.ts';
import type { Store } from '../store.ts';
import { eventColumns, eventOf, type ReadRow } from './event-row.ts';

/** An event with its place in the record of all authorities. */
export interface FeedItem {
  readonly position: number;
  readonly owner: string;
  readonly stream: string;
  readonly event: DomainEvent;
}

type Row = ReadRow & { readonly position: number; readonly owner: string };

/**
 * The events after a position, in order. Stops before the first transaction that is still running, so whoever goes
 * on from the last position it was given misses nothing, ever.
 *
 * @param after  0 for the beginning
 */
export async function readFeed(store: Store, after: number, limit: number): Promise<readonly FeedItem[]> {
  const { rows } = await store.record.query<Row>({
    name: 'read-feed',
    text: `select e.position, e.owner, ${eventColumns} from homeward.event e
      where e.position > $1 and e.position < homeward.first_position_to_come()
      order by e.position limit $2`,
    values: [after, limit],
  });
  return rows.map((row) => ({
    position: row.position,
    owner: row.owner,
    stream: row.stream,
    event: eventOf(row),
  }));
}
