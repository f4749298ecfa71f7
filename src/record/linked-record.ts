import type { Child } from '../domain/child/child.ts';
import { knownOnTakingOver } from '../domain/responsibility/known-on-taking-over.ts';
import { handedOver } from '../domain/responsibility/offers.ts';
import type { TakeOver } from '../domain/responsibility/take-over.ts';
import type { Instant } from '../domain/time/instant.ts';
import { orderOf } from '../domain/time/when.ts';
import type { Order } from './order.ts';

/**
 * What opens the record of a child in the books of the authority that accepted responsibility, linked to this one;
 * undefined where responsibility was not handed over, or to an authority that does not work in Homeward. Given twice
 * it changes nothing.
 */
export function linkedRecord(
  child: Child,
  { id, books, now }: { readonly id: string; readonly books: string; readonly now: Instant },
): Order | undefined {
  const gone = handedOver(child);
  if (gone?.record === undefined) return undefined;
  const { to, at, accepted, record } = gone;
  const body: TakeOver = {
    ...{ from: books, record: id, authority: to },
    known: [...knownOnTakingOver(child, orderOf(at) as Instant)],
  };
  const { madeBy, recordedBy } = accepted;
  return {
    books: to,
    child: record,
    ...{ episode: '', incident: '', absence: '' },
    command: { type: 'TakeOverChild', body, happened: at, now, madeBy, recordedBy },
  };
}
