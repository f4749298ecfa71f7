import Type from 'typebox';
import { Compile } from 'typebox/compile';
import type { Outgoing, Sent, TriedChannel } from '../channel.ts';
import { isEmailAddress } from '../email-address.ts';
import { readPhoneNumber } from '../phone-number.ts';
import { inFull, inShort } from '../written-out.ts';
import { askNotify } from './ask-notify.ts';
import type { Notify } from './open-notify.ts';
import { tryTemplate } from './try-template.ts';

/** E-mail; the template has `((subject))` for its subject and `((message))` for its body. */
export const notifyEmail = (notify: Notify, template: string): TriedChannel => ({
  name: 'email',
  send: async (outgoing) => {
    const { message, to, text } = outgoing;
    if (!isEmailAddress(to)) return refused('It has not the shape of an e-mail address.');
    return once(notify, 'email', outgoing, (client) =>
      client.sendEmail(template, to, {
        personalisation: { subject: text.subject, message: inFull(text) },
        reference: message,
      }),
    );
  },
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
  tryOut: () => tryTemplate(notify, template, { type: 'sms', fields: ['message'] }),
});

const accepted = Compile(Type.Object({ id: Type.String({ minLength: 1 }) }));
const found = Compile(
  Type.Object({ notifications: Type.Array(Type.Object({ id: Type.String({ minLength: 1 }) })) }),
);

/** GOV.UK Notify takes the same reference twice and sends twice; so it is asked first where an attempt was made. */
async function once(
  notify: Notify,
  kind: 'email' | 'sms',
  { message, again }: Outgoing,
  send: Parameters<typeof askNotify>[2],
): Promise<Sent> {
  if (again) {
    const had = await askNotify(notify, found, (client) => client.getNotifications(kind, undefined, message));
    const [earlier] = had.kind === 'answered' ? had.answer.notifications : [];
    if (earlier !== undefined) return sent(earlier.id);
  }
  const sending = await askNotify(notify, accepted, send);
  return sending.kind === 'answered' ? sent(sending.answer.id) : refused(whyRefused(sending));
}

const sent = (reference: string): Sent => ({ kind: 'sent', reference, delivered: false });

const refused = (reason: string): Sent => ({ kind: 'refused', reason });

/** Notify's own sentence may repeat the address, so its word alone is looked at. */
const whyRefused = (
  refusal: { readonly kind: 'refused'; readonly error: string } | { readonly kind: 'not-there' },
) =>
  refusal.kind === 'refused' && refusal.error === 'ValidationError'
    ? 'GOV.UK Notify cannot send to this address.'
    : 'GOV.UK Notify did not take the message: its template, or whom the key may send to, does not fit.';
