import type { Channel, TriedChannel } from './channel.ts';
import { notifyEmail, notifyText } from './govuk-notify/notify-channels.ts';
import { type LocalMailbox, localMailbox, type MailboxPlace } from './local-mailbox/local-mailbox.ts';
import { type ChannelSettings, readChannelSettings } from './settings/channel-settings.ts';

/** What leaves this installation, and how. A channel that is missing was not configured. */
export type Channels = (RealChannels | MailboxOfDemonstration) & {
  /** Ends connections that are kept for the next message. */
  close(): void;
};

interface RealChannels {
  readonly kind: 'real';
  readonly email?: TriedChannel;
  readonly text?: TriedChannel;
  /** What GOV.UK Notify says to be let in with a receipt. */
  readonly receiptToken?: string;
}

interface MailboxOfDemonstration {
  readonly kind: 'demonstration';
  readonly email: Channel;
  readonly text: Channel;
  readonly mailbox: LocalMailbox;
}

/**
 * The channels of the environment. Where people sign in there is no local mailbox, and none beside a real channel:
 * whoever was told there was not told.
 *
 * @refuses settings that cannot be used, every mistake at once
 */
export async function channelsFrom(environment: NodeJS.ProcessEnv, place: MailboxPlace): Promise<Channels> {
  const settings = readChannelSettings(environment);
  const isDemonstration = !environment.HOMEWARD_ISSUERS && !settings.notify && !settings.smtp;
  return isDemonstration ? ofDemonstration(place) : realChannels(settings, environment.HOMEWARD_ADDRESS);
}

function ofDemonstration(place: MailboxPlace): Channels {
  const mailbox = localMailbox(place);
  return { kind: 'demonstration', email: mailbox.email, text: mailbox.text, mailbox, close: () => undefined };
}

async function realChannels(
  { notify, smtp, patience }: ChannelSettings,
  address: string | undefined,
): Promise<Channels> {
  const byNotify = notify && (await notifyChannels(notify, patience));
  const mail = smtp && (await mailChannel(smtp, address, patience));
  return {
    kind: 'real',
    ...byNotify,
    ...(mail && { email: mail }),
    close: () => mail?.close(),
  };
}

// Their libraries take a while to load, and most processes need one of them or none.

async function notifyChannels(
  { emailTemplate, textTemplate, receiptToken, ...account }: NonNullable<ChannelSettings['notify']>,
  patience: number,
): Promise<Omit<RealChannels, 'kind'>> {
  const { openNotify } = await import('./govuk-notify/open-notify.ts');
  const notify = openNotify({ ...account, patience });
  return {
    ...(emailTemplate !== undefined && { email: notifyEmail(notify, emailTemplate) }),
    ...(textTemplate !== undefined && { text: notifyText(notify, textTemplate) }),
    ...(receiptToken !== undefined && { receiptToken }),
  };
}

async function mailChannel(
  smtp: NonNullable<ChannelSettings['smtp']>,
  address: string | undefined,
  patience: number,
) {
  const { smtpEmail } = await import('./smtp/smtp-email.ts');
  return smtpEmail({ ...smtp, host: hostOf(address, smtp.from), patience });
}

/** The host that people know Homeward by, else the one that its mail is from. */
const hostOf = (address: string | undefined, from: string): string =>
  address ? new URL(address).hostname : from.replace(/^.*@|>$/g, '');
