import { afterAll, beforeAll, expect, test } from 'vitest';
import { rebuild } from '../../../../record/rebuild.ts';
import { looksAfter, order, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { type Browser, openTestWeb, shippedLibrary, type TestWeb } from '../../../web.fixture.ts';

let web: TestWeb;
let worker: Browser;
let school: Browser;
let stranger: Browser;
let incident: string;
const named = (child: string, family: string) =>
  order({
    command: 'ChangeIdentity',
    child,
    happened: '2025-01-07T09:00',
    body: {
      names: [{ given: 'Testchild', family, kind: 'known_as' }],
      dateOfBirth: '2010-05-01',
      identifiers: [],
      reason: 'The family name was not known',
    },
  });
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(
    ...['ash', 'birch', 'cedar'].flatMap((child) => looksAfter(child)),
    named('ash', 'Ash'),
    named('birch', 'Birch'),
    named('cedar', 'Cedar'),
    order({ command: 'JoinSchool', child: 'birch', happened: '2025-02-01', body: { school: '118540' } }),
    reportsMissing('ash', 'ash-gone', '2025-10-24T15:00'),
    reportsMissing('birch', 'birch-gone', '2025-10-24T15:30'),
    reportsMissing('cedar', 'cedar-long-ago', '2025-05-01T15:00'),
    returns('cedar', 'cedar-long-ago', '2025-05-02T15:00'),
    returns('birch', 'birch-gone', '2025-10-24T20:00'),
  );
  worker = await web.signIn('Worker Example', {
    role: 'allocated-social-worker',
    agency: 'childrens-social-care:887',
  });
  school = await web.signIn('Lead Example', {
    role: 'designated-safeguarding-lead',
    agency: 'education:118540',
  });
  stranger = await web.signIn('Other Example', {
    role: 'allocated-social-worker',
    agency: 'childrens-social-care:886',
  });
});
afterAll(() => web.close());

const now = { 'happened-day': 'today', 'happened-time': '10pm', madeBy: 'self' };

test('is recorded on the page of an episode, which belongs to it from then on', async () => {
  const episode = await worker.get('/episodes/ash-gone');
  expect(episode.html.querySelector('a[href="/episodes/ash-gone/acts/record-incident"]')).not.toBeNull();
  const form = await worker.get('/episodes/ash-gone/acts/record-incident');
  const key = form.html.querySelector('input[name="_key"]')?.getAttribute('value') ?? '';
  const fields = { ...now, _key: key, 'body-words': 'Left by the back gate', 'body-place': 'Test Park' };
  const sent = await worker.post('/episodes/ash-gone/acts/record-incident', fields);
  expect([sent.status, sent.location]).toEqual([303, `/incidents/${key}`]);
  const again = await worker.post('/episodes/ash-gone/acts/record-incident', fields);
  expect([again.status, again.location]).toEqual([303, `/incidents/${key}`]);
  incident = key;
  const { html, text } = await worker.get(`/incidents/${incident}`);
  expect(html.querySelector('h1')?.text).toBe('Incident with Testchild Ash');
  expect(html.querySelector('#state')?.text).toBe('1 child went missing. None of them is back yet.');
  expect(text).toContain('Left by the back gate');
});

test('offers episodes of the days around it to add, and no others', async () => {
  const form = await worker.get(`/incidents/${incident}/acts/link-episode`);
  const offered = form.html
    .querySelectorAll('[name="body-episode"]')
    .flatMap((input) => [
      input.getAttribute('value'),
      ...input.querySelectorAll('option').map((o) => o.getAttribute('value')),
    ])
    .filter(Boolean);
  expect(offered).toEqual(['birch-gone']);
  const sent = await worker.post(`/incidents/${incident}/acts/link-episode`, {
    ...now,
    'body-episode': 'birch-gone',
  });
  expect(sent.status).toBe(303);
});

test('shows how each child stands with what has to be done, and names who was only there', async () => {
  await worker.post(`/incidents/${incident}/acts/name-child-present`, {
    ...now,
    'body-name': 'Testchild Visitor',
  });
  const { html, text } = await worker.get(`/incidents/${incident}`);
  expect(html.querySelector('#state')?.text).toBe('2 children went missing. 1 not back yet.');
  expect(text).toContain('Testchild Visitor');
  expect(html.querySelectorAll('[data-rule][data-status]').length).toBeGreaterThan(0);
  expect(html.querySelector('a[href="/episodes/birch-gone"]')?.text).toBe('Testchild Birch');
});

test('is listed with each of its children', async () => {
  const { html } = await worker.get('/children/birch');
  expect(html.querySelector(`a[href="/incidents/${incident}"]`)?.text).toBe(
    'Incident with Testchild Ash and Testchild Birch',
  );
});

test('shows somebody only the children whom they may see, and nobody else anything', async () => {
  const seen = await school.get(`/incidents/${incident}`);
  expect(seen.status).toBe(200);
  expect(seen.text).toContain('Testchild Birch');
  expect(seen.text).not.toContain('Ash');
  expect((await stranger.get(`/incidents/${incident}`)).status).toBe(404);
});

test('an episode that was added by mistake is taken off again', async () => {
  const form = await worker.get(`/incidents/${incident}/acts/take-off-incident`);
  const of = form.html
    .querySelectorAll('[name="body-statement"]')
    .map((input) => input.getAttribute('value'));
  expect(of).toHaveLength(3);
  const sent = await worker.post(`/incidents/${incident}/acts/take-off-incident`, {
    ...now,
    'body-statement': '3',
    'body-reason': 'Another evening',
  });
  expect(sent.status).toBe(303);
  expect((await worker.get(`/incidents/${incident}`)).html.querySelector('h1')?.text).toBe(
    'Incident with Testchild Ash',
  );
  expect((await worker.get('/children/birch')).html.querySelector('#incidents')).toBeNull();
});

test('a rebuild finds the same', async () => {
  const superuser = await web.database.superuser();
  await superuser.query(`delete from homeward.timeline where stream like 'incident:%'`);
  expect((await worker.get(`/incidents/${incident}`)).status).toBe(404);
  await rebuild(web.database.store, shippedLibrary, web.clock.now());
  expect((await worker.get(`/incidents/${incident}`)).status).toBe(200);
});
