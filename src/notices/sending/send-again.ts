import { inTransaction } from '../../store/in-transaction.ts';
import type { Store } from '../../store/store.ts';
import { addJobs, type WayOut } from './jobs/jobs.ts';

/**
 * Has a message that failed tried again by the same way, with the same number, after what stood in its way is mended.
 *
 * @returns false where it had not failed: somebody was quicker
 */
export const sendAgain = (
  { worker }: Pick<Store, 'worker'>,
  { message, way }: { readonly message: string; readonly way: WayOut },
): Promise<boolean> =>
  inTransaction(worker, async (connection) => {
    const { rowCount } = await connection.query({
      name: 'send-again',
      text: `update homeward.sending set failed_at = null, fault = null, sent_at = null, reference = null
        where message = $1 and channel = $2 and failed_at is not null`,
      values: [message, way],
    });
    if (rowCount === 0) return false;
    await connection.query({
      name: 'waits-again',
      text: `update homeward.notice set failed_at = null, fault = null, sent_at = null
        where message = $1 and failed_at is not null and acknowledged_at is null`,
      values: [message],
    });
    await addJobs(connection, `send-by-${way}`, [message]);
    return true;
  });
