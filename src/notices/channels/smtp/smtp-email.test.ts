import { describe, expect, test } from 'vitest';
import { ChannelDown } from '../channel.ts';
import { failureOf, link, message, outgoing } from '../outgoing.fixture.ts';
import { channelTo, closeAfterEach, from, served } from './channel-to.fixture.ts';
import { answer } from './mail-server.fixture.ts';

closeAfterEach();

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
    const [head, ...body] = mail!.written.split('\r\n\r\n');
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
    expect(body.map((line) => line.trimEnd())).toEqual([
      'Urgent: a child is missing.',
      'You get this because of your role: Assistant director.',
      link,
    ]);
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
