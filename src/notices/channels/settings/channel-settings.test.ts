import { describe, expect, test } from 'vitest';
import { apiKey, template } from '../govuk-notify/stand-in.fixture.ts';
import { channelMistakes } from './channel-mistakes.ts';
import { readChannelSettings } from './channel-settings.ts';
import type { ChannelVariable } from './variables.ts';

type Variables = Partial<Record<ChannelVariable, string>>;

const byNotify: Variables = {
  HOMEWARD_NOTIFY_API_KEY: apiKey,
  HOMEWARD_NOTIFY_EMAIL_TEMPLATE: template,
  HOMEWARD_NOTIFY_TEXT_TEMPLATE: template,
  HOMEWARD_NOTIFY_RECEIPT_TOKEN: 'made-up token of the tests',
};
const bySmtp: Variables = {
  HOMEWARD_SMTP_ADDRESS: 'smtps://homeward:made-up@mail.example.gov.uk:465',
  HOMEWARD_MAIL_FROM: 'Homeward <homeward@example.gov.uk>',
};
const about = (environment: Variables) => channelMistakes(environment).map((mistake) => mistake.about);

describe('settings of channels', () => {
  test('are none by default', () => {
    expect(readChannelSettings({})).toEqual({ patience: 10_000 });
    expect(readChannelSettings({ HOMEWARD_SMTP_ADDRESS: '', HOMEWARD_SEND_SECONDS: '' })).toEqual({
      patience: 10_000,
    });
  });

  test('name an account of GOV.UK Notify', () => {
    expect(readChannelSettings({ ...byNotify, HOMEWARD_SEND_SECONDS: '5' })).toEqual({
      patience: 5_000,
      notify: {
        address: 'https://api.notifications.service.gov.uk',
        apiKey,
        emailTemplate: template,
        textTemplate: template,
        receiptToken: 'made-up token of the tests',
      },
    });
  });

  test('name a mail server, beside text messages by GOV.UK Notify', () => {
    expect(readChannelSettings({ ...bySmtp, ...byNotify, HOMEWARD_NOTIFY_EMAIL_TEMPLATE: '' })).toMatchObject(
      {
        notify: { emailTemplate: undefined, textTemplate: template },
        smtp: { address: bySmtp.HOMEWARD_SMTP_ADDRESS, from: bySmtp.HOMEWARD_MAIL_FROM },
      },
    );
  });
});

describe('a variable that can mean nothing is told', () => {
  test.each<[ChannelVariable, string, string]>([
    ['HOMEWARD_NOTIFY_API_KEY', 'madeup-key', 'It is not a key of GOV.UK Notify, or not the whole of one.'],
    ['HOMEWARD_NOTIFY_EMAIL_TEMPLATE', 'email', 'It is not the number of a template.'],
    ['HOMEWARD_NOTIFY_TEXT_TEMPLATE', `${template}0`, 'It is not the number of a template.'],
    ['HOMEWARD_NOTIFY_ADDRESS', 'http://notify.example.gov.uk', 'It is not an https address.'],
    ['HOMEWARD_NOTIFY_RECEIPT_TOKEN', 'short', 'It has fewer than 20 letters, which can be guessed.'],
    ['HOMEWARD_SMTP_ADDRESS', 'mail.example.gov.uk', 'It is not the address of a mail server.'],
    ['HOMEWARD_SMTP_ADDRESS', 'https://mail.example.gov.uk', 'It is not the address of a mail server.'],
    ['HOMEWARD_MAIL_FROM', 'Homeward', 'It is not somebody that mail can be from.'],
    [
      'HOMEWARD_MAIL_FROM',
      'one@example.gov.uk, two@example.gov.uk',
      'It is not somebody that mail can be from.',
    ],
    ['HOMEWARD_SEND_SECONDS', '0', 'It is not a number of seconds.'],
    ['HOMEWARD_SEND_SECONDS', '61', 'It is not a number of seconds.'],
    ['HOMEWARD_SEND_SECONDS', 'ten', 'It is not a number of seconds.'],
  ])('%s=%s', (name, written, says) => {
    const rest = name.includes('NOTIFY') ? byNotify : bySmtp;
    expect(channelMistakes({ ...rest, [name]: written })).toMatchObject([{ about: name, says }]);
  });

  test('HOMEWARD_NOTIFY_ADDRESS may be http on this machine', () => {
    expect(about({ ...byNotify, HOMEWARD_NOTIFY_ADDRESS: 'http://127.0.0.1:8080' })).toEqual([]);
  });
});

describe('variables that do not fit together are told', () => {
  test('those of GOV.UK Notify mean nothing without a key', () => {
    const { HOMEWARD_NOTIFY_API_KEY: _, ...rest } = byNotify;
    expect(about(rest)).toEqual(Object.keys(rest));
  });

  test('a key sends nothing without a template', () => {
    expect(channelMistakes({ HOMEWARD_NOTIFY_API_KEY: apiKey })).toMatchObject([
      { about: 'HOMEWARD_NOTIFY_API_KEY', says: 'No template is named, so nothing would be sent with it.' },
    ]);
  });

  test('e-mail goes one way', () => {
    expect(channelMistakes({ ...byNotify, ...bySmtp })).toMatchObject([
      { about: 'HOMEWARD_SMTP_ADDRESS', mend: 'Take one of them away.' },
    ]);
  });

  test('a mail server and whom mail is from belong together', () => {
    expect(about({ ...bySmtp, HOMEWARD_MAIL_FROM: '' })).toEqual(['HOMEWARD_SMTP_ADDRESS']);
    expect(about({ ...bySmtp, HOMEWARD_SMTP_ADDRESS: '' })).toEqual(['HOMEWARD_MAIL_FROM']);
  });
});

test('every mistake is said at once, a line each, and no password or key with it', () => {
  const read = () =>
    readChannelSettings({
      HOMEWARD_NOTIFY_API_KEY: 'secret',
      HOMEWARD_NOTIFY_TEXT_TEMPLATE: template,
      HOMEWARD_SMTP_ADDRESS: 'mail.example.gov.uk?secret',
      HOMEWARD_MAIL_FROM: 'secret',
    });
  expect(read).toThrow(
    /^HOMEWARD_NOTIFY_API_KEY: [^\n]+\nHOMEWARD_SMTP_ADDRESS: [^\n]+\nHOMEWARD_MAIL_FROM: [^\n]+$/,
  );
  expect(read).not.toThrow(/secret/);
});
