import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, order } from '../../../../record/record.fixture.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { findWords } from '../../search/results/find-words.ts';

const carer = { role: 'foster-carer', agency: 'placement:foster-home-1', person: 'Carer Example' };

/** Gone for an hour, and found during the checks: nobody had to be told, and the episode is closed. */
const closedInAnHour = (episode: string, day: string) => [
  order({
    ...{ command: 'OpenWithChecks', child: 'alder', episode, happened: `${day}T18:00`, by: carer },
    body: { strand: 'care', whereabouts: 'unknown', deadline: `${day}T19:30:00Z` },
  }),
  order({
    ...{ command: 'LogCheck', child: 'alder', episode, happened: `${day}T18:30`, by: carer },
    body: { what: `Bandstand in ${episode}`, result: 'Not there' },
  }),
  order({
    ...{ command: 'FoundDuringChecks', child: 'alder', episode, happened: `${day}T19:00`, by: carer },
    body: { stillAtRisk: false },
  }),
];

let web: TestWeb;
let manager: Browser;
let worker: Browser;
let host: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T09:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    ...closedInAnHour('february', '2025-02-03'),
    ...closedInAnHour('march', '2025-03-03'),
    order({
      ...{ command: 'StartPlacement', child: 'alder', happened: '2025-07-01T09:00' },
      body: { type: 'U6', host: '886', home: 'foster-home-2' },
    }),
  );
  const in887 = { agency: 'childrens-social-care:887' } as const;
  manager = await web.signIn('Manager Example', { role: 'team-manager', ...in887 });
  worker = await web.signIn('Worker Example', { role: 'allocated-social-worker', ...in887 });
  host = await web.signIn('Host Example', {
    role: 'host-authority-worker',
    agency: 'childrens-social-care:886',
  });
});
afterAll(() => web.close());

const share = '/episodes/february/acts/share-with-host';
const said = {
  'happened-day': 'today',
  'happened-time': '9am',
  madeBy: 'self',
  'body-host': '886',
  'body-reason': 'The same park is near the new home',
};

/** The episodes that the database itself shows to the host authority. */
const shownByDatabase = () =>
  asAgency(
    web.database.store,
    { agency: 'childrens-social-care:886', sections: ['hosts:core'], at: web.clock.now() },
    async (connection) => {
      const { rows } = await connection.query<{ stream: string }>(
        `select distinct stream from homeward.timeline where stream like 'episode:%' order by 1`,
      );
      return rows.map(({ stream }) => stream);
    },
  );

/** The episodes whose words a search of the host authority finds. */
const foundByWord = () =>
  asAgency(
    web.database.store,
    { agency: 'childrens-social-care:886', sections: ['hosts:core'], at: web.clock.now() },
    async (connection) => (await findWords(connection, 'bandstand')).statements.map(({ stream }) => stream),
  );

test('a host authority sees nothing that was closed before the child came', async () => {
  const { status, html } = await host.get('/children/alder');
  expect(status).toBe(200);
  expect(html.querySelectorAll('main a[href^="/episodes/"]')).toEqual([]);
  expect((await host.get('/episodes/february')).status).toBe(404);
  expect(await shownByDatabase()).toEqual([]);
  expect(await foundByWord()).toEqual([]);
});

test('what is shared is decided by a manager of the responsible authority, with the reason, for the host alone', async () => {
  expect((await worker.get(share)).status).toBe(404);
  expect((await host.get(share)).status).toBe(404);
  const elsewhere = await manager.post(share, { ...said, 'body-host': '883' });
  expect([elsewhere.status, elsewhere.text.includes('The child is not placed in the area')]).toEqual([
    409,
    true,
  ]);
  const { 'body-reason': _, ...withoutReason } = said;
  expect((await manager.post(share, withoutReason)).status).toBe(400);
  expect((await manager.post(share, said)).status).toBe(303);
});

test('the host authority then sees that episode and no other, on the page and asked of the database', async () => {
  const { status, text } = await host.get('/episodes/february');
  expect(status).toBe(200);
  expect(text).toContain('The closed episode was shared with the host authority');
  expect((await host.get('/episodes/march')).status).toBe(404);
  expect(await shownByDatabase()).toEqual(['episode:february']);
  expect(await foundByWord()).toEqual(['episode:february']);
});

test('sharing that is withdrawn ends at once', async () => {
  const { rows } = await web.database.store.record.query<{ version: number }>(
    `select version from homeward.event where type = 'EpisodeSharedWithHost'`,
  );
  const sent = await manager.post('/episodes/february/acts/withdraw-fact', {
    ...{ 'happened-day': 'today', 'happened-time': '9am', madeBy: 'self' },
    'body-version': String(rows[0]!.version),
    'body-reason': 'The wrong episode',
    _seen: String(rows[0]!.version),
  });
  expect(sent.status).toBe(303);
  expect((await host.get('/episodes/february')).status).toBe(404);
  expect(await shownByDatabase()).toEqual([]);
  expect(await foundByWord()).toEqual([]);
});
