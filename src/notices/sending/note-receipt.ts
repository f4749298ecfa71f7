import type { Instant } from '../../domain/time/instant.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Store } from '../../store/store.ts';
import type { Delivery } from '../channels/channel.ts';
import type { Receipt } from '../channels/govuk-notify/read-receipt.ts';
import { failSending } from './reached-nobody.ts';

/** What somebody who looks at the list of what failed is told. */
const faults: Readonly<Record<Exclude<Delivery, 'delivered'>, string>> = {
  permanent_failure: 'Nobody is at this address.',
  temporary_failure: 'The mailbox was full, or the telephone was off. It may be sent again.',
  technical_failure: 'It was lost on its way. It may be sent again.',
};

/**
 * What whoever delivers for us says of how a sending ended. Told twice, or of what nobody sent from here, nothing
 * changes; nothing that arrived fails later.
 *
 * @returns whether there is such a sending
 */
export const noteReceipt = (
  { worker }: Pick<Store, 'worker'>,
  { reference, state, at }: Pick<Receipt, 'reference' | 'state'> & { readonly at: Instant },
): Promise<boolean> =>
  inTransaction(worker, async (connection) => {
    const { rows } = await connection.query<Sending>({
      name: 'sending-of-reference',
      text: `select message, channel, delivered_at, failed_at from homeward.sending
        where reference = $1 for update`,
      values: [reference],
    });
    const [sending] = rows;
    if (sending === undefined) return false;
    const hasEnded = sending.delivered_at !== null || sending.failed_at !== null;
    if (state !== 'delivered' && !hasEnded) await failSending(connection, sending, faults[state], at);
    if (state === 'delivered' && sending.delivered_at === null)
      await connection.query({
        name: 'note-delivered',
        text: `with arrived as (
            update homeward.sending set delivered_at = $3, failed_at = null, fault = null
            where message = $1 and channel = $2)
          update homeward.notice set delivered_at = coalesce(delivered_at, $3), failed_at = null, fault = null
          where message = $1`,
        values: [sending.message, sending.channel, new Date(at)],
      });
    return true;
  });

interface Sending {
  readonly message: string;
  readonly channel: string;
  readonly delivered_at: Instant | null;
  readonly failed_at: Instant | null;
}
