import { createHash } from 'node:crypto';
import { canonicalJson } from '../store/canonical-json.ts';
import type { Store } from '../store/store.ts';
import type { Order } from './order.ts';

/** What a form with a key answered when it was sent before; undefined for one that was not. */
export type SentBefore =
  | { readonly same: true; readonly answer: Readonly<Record<string, number>> }
  | { readonly same: false };

/**
 * Looks for a form that was sent before. What it says stands in the record by now, so deciding it again would
 * find nothing to do and answer otherwise than the first time.
 */
export async function sentBefore(store: Store, order: Order): Promise<SentBefore | undefined> {
  if (order.key === undefined) return undefined;
  const { rows } = await store.record.query<{ hash: string; answer: Readonly<Record<string, number>> }>({
    name: 'sent-before',
    text: `select encode(content_hash, 'hex') as hash, answer from homeward.idempotency where key = $1`,
    values: [order.key],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  return row.hash === contentHash(order) ? { same: true, answer: row.answer } : { same: false };
}

/** What was sent, without the moment at which it arrived. */
export const contentHash = ({ command, child, episode, books }: Order): string => {
  const { type, body, happened, madeBy } = command;
  const sent = canonicalJson([books, child, episode, type, body, happened, madeBy]);
  return createHash('sha256').update(sent).digest('hex');
};
