import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { ChannelDown, type Outgoing, type Sent, type TriedChannel } from '../channel.ts';
import { isEmailAddress, notAnEmailAddress } from '../email-address.ts';
import { readPhoneNumber } from '../phone-number.ts';
import { inFull, inShort } from '../written-out.ts';
import { askNotify } from './ask-notify.ts';
import { askDelivery, hasFailed } from './delivery.ts';
import type { Notify } from './open-notify.ts';
import { tryTemplate } from './try-template.ts';

/** E-mail; the template has `((subject))` for its subject and `((message))` for its body. */
export const notifyEmail = (notify: Notify, template: string): TriedChannel => ({
  name: 'email',
  send: async (outgoing) => {
    const { message, to, text } = outgoing;
    if (!isEmailAddress(to)) return refused(notAnEmailAddress);
    return once(notify, 'email', outgoing, (client) =>
      client.sendEmail(template, to, {
        personalisation: { subject: text.subject, message: inFull(text) },
        reference: message,
      }),
    );
  },
  askDelivery: (reference) => askDelivery(notify, reference),
  tryOut: () => tryTemplate(notify, template, { type: 'email', fields: ['subject', 'message'] }),
});

/** Text message; the template has `((message))` and nothing else. */
export const notifyText = (notify: Notify, template: string): TriedChannel => ({
  name: 'text',
  send: async (outgoing) => {
    const { message, to, text } = outgoing;
    const number = readPhoneNumber(to);
    if (number === undefined) return refused('It has not the shape of a mobile number.');
    return once(notify, 'sms', outgoing, (client) =>
      client.sendSms(template, number, {
        personalisation: { message: inShort(text) },
        reference: message,
      }),
    );
  },
  askDelivery: (reference) => askDelivery(notify, reference),
  tryOut: () => tryTemplate(notify, template, { type: 'sms', fields: ['message'] }),
});

const accepted = Compile(Type.Object({ id: Type.String({ minLength: 1 }) }));
const found = Compile(
  Type.Object({
    notifications: Type.Array(Type.Object({ id: Type.String({ minLength: 1 }), status: Type.String() })),
  }),
);

/** GOV.UK Notify takes the same reference twice and sends twice; so it is asked first where an attempt was made. */
async function once(
  notify: Notify,
  kind: 'email' | 'sms',
  { message, again }: Outgoing,
  send: Parameters<typeof askNotify>[2],
): Promise<Sent> {
  const earlier = again ? await findEarlier(notify, kind, message) : undefined;
  if (earlier !== undefined) return sent(earlier);
  const sending = await askNotify(notify, accepted, send);
  switch (sending.kind) {
    case 'answered':
      return sent(sending.answer.id);
    case 'refused':
      return refused(whyRefused(sending.error));
    case 'not-there':
      throw new ChannelDown('GOV.UK Notify is not where HOMEWARD_NOTIFY_ADDRESS says.');
    default:
      return sending satisfies never;
  }
}

/** What Notify calls the sending of this message that is under way or has arrived. One that failed is sent again. */
async function findEarlier(
  notify: Notify,
  kind: 'email' | 'sms',
  message: string,
): Promise<string | undefined> {
  const had = await askNotify(notify, found, (client) => client.getNotifications(kind, undefined, message));
  if (had.kind !== 'answered')
    throw new ChannelDown('GOV.UK Notify does not say whether it has the message already.');
  return had.answer.notifications.find(({ status }) => !hasFailed(status))?.id;
}

const sent = (reference: string): Sent => ({ kind: 'sent', reference, delivered: false });

const refused = (reason: string): Sent => ({ kind: 'refused', reason });

/** Notify's own sentence may repeat the address, so its word alone is looked at. */
const whyRefused = (error: string): string =>
  error === 'ValidationError'
    ? 'GOV.UK Notify cannot send to this address.'
    : 'GOV.UK Notify did not take the message: its template, or whom the key may send to, does not fit.';
