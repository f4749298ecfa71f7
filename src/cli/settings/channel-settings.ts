import type { ChannelVariable } from '../../notices/channels/settings/variables.ts';
import { type Setting, text } from './setting.ts';

type Named = Setting<string | undefined>;

/** What says how messages leave the service. What is wrong with them is found where they are used, all at once. */
export const channelSettings = {
  HOMEWARD_NOTIFY_API_KEY: {
    what: 'a key of GOV.UK Notify, for e-mail, text messages or both',
    byDefault: '–',
    secret: true,
    read: text,
  },
  HOMEWARD_NOTIFY_EMAIL_TEMPLATE: {
    what: 'the number of the template that e-mail by GOV.UK Notify has',
    byDefault: '–',
    read: text,
  },
  HOMEWARD_NOTIFY_TEXT_TEMPLATE: {
    what: 'the number of the template that text messages by GOV.UK Notify have',
    byDefault: '–',
    read: text,
  },
  HOMEWARD_NOTIFY_RECEIPT_TOKEN: {
    what: 'what GOV.UK Notify says to be let in with a receipt of delivery',
    byDefault: '–',
    secret: true,
    read: text,
  },
  HOMEWARD_NOTIFY_ADDRESS: {
    what: 'where GOV.UK Notify answers, if elsewhere',
    byDefault: '`https://api.notifications.service.gov.uk`',
    read: text,
  },
  HOMEWARD_SMTP_ADDRESS: {
    what: 'the mail server that e-mail goes by, such as `smtps://name:password@mail.example.gov.uk`',
    byDefault: '–',
    secret: true,
    read: text,
  },
  HOMEWARD_MAIL_FROM: {
    what: 'whom e-mail by the mail server is from, such as `Homeward <homeward@example.gov.uk>`',
    byDefault: '–',
    read: text,
  },
  HOMEWARD_SEND_SECONDS: {
    what: 'how many seconds GOV.UK Notify or the mail server may take over one message',
    byDefault: '`10`',
    read: text,
  },
} as const satisfies Readonly<Record<ChannelVariable, Named>>;
