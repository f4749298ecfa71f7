import { createHash, timingSafeEqual } from 'node:crypto';
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { type Instant, readInstant } from '../../../domain/time/instant.ts';
import type { Delivery } from '../channel.ts';
import { deliveryOf } from './delivery.ts';

/** What GOV.UK Notify tells by itself when a sending has ended. */
export interface Receipt {
  /** The message, as we named it. */
  readonly message: string;
  /** The sending, as Notify named it. */
  readonly reference: string;
  readonly state: Delivery;
  readonly at: Instant;
}

export type ReadReceipt =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'not-from-notify' }
  | { readonly kind: 'not-a-receipt' };

const body = Compile(
  Type.Object({
    id: Type.String({ minLength: 1 }),
    reference: Type.String({ minLength: 1 }),
    status: Type.String(),
    completed_at: Type.String(),
  }),
);

/**
 * A receipt as it comes in: the header `Authorization` and the body, parsed. Of what it says only the names of the
 * message and how it ended are kept, not the address.
 */
export function readReceipt(authorization: string | undefined, written: unknown, token: string): ReadReceipt {
  if (!isSame(authorization ?? '', `Bearer ${token}`)) return { kind: 'not-from-notify' };
  if (!body.Check(written)) return { kind: 'not-a-receipt' };
  const [state, at] = [deliveryOf(written.status), readInstant(toTheMillisecond(written.completed_at))];
  if (state === undefined || at === undefined) return { kind: 'not-a-receipt' };
  const { id: reference, reference: message } = written;
  return { kind: 'receipt', receipt: { message, reference, state, at } };
}

/** Notify writes microseconds. */
const toTheMillisecond = (moment: string): string => moment.replace(/(\.\d{3})\d+/, '$1');

/** Takes as long whatever is wrong, and however long it is. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
