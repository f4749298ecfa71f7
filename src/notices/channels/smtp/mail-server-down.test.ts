import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, test } from 'vitest';
import { ChannelDown } from '../channel.ts';
import { failureOf, outgoing } from '../outgoing.fixture.ts';
import { channelTo, closeAfterEach, closeLater, served } from './channel-to.fixture.ts';
import { answer } from './mail-server.fixture.ts';

const LITTLE = 400;

closeAfterEach();

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
  ])('%s', async (_, options, reason) => {
    const { server, channel } = await served(options);
    const failure = await failureOf(channel.send(outgoing()));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toBe(reason);
    expect(failure.cause).toBeUndefined();
    expect(server.mails).toEqual([]);
  });

  test.each<[string, SMTPServerOptions]>([
    ['where it says nothing after the message', { onData: (stream) => void stream.resume() }],
    ['where it thinks about the address for ever', { onRcptTo: () => undefined }],
  ])('%s', async (_, options) => {
    const { server, channel } = await served(options, LITTLE);
    const failure = await failureOf(channel.send(outgoing()));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toBe('The mail server did not finish within 0.4 seconds.');
    expect(server.mails).toEqual([]);
  });

  test.each<[string, (socket: Socket) => void, RegExp]>([
    [
      'where it hangs up',
      (socket) => socket.destroy(),
      /^The mail server cannot be reached, or broke off \(\w+\)\.$/,
    ],
    [
      'where something else answers',
      (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'),
      /^The mail server cannot be reached, or broke off \(EPROTOCOL\)\.$/,
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
  ])('%s', async (_, behave, reason) => {
    const { address, connections } = await listening(behave);
    const failure = await failureOf(channelTo(address).send(outgoing()));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toMatch(reason);
    expect(connections).toHaveLength(1);
  });

  test.each<[string, (socket: Socket) => void]>([
    ['where it never greets', () => undefined],
    ['where it says one letter at a time for ever', oneLetterAtATime],
  ])('%s', async (_, behave) => {
    const { address, connections } = await listening(behave);
    const failure = await failureOf(channelTo(address, LITTLE).send(outgoing()));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toBe('The mail server did not finish within 0.4 seconds.');
    expect(connections).toHaveLength(1);
  });

  test('where nothing listens', async () => {
    const failure = await failureOf(channelTo('smtp://127.0.0.1:1').send(outgoing()));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toBe('The mail server cannot be reached, or broke off (ECONNREFUSED).');
  });
});

function oneLetterAtATime(socket: Socket): void {
  const timer = setInterval(() => socket.write('2'), 50);
  socket.on('close', () => clearInterval(timer));
}

/** Something that listens and is no mail server. */
async function listening(behave: (socket: Socket) => void) {
  const connections: Socket[] = [];
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    connections.push(socket);
    behave(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeLater(() => {
    for (const socket of connections) socket.destroy();
    server.close();
  });
  return { address: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, connections };
}

describe('connections', () => {
  test('are kept for the next message, and ended when the channel is closed', async () => {
    const { server, channel } = await served();
    for (const _ of [1, 2, 3]) await channel.send(outgoing());
    expect(server.sockets.size).toBe(1);
    channel.close();
    await expect.poll(() => server.sockets.size).toBe(0);
  });

  test('are ended where the server did not answer in time', async () => {
    const { server, channel } = await served({ onRcptTo: () => undefined }, LITTLE);
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
