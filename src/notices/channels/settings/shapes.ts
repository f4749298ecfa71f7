import { isEmailAddress } from '../email-address.ts';
import { staysOnThisMachine } from '../smtp/stays-on-this-machine.ts';
import { NOTIFY_ADDRESS, PATIENCE_SECONDS } from './defaults.ts';
import type { ChannelMistake, ChannelVariable } from './variables.ts';

const LONGEST_SECONDS = 60;
const TOKEN_LETTERS = 20;

const longNumber = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const isLongNumber = (written: string) => new RegExp(`^${longNumber}$`, 'i').test(written);
const isKey = (written: string) => new RegExp(`^.+-${longNumber}-${longNumber}$`, 'i').test(written);

const isHttps = (written: string): boolean =>
  isUrl(written, 'https:') || (isUrl(written, 'http:') && staysOnThisMachine(written));

const isUrl = (written: string, ...protocols: readonly string[]): boolean =>
  URL.canParse(written) && protocols.includes(new URL(written).protocol) && new URL(written).hostname !== '';

/** `Homeward <homeward@example.gov.uk>`, or the address alone. */
const isSender = (written: string): boolean =>
  isEmailAddress(/^[^<>@"\\,;:]+ <([^<>]+)>$/.exec(written)?.[1] ?? written);

const isSeconds = (written: string): boolean =>
  /^\d{1,2}$/.test(written) && Number(written) >= 1 && Number(written) <= LONGEST_SECONDS;

type Shape = readonly [fits: (written: string) => boolean, says: string, mend: string];

const templateShape: Shape = [
  isLongNumber,
  'It is not the number of a template.',
  'GOV.UK Notify shows it on the page of the template, under “Copy template ID”.',
];

const shapes: Readonly<Record<ChannelVariable, Shape>> = {
  HOMEWARD_NOTIFY_API_KEY: [
    isKey,
    'It is not a key of GOV.UK Notify, or not the whole of one.',
    'Make one under “API integration”; it is a name and two long numbers.',
  ],
  HOMEWARD_NOTIFY_EMAIL_TEMPLATE: templateShape,
  HOMEWARD_NOTIFY_TEXT_TEMPLATE: templateShape,
  HOMEWARD_NOTIFY_ADDRESS: [
    isHttps,
    'It is not an https address.',
    `Take it away; it is ${NOTIFY_ADDRESS} then.`,
  ],
  HOMEWARD_NOTIFY_RECEIPT_TOKEN: [
    (written) => written.length >= TOKEN_LETTERS,
    `It has fewer than ${TOKEN_LETTERS} letters, which can be guessed.`,
    'Take one of `openssl rand -base64 32`, and give it to GOV.UK Notify under “Callbacks”.',
  ],
  HOMEWARD_SMTP_ADDRESS: [
    (written) => isUrl(written, 'smtp:', 'smtps:'),
    'It is not the address of a mail server.',
    'Write it as smtps://mail.example.gov.uk, with name:password@ before the host where it asks for them.',
  ],
  HOMEWARD_MAIL_FROM: [
    isSender,
    'It is not somebody that mail can be from.',
    'Write it as homeward@example.gov.uk, or as Homeward <homeward@example.gov.uk>.',
  ],
  HOMEWARD_SEND_SECONDS: [
    isSeconds,
    'It is not a number of seconds.',
    `Write one from 1 to ${LONGEST_SECONDS}, or take it away; it is ${PATIENCE_SECONDS} then.`,
  ],
};

/** What is wrong with a variable by itself. */
export function misshapen(about: ChannelVariable, written: string | undefined): readonly ChannelMistake[] {
  const [fits, says, mend] = shapes[about];
  return !written || fits(written) ? [] : [{ about, says, mend }];
}
