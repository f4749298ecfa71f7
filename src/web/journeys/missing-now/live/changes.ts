import type { Instant } from '../../../../domain/time/instant.ts';
import { type BoardEntry, htmlOf } from '../board/keep-entries.ts';

/** What a browser shows already: each row by its mark, in order. */
export type Sent = ReadonlyMap<string, string>;

export const sentBy = (entries: readonly BoardEntry[]): Sent =>
  new Map(entries.map(({ id, mark }) => [id, mark]));

/** What to change in a browser: the order in which rows stand now, and the HTML of those that it does not have. */
export interface Changes {
  readonly order: readonly string[];
  readonly rows: Readonly<Record<string, string>>;
}

/** Undefined where the browser shows just this. */
export function changesSince(sent: Sent, entries: readonly BoardEntry[], now: Instant): Changes | undefined {
  const changed = entries.filter(({ id, mark }) => sent.get(id) !== mark);
  const order = entries.map(({ id }) => id);
  if (changed.length === 0 && order.length === sent.size && isSameOrder(order, sent)) return undefined;
  return { order, rows: Object.fromEntries(changed.map((entry) => [entry.id, htmlOf(entry, now)])) };
}

function isSameOrder(order: readonly string[], sent: Sent): boolean {
  let place = 0;
  for (const id of sent.keys()) if (order[place++] !== id) return false;
  return true;
}
