import Type from 'typebox';
import { Compile } from 'typebox/compile';
import type { Delivery } from '../channel.ts';
import { askNotify } from './ask-notify.ts';
import type { Notify } from './open-notify.ts';

const endings: Readonly<Record<string, Delivery>> = {
  delivered: 'delivered',
  'permanent-failure': 'permanent_failure',
  'temporary-failure': 'temporary_failure',
  'technical-failure': 'technical_failure',
};

/** Undefined while it is under way; abroad, where nobody tells Notify how it ends, for good. */
export const deliveryOf = (status: string): Delivery | undefined =>
  Object.hasOwn(endings, status) ? endings[status] : undefined;

/** Whether it has ended, and not where it was to go. */
export function hasFailed(status: string): boolean {
  const delivery = deliveryOf(status);
  return delivery !== undefined && delivery !== 'delivered';
}

const notification = Compile(Type.Object({ status: Type.String() }));

/**
 * How a sending stands at GOV.UK Notify, for where a receipt did not come. Undefined while it is under way, and once
 * Notify no longer knows it, after seven days.
 *
 * @throws ChannelDown
 */
export async function askDelivery(notify: Notify, reference: string): Promise<Delivery | undefined> {
  const asked = await askNotify(notify, notification, (client) => client.getNotificationById(reference));
  return asked.kind === 'answered' ? deliveryOf(asked.answer.status) : undefined;
}
