import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { gone, lookedAfter, said } from '../episode.fixture.ts';

let web: TestWeb;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T22:00:00+01:00');
  await web.given(
    ...lookedAfter('rowan'),
    said('rowan', {
      ...{ command: 'RecordRelationship', happened: '2025-02-03T09:00' },
      body: { person: { name: 'Mother Testperson' }, relationship: 'mother', address: '1 Example Street' },
    }),
    said('rowan', {
      ...{ command: 'RecordAssociate', happened: '2025-02-03T09:00' },
      body: {
        ...{ person: { name: 'Friend Testperson' }, why: 'They go out together', posesRisk: true },
        addresses: ['2 Example Street'],
      },
    }),
    gone('rowan', 'friday', '2025-10-24T18:00'),
  );
  worker = await web.signIn('Worker Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:999',
  });
});
afterAll(() => web.close());

const page = '/episodes/friday/addresses';
const decide = (fields: Readonly<Record<string, string>>) =>
  worker.post('/episodes/friday/acts/decide-address-visit', {
    ...{ 'happened-day': 'today', 'happened-time': '21:30', madeBy: 'self' },
    ...fields,
  });

test('the known addresses are filled in from the record, with whose they are and who is a risk', async () => {
  const { html } = await worker.get(page);
  const open = html.querySelector('#open')!.nextElementSibling!;
  expect(open.structuredText).toContain('1 Example Street Mother Testperson, mother');
  expect(open.structuredText).toContain(
    '2 Example Street Friend Testperson, somebody the child may be with: a risk to the child',
  );
  expect((await worker.get('/episodes/friday')).text).toContain(
    'Addresses where the child may be: 2 not decided yet',
  );
});

test('each is decided by itself: the form begins with the address', async () => {
  const { html } = await worker.get(page);
  const links = html.querySelectorAll('#open + ul a').map((link) => link.getAttribute('href'));
  expect(links).toEqual([
    '/episodes/friday/acts/decide-address-visit?body-address=1+Example+Street&_from=addresses',
    '/episodes/friday/acts/decide-address-visit?body-address=2+Example+Street&_from=addresses',
  ]);
  const form = await worker.get(links[0]!);
  expect(form.html.querySelector('#body-address')?.text).toBe('1 Example Street');
  expect(form.html.querySelector('.govuk-back-link')?.getAttribute('href')).toBe(page);
});

test('once it is decided one is back where one came from, and nowhere that a form was tampered with to lead', async () => {
  const decided = (from: string) =>
    decide({ 'body-address': '3 Example Street', 'body-decision': 'visited', _from: from });
  expect((await decided('addresses')).location).toBe(page);
  expect((await decided('//example.com')).location).toBe('/episodes/friday');
  const refused = await decide({ 'body-decision': 'visited', _from: 'addresses' });
  expect(refused.html.querySelector('input[name="_from"]')?.getAttribute('value')).toBe('addresses');
});

test('not visited without a reason is refused; visited, and not visited because, stand on the list', async () => {
  const refused = await decide({ 'body-address': '2 Example Street', 'body-decision': 'not_visited' });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('“Why?” needs an answer');
  const visited = await decide({
    'body-address': '1 Example Street',
    'body-decision': 'visited',
    'body-words': 'The mother was in, the child was not',
  });
  expect(visited.status).toBe(303);
  const left = await decide({
    'body-address': '2 Example Street',
    'body-decision': 'not_visited',
    'body-reason': 'The police watch it',
  });
  expect(left.status).toBe(303);
  const { html, text } = await worker.get(page);
  expect(text).toContain('Every address is decided on');
  const decided = html.querySelector('#decided')!.nextElementSibling!.structuredText;
  expect(decided).toContain('Visited, today 9:30pm, by Worker Example (emergency duty team)');
  expect(decided).toContain('Why: The police watch it');
});

test('addresses are closed to carers, here and on the timeline', async () => {
  const carer = await web.signIn('Carer Example', {
    role: 'foster-carer',
    agency: 'placement:foster-home-1',
  });
  expect((await carer.get(page)).status).toBe(404);
  const { payload } = (await carer.get('/episodes/friday')).raw;
  expect(payload).not.toContain('Example Street');
  expect(payload).not.toContain(page);
});
