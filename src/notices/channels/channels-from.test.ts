import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../domain/time/instant.ts';
import { type Channels, channelsFrom } from './channels-from.ts';
import { apiKey, json, type StandIn, standIn, template } from './govuk-notify/stand-in.fixture.ts';
import { message, outgoing } from './outgoing.fixture.ts';
import { mailServer } from './smtp/mail-server.fixture.ts';

let dataFolder: string;
let notify: StandIn;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'homeward-channels-'));
  notify = await standIn();
});
afterAll(async () => {
  await notify.close();
  await rm(dataFolder, { recursive: true });
});

const opened: Channels[] = [];
async function from(environment: NodeJS.ProcessEnv): Promise<Channels> {
  const channels = await channelsFrom(environment, {
    dataFolder,
    now: () => instant('2026-10-24T00:05:00Z'),
  });
  opened.push(channels);
  return channels;
}
afterEach(() => {
  for (const channels of opened.splice(0)) channels.close();
});

describe('the local mailbox', () => {
  test('is there while nobody signs in and nothing else is configured', async () => {
    const { kind, email, text, ...rest } = await from({});
    expect([kind, email?.name, text?.name, 'mailbox' in rest]).toEqual([
      'demonstration',
      'email',
      'text',
      true,
    ]);
  });

  test.each([
    ['people sign in', { HOMEWARD_ISSUERS: 'issuers.json' }],
    [
      'a mail server is configured',
      { HOMEWARD_SMTP_ADDRESS: 'smtp://localhost', HOMEWARD_MAIL_FROM: 'homeward@example.gov.uk' },
    ],
    [
      'GOV.UK Notify is configured',
      { HOMEWARD_NOTIFY_API_KEY: apiKey, HOMEWARD_NOTIFY_TEXT_TEMPLATE: template },
    ],
  ])('is not there where %s: whoever was told there was not told', async (_, environment) => {
    const channels = await from(environment);
    expect(channels.kind).toBe('real');
    expect(channels).not.toHaveProperty('mailbox');
  });
});

test('where people sign in and nothing is configured, nothing leaves the service', async () => {
  const { email, text } = await from({ HOMEWARD_ISSUERS: 'issuers.json' });
  expect([email, text]).toEqual([undefined, undefined]);
});

test('a mail server sends e-mail, named after the address of the installation', async () => {
  const server = await mailServer();
  const environment = {
    HOMEWARD_SMTP_ADDRESS: server.address,
    HOMEWARD_MAIL_FROM: 'Homeward <homeward@mail.example>',
  };
  const reference = async (more: NodeJS.ProcessEnv) => {
    const sent = await (await from({ ...environment, ...more })).email!.send(outgoing());
    return sent.kind === 'sent' && sent.reference;
  };
  expect(await reference({})).toBe(`<${message}@mail.example>`);
  expect(await reference({ HOMEWARD_ADDRESS: 'https://homeward.example.gov.uk' })).toBe(
    `<${message}@homeward.example.gov.uk>`,
  );
  expect(server.mails).toHaveLength(2);
  for (const channels of opened.splice(0)) channels.close();
  await server.close();
});

test('GOV.UK Notify sends e-mail or text messages or both, and says how a sending stands', async () => {
  const environment = {
    HOMEWARD_NOTIFY_ADDRESS: notify.address,
    HOMEWARD_NOTIFY_API_KEY: apiKey,
    HOMEWARD_NOTIFY_EMAIL_TEMPLATE: template,
    HOMEWARD_NOTIFY_RECEIPT_TOKEN: 'made-up token of the tests',
  };
  const channels = await from(environment);
  notify.answers(json(201, { id: 'one', status: 'delivered' }));
  expect(await channels.email!.send(outgoing())).toMatchObject({ reference: 'one' });
  expect(channels.text).toBeUndefined();
  expect(channels).toMatchObject({ kind: 'real', receiptToken: 'made-up token of the tests' });
  expect(channels.kind === 'real' && (await channels.email?.askDelivery?.('one').catch(String))).toBe(
    'delivered',
  );
  const both = await from({ ...environment, HOMEWARD_NOTIFY_TEXT_TEMPLATE: template });
  expect([both.email?.name, both.text?.name]).toEqual(['email', 'text']);
});

test('no channel takes longer than HOMEWARD_SEND_SECONDS', async () => {
  notify.answers(() => undefined);
  const { text } = await from({
    HOMEWARD_NOTIFY_ADDRESS: notify.address,
    HOMEWARD_NOTIFY_API_KEY: apiKey,
    HOMEWARD_NOTIFY_TEXT_TEMPLATE: template,
    HOMEWARD_SEND_SECONDS: '1',
  });
  await expect(text!.send(outgoing({ to: '07700 900123' }))).rejects.toThrow(
    'GOV.UK Notify did not answer within 1 second.',
  );
});
