import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, reportsMissing } from '../../record/record.fixture.ts';
import { journeys } from '../journeys/journeys.ts';
import { type Browser, openTestWeb, type TestWeb } from '../web.fixture.ts';

let web: TestWeb;
let worker: Browser;
let stranger: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(...looksAfter('alder'), reportsMissing('alder', 'friday', '2025-10-24T16:00'));
  worker = await web.signIn('Worker Example', {
    role: 'allocated-social-worker',
    agency: 'childrens-social-care:887',
  });
  stranger = await web.signIn('Elsewhere Example', {
    role: 'allocated-social-worker',
    agency: 'childrens-social-care:886',
  });
});
afterAll(() => web.close());

/** Every address that a form is sent to, with the ids of a child and an episode in it. */
async function addressesOfForms(): Promise<readonly string[]> {
  const server = Fastify();
  const found = new Set<string>();
  server.addHook('onRoute', ({ method, url, config }) => {
    const { open } = (config ?? {}) as { readonly open?: boolean };
    if ([method].flat().includes('POST') && !open) found.add(url);
  });
  const service = {
    store: web.database.store,
    clock: web.clock,
    demonstration: { clock: web.clock, people: [] },
  };
  for (const journey of journeys) await journey(server, service as never);
  await server.close();
  return [...found].map((url) =>
    url
      .replace('/episodes/:id', '/episodes/friday')
      .replace('/children/:id', '/children/alder')
      .replace(/:act\b/, 'log-check'),
  );
}

const recorded = async (): Promise<number> => {
  const { rows } = await web.database.store.record.query<{ count: string }>(
    'select count(*) from homeward.event',
  );
  return Number(rows[0]!.count);
};

test('a form that another site sends is refused at every address, and nothing is recorded', async () => {
  const before = await recorded();
  const addresses = await addressesOfForms();
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses)
    for (const token of ['', 'made up']) {
      const { status, text } = await worker.post(address, { _csrf: token });
      expect([address, status]).toEqual([address, 403]);
      expect(text).toContain('Nothing was recorded');
    }
  expect(await recorded()).toBe(before);
});

test.each([
  '/episodes/friday/acts/log-check',
  '/children/alder/acts/raise-flag',
  '/return-interviews/friday/interview',
  '/return-interviews/friday/hand-over',
  '/episodes/no-such-episode/acts/log-check',
  "/episodes/friday'%20or%20'1'='1/acts/log-check",
])('%s, sent by somebody whose child it is not, is answered as if there were none', async (address) => {
  const before = await recorded();
  const { status, text } = await stranger.post(address, { 'body-what': 'Looked', _key: crypto.randomUUID() });
  expect(status).toBe(404);
  expect(text).toContain('It is not there, or it is not yours to see.');
  expect(await recorded()).toBe(before);
});

test('ten megabytes are too much: the page says so, and what to do', async () => {
  const { status, text } = await worker.post('/episodes/friday/acts/log-check', {
    'body-what': 'a'.repeat(10_000_000),
  });
  expect(status).toBe(413);
  expect(text).toContain(
    'Nothing was recorded. Go back and write it shorter, 20,000 characters to a box at most',
  );
});

test('an address that nobody could have typed is no fault of the service', async () => {
  for (const address of [
    '/episodes/%00',
    '/children/%E0%A4%A',
    `/search?q=${'%F0%9F%A7%A2'.repeat(400)}`,
    '/search?q=%00',
  ])
    expect([address, (await worker.get(address)).status < 500]).toEqual([address, true]);
});
