import type { ClientBase } from 'pg';
import type { OutboxMessage } from './append/append-request.ts';
import { inTransaction } from './in-transaction.ts';
import type { Store } from './store.ts';

/** All that one append had to say. */
export interface OutboxItem {
  readonly number: number;
  readonly owner: string;
  readonly messages: readonly OutboxMessage[];
}

/**
 * Takes the oldest items out of the outbox, in one transaction with what `hand` does on the same connection: when it
 * fails, or this process dies, they are still there. Several workers take different items. Hand them to a queue and
 * deliver later: the feed waits while this transaction is open.
 *
 * @returns how many items were taken
 */
export const takeFromOutbox = (
  store: Pick<Store, 'worker'>,
  limit: number,
  hand: (items: readonly OutboxItem[], connection: ClientBase) => Promise<void>,
): Promise<number> =>
  inTransaction(store.worker, async (connection) => {
    const { rows } = await connection.query<OutboxItem>({
      name: 'take-from-outbox',
      text: `delete from homeward.outbox where number in (
          select number from homeward.outbox order by number limit $1 for update skip locked)
        returning number, owner, messages`,
      values: [limit],
    });
    if (rows.length > 0)
      await hand(
        rows.sort((a, b) => a.number - b.number),
        connection,
      );
    return rows.length;
  });
