import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChannelDown } from '../channel.ts';
import { failureOf, outgoing } from '../outgoing.fixture.ts';
import { notifyEmail, notifyText } from './notify-channels.ts';
import { openNotify } from './open-notify.ts';
import { type Answer, apiKey, fault, json, type StandIn, standIn, template } from './stand-in.fixture.ts';

/** Long enough on a busy machine for a server that answers. */
const PATIENCE = 10_000;
const LITTLE = 300;
const silence: Answer = () => undefined;
const drip: Answer = (response) => {
  response.writeHead(201, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
};
const nonsense = 'What answered was not GOV.UK Notify, or its answer was cut off on the way.';

let server: StandIn;
beforeAll(async () => {
  server = await standIn(PATIENCE);
});
afterAll(() => server.close());

const inHaste = () =>
  notifyEmail(openNotify({ address: server.address, apiKey, patience: LITTLE }), template);

describe('GOV.UK Notify is to be tried again later', () => {
  test.each<[string, Answer, string]>([
    [
      'where it does not accept the key',
      fault(403, 'AuthError', 'Invalid token: API key not found'),
      'GOV.UK Notify does not accept the key, or the clock of this machine is wrong.',
    ],
    [
      'where it has had enough messages',
      fault(429, 'RateLimitError', 'Exceeded rate limit for key type live of 3000 requests per 60 seconds'),
      'GOV.UK Notify has had as many messages as it takes in a minute or a day.',
    ],
    [
      'where it has a fault',
      fault(500, 'Exception', 'Internal server error'),
      'GOV.UK Notify has a fault (500).',
    ],
    [
      'where something in front of it has a fault',
      (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
      'GOV.UK Notify has a fault (502).',
    ],
    [
      'where it has no such page',
      fault(404, 'NoResultFound', 'No result found'),
      'GOV.UK Notify is not where HOMEWARD_NOTIFY_ADDRESS says.',
    ],
    ['where a page answers', (response) => response.writeHead(200).end('<html>Sign in</html>'), nonsense],
    [
      'where a page says that this is a bad request',
      (response) => response.writeHead(400).end('<html>'),
      nonsense,
    ],
    ['where it is sent elsewhere', (response) => response.writeHead(302, { location: '/' }).end(), nonsense],
    ['where the answer is empty', (response) => response.writeHead(201).end(), nonsense],
    ['where the answer breaks off', (response) => response.writeHead(201).end('{"id": "740e'), nonsense],
    ['where the answer names nothing', json(201, { uri: 'made up' }), nonsense],
    ['where the answer has no end', json(201, { id: 'x'.repeat(2_000_000) }), nonsense],
    ['where it hangs up', (response) => response.destroy(), 'GOV.UK Notify cannot be reached (ECONNRESET).'],
  ])('%s', async (_, answer, reason) => {
    server.answers(answer);
    const failure = await failureOf(notifyEmail(server.notify, template).send(outgoing()));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toBe(reason);
  });

  test.each([
    ['where it says nothing', silence],
    ['where it never ends', drip],
  ])('%s within its time', async (_, answer) => {
    server.answers(answer);
    const failure = await failureOf(inHaste().send(outgoing()));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toBe('GOV.UK Notify did not answer within 0.3 seconds.');
  });

  test('where nothing listens', async () => {
    const nowhere = openNotify({ address: 'http://127.0.0.1:1', apiKey, patience: PATIENCE });
    const failure = await failureOf(notifyText(nowhere, template).send(outgoing({ to: '07700 900123' })));
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(failure.message).toBe('GOV.UK Notify cannot be reached (ECONNREFUSED).');
  });

  test('and what is logged of it names nobody and no key', async () => {
    server.answers(silence);
    const failure = await failureOf(inHaste().send(outgoing()));
    expect(failure.cause).toBeUndefined();
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toMatch(
      /duty\.example|madeup|Bearer/,
    );
  });
});

test('one address that is refused and one that gets no answer hold up nobody else', async () => {
  server.answers((response, asked) => {
    const { email_address: to } = asked.body as { readonly email_address: string };
    if (to.startsWith('refused'))
      return fault(400, 'ValidationError', 'Not a valid email address')(response, asked);
    if (to.startsWith('silent')) return undefined;
    return json(201, { id: to })(response, asked);
  });
  const email = inHaste();
  const people = [
    'refused@example.gov.uk',
    'silent@example.gov.uk',
    'one@example.gov.uk',
    'two@example.gov.uk',
  ];
  const [refused, silent, ...others] = await Promise.allSettled(
    people.map((to) => email.send(outgoing({ to }))),
  );
  expect(refused).toMatchObject({ status: 'fulfilled', value: { kind: 'refused' } });
  expect(silent).toMatchObject({ status: 'rejected' });
  expect(others).toMatchObject([
    { status: 'fulfilled', value: { kind: 'sent', reference: 'one@example.gov.uk' } },
    { status: 'fulfilled', value: { kind: 'sent', reference: 'two@example.gov.uk' } },
  ]);
});

test('nothing is left open where no answer came', async () => {
  let open = 0;
  server.answers((response) => {
    open += 1;
    response.on('close', () => {
      open -= 1;
    });
  });
  const email = inHaste();
  const failures = await Promise.all([1, 2, 3].map(() => failureOf(email.send(outgoing()))));
  expect(failures.map(({ name }) => name)).toEqual(['ChannelDown', 'ChannelDown', 'ChannelDown']);
  await expect.poll(() => [server.asked.length, open]).toEqual([3, 0]);
});
