import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { ChannelDown } from '../channel.ts';
import { link, message, outgoing } from '../outgoing.fixture.ts';
import { answer, mailServer } from './mail-server.fixture.ts';
import { smtpEmail } from './smtp-email.ts';

const PATIENCE = 400;
const from = 'Homeward <homeward@exampleshire.example.gov.uk>';

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

function channelTo(address: string) {
  const channel = smtpEmail({ address, from, host: 'homeward.example.gov.uk', patience: PATIENCE });
  toClose.push(() => channel.close());
  return channel;
}

async function served(options: SMTPServerOptions = {}) {
  const server = await mailServer(options);
  toClose.push(() => server.close());
  return { server, channel: channelTo(server.address) };
}

const failureOf = async (sending: Promise<unknown>): Promise<Error> =>
  sending.then(
    () => expect.fail('It was sent'),
    (error) => error,
  );

describe('an e-mail by SMTP', () => {
  test('is plain text from the installation, that no machine answers', async () => {
    const { server, channel } = await served();
    const reference = `<${message}@homeward.example.gov.uk>`;
    expect(await channel.send(outgoing())).toEqual({ kind: 'sent', reference, delivered: false });
    const [mail] = server.mails;
    expect(mail).toMatchObject({
      from: 'homeward@exampleshire.example.gov.uk',
      to: ['duty.example@exampleshire.example.gov.uk'],
    });
    const [head, body] = mail!.written
      .split('\r\n\r\n', 1)
      .concat(mail!.written.split('\r\n\r\n').slice(1).join('\n\n'));
    expect(head!.split('\r\n').map((line) => line.replace(/^Date: .*/, 'Date: then'))).toEqual([
      'Auto-Submitted: auto-generated',
      `From: ${from}`,
      'To: duty.example@exampleshire.example.gov.uk',
      'Subject: Urgent: a child is missing. Please acknowledge',
      `Message-ID: ${reference}`,
      'Content-Transfer-Encoding: 7bit',
      'Date: then',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
    ]);
    expect(body!.trimEnd()).toBe(
      `Urgent: a child is missing.\n\nYou get this because of your role: Assistant director.\n\n${link}`,
    );
  });

  test('may have any letters in its subject', async () => {
    const { server, channel } = await served();
    await channel.send(outgoing({ text: { subject: 'Mae plentyn ar goll – tŷ', lines: [], link } }));
    expect(server.mails[0]!.written).toMatch(/^Subject: =\?UTF-8\?/m);
  });

  test('has the same name at every attempt, so that a repeat is known where it arrives', async () => {
    const { server, channel } = await served();
    await channel.send(outgoing());
    await channel.send(outgoing({ again: true }));
    const names = server.mails.map(({ written }) => /^Message-ID: .*$/m.exec(written)?.[0]);
    expect(names).toEqual(Array(2).fill(`Message-ID: <${message}@homeward.example.gov.uk>`));
  });

  test('is for one person: a list of addresses is refused', async () => {
    const { server, channel } = await served();
    for (const to of [
      'one@example.gov.uk,two@example.gov.uk',
      'one@example.gov.uk\r\nBcc: two@example.gov.uk',
    ])
      expect(await channel.send(outgoing({ to }))).toEqual({
        kind: 'refused',
        reason: 'It has not the shape of an e-mail address.',
      });
    expect(server.mails).toEqual([]);
  });
});

test('one address that is refused holds up nobody else', async () => {
  const { server, channel } = await served({
    onRcptTo: ({ address }, _, done) =>
      done(address.startsWith('refused') ? answer(550, `No such mailbox: ${address}`) : null),
  });
  const people = ['refused@example.gov.uk', 'one@example.gov.uk', 'two@example.gov.uk'];
  const [refused, ...others] = await Promise.all(people.map((to) => channel.send(outgoing({ to }))));
  expect(refused).toEqual({
    kind: 'refused',
    reason: 'The mail server does not take mail for this address (550).',
  });
  expect(others).toMatchObject([{ kind: 'sent' }, { kind: 'sent' }]);
  expect(server.mails.flatMap(({ to }) => to).sort()).toEqual(['one@example.gov.uk', 'two@example.gov.uk']);
});

test('a message that the server will not have is refused', async () => {
  const { channel } = await served({
    onData: (stream, _, done) => stream.resume().on('end', () => done(answer(554, 'Looks like spam'))),
  });
  expect(await channel.send(outgoing())).toEqual({
    kind: 'refused',
    reason: 'The mail server does not take this message (554).',
  });
});

describe('a mail server is to be tried again later', () => {
  test.each<[string, SMTPServerOptions, string]>([
    [
      'where it is busy with the mailbox',
      { onRcptTo: (_, __, done) => done(answer(450, 'Mailbox busy')) },
      'The mail server takes no mail now (450).',
    ],
    [
      'where it has a fault once it has the message',
      { onData: (stream, _, done) => stream.resume().on('end', () => done(answer(451, 'Local error'))) },
      'The mail server takes no mail now (451).',
    ],
    [
      'where it takes nothing from us',
      { onMailFrom: (_, __, done) => done(answer(550, 'Sender not allowed')) },
      'The mail server takes no mail now (550).',
    ],
    [
      'where we have to sign in first',
      { onRcptTo: (_, __, done) => done(answer(530, 'Authentication required')) },
      'The mail server takes no mail now (530).',
    ],
    [
      'where it is closing',
      { onConnect: (_, done) => done(answer(421, 'Try later')) },
      'The mail server takes no mail now (421).',
    ],
    [
      'where it says nothing after the message',
      { onData: (stream) => void stream.resume() },
      'The mail server did not finish within 0.4 seconds.',
    ],
    [
      'where it thinks about the address for ever',
      { onRcptTo: () => undefined },
      'The mail server did not finish within 0.4 seconds.',
    ],
  ])('%s', async (_, options, reason) => {
    const { server, channel } = await served(options);
    const began = performance.now();
    const failure = await failureOf(channel.send(outgoing()));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toBe(reason);
    expect(failure.cause).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(PATIENCE + 1_000);
    expect(server.mails).toEqual([]);
  });

  test.each<[string, (socket: Socket) => void, RegExp]>([
    [
      'where it hangs up',
      (socket) => socket.destroy(),
      /^The mail server cannot be reached, or broke off \(\w+\)\.$/,
    ],
    ['where it never greets', () => undefined, /^The mail server did not finish within 0\.4 seconds\.$/],
    [
      'where something else answers',
      (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'),
      /^The mail server (cannot be reached, or broke off \(\w+\)|takes no mail now \(\d+\)|did not finish within 0\.4 seconds)\.$/,
    ],
    [
      'where it breaks off in the middle',
      (socket) => {
        socket.write('220 mail.example.gov.uk\r\n');
        socket.on('data', (said) =>
          said.toString().startsWith('DATA') ? socket.destroy() : socket.write('250 OK\r\n'),
        );
      },
      /^The mail server cannot be reached, or broke off \(\w+\)\.$/,
    ],
    [
      'where it says one letter at a time for ever',
      (socket) => {
        const timer = setInterval(() => socket.write('2'), 50);
        socket.on('close', () => clearInterval(timer));
      },
      /^The mail server did not finish within 0\.4 seconds\.$/,
    ],
  ])('%s', async (_, behave, reason) => {
    const { address, connections } = await listening(behave);
    const failure = await failureOf(channelTo(address).send(outgoing()));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toMatch(reason);
    expect(connections).toHaveLength(1);
  });

  test('where nothing listens', async () => {
    const failure = await failureOf(channelTo('smtp://127.0.0.1:1').send(outgoing()));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toBe('The mail server cannot be reached, or broke off (ECONNREFUSED).');
  });
});

/** Something that listens and is no mail server. */
async function listening(behave: (socket: Socket) => void) {
  const connections: Socket[] = [];
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    connections.push(socket);
    behave(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  toClose.push(() => {
    for (const socket of connections) socket.destroy();
    server.close();
  });
  return { address: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, connections };
}

describe('a message on its way to another machine', () => {
  /** This machine by an address that does not say so. */
  const elsewhere = (address: string) => address.replace('127.0.0.1', '0.0.0.0');

  test('is not sent where others could read it', async () => {
    const { server } = await served();
    const failure = await failureOf(channelTo(elsewhere(server.address)).send(outgoing()));
    expect(failure.message).toBe(
      'The mail server cannot be spoken to over TLS, and nothing is sent without.',
    );
    expect(server.mails).toEqual([]);
  });

  test.each([
    ['from the first letter on (smtps)', { secure: true }, 'smtps'],
    ['once both have greeted (smtp)', { disabledCommands: [] }, 'smtp'],
  ])('goes over TLS %s', async (_, options, protocol) => {
    const { server } = await served(options);
    // The server of the test has made its certificate itself.
    const address = `${protocol}://0.0.0.0:${server.port}/?tls.rejectUnauthorized=false`;
    expect(await channelTo(address).send(outgoing())).toMatchObject({ kind: 'sent' });
    expect(server.mails).toHaveLength(1);
  });

  test('does not go to somebody whose certificate is not theirs', async () => {
    const { server } = await served({ secure: true });
    const failure = await failureOf(channelTo(`smtps://0.0.0.0:${server.port}`).send(outgoing()));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toMatch(/broke off \((CERT_HAS_EXPIRED|DEPTH_ZERO_SELF_SIGNED_CERT)\)\.$/);
    expect(server.mails).toEqual([]);
  });
});

describe('connections', () => {
  test('are kept for the next message, and ended when the channel is closed', async () => {
    const { server, channel } = await served();
    for (const _ of [1, 2, 3]) await channel.send(outgoing());
    expect(server.sockets.size).toBe(1);
    channel.close();
    await expect.poll(() => server.sockets.size).toBe(0);
  });

  test('are ended where the server did not answer in time', async () => {
    const { server, channel } = await served({ onRcptTo: () => undefined });
    await failureOf(channel.send(outgoing()));
    await expect.poll(() => server.sockets.size).toBe(0);
  });

  test('are tried out without sending', async () => {
    const { server, channel } = await served();
    expect(await channel.tryOut()).toBeUndefined();
    expect(server.mails).toEqual([]);
    await expect(channelTo('smtp://127.0.0.1:1').tryOut()).rejects.toThrow(ChannelDown);
  });
});
