import { createTransport } from 'nodemailer';
import type { TriedChannel } from '../channel.ts';
import { isEmailAddress, notAnEmailAddress } from '../email-address.ts';
import { inFull } from '../written-out.ts';
import { staysOnThisMachine } from './stays-on-this-machine.ts';
import { type Failure, whatWentWrong } from './what-went-wrong.ts';

export interface MailServer {
  /** `smtps://` or `smtp://`, with a name and password where it asks for them. */
  readonly address: string;
  /** Whom mail is from: an address, or a name with an address in angle brackets. */
  readonly from: string;
  /** The host that names messages, so that every process of an installation gives one message the same name. */
  readonly host: string;
  /** Milliseconds that one message may take. */
  readonly patience: number;
}

export interface SmtpEmail extends TriedChannel {
  /** Ends connections that are kept for the next message. */
  close(): void;
}

/** E-mail by the mail server of the council. It is not known to have arrived: nothing tells us. */
export function smtpEmail({ address, from, host, patience }: MailServer): SmtpEmail {
  const transport = createTransport({
    url: address,
    pool: true,
    // Who queues messages decides when one is tried again; the pool does not.
    maxRequeues: 0,
    requireTLS: !staysOnThisMachine(address),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  });
  return {
    name: 'email',
    send: async ({ message, to, text }) => {
      if (!isEmailAddress(to)) return { kind: 'refused', reason: notAnEmailAddress };
      const messageId = `<${message}@${host}>`;
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject: text.subject,
          text: inFull(text),
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
          xMailer: false,
          disableFileAccess: true,
          disableUrlAccess: true,
          signal: AbortSignal.timeout(patience),
        });
      } catch (error) {
        return whatWentWrong(error as Failure, patience);
      }
      return { kind: 'sent', reference: messageId, delivered: false };
    },
    tryOut: async () => {
      await transport.verify().catch((error: Failure) => whatWentWrong(error, patience));
    },
    close: () => transport.close(),
  };
}
