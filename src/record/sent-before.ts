import { createHash } from 'node:crypto';
import { canonicalJson } from '../store/canonical-json.ts';
import type { Order } from './order.ts';
import type { ReadSituation } from './situation.ts';

/** What a form with a key answered when it was sent before; undefined for one that was not. */
export type SentBefore =
  | { readonly same: true; readonly answer: Readonly<Record<string, number>> }
  | { readonly same: false };

/**
 * Compares what is sent with what was sent under the same key. What that says stands in the record by now, so
 * deciding it again would find nothing to do and answer otherwise than the first time.
 */
export function sentBefore({ answered }: ReadSituation, order: Order): SentBefore | undefined {
  if (answered === undefined) return undefined;
  if (answered.contentHash !== contentHash(order)) return { same: false };
  return { same: true, answer: answered.answer as Readonly<Record<string, number>> };
}

/** What was sent, without the moment at which it arrived. */
export const contentHash = ({ command, happensWhenSent, child, episode, absence, books }: Order): string => {
  const { type, body, madeBy } = command;
  const happened = happensWhenSent ? 'when sent' : command.happened;
  const sent = canonicalJson([books, child, episode, absence, type, body, happened, madeBy]);
  return createHash('sha256').update(sent).digest('hex');
};
