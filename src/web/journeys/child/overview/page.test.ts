import { afterAll, beforeAll, expect, test } from 'vitest';
import { order, reportsMissing } from '../../../../record/record.fixture.ts';
import { backOnSaturday, fridayStory, hidden, signedInAs } from '../../../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

let web: TestWeb;
let worker: Browser;
let carer: Browser;
let school: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-11-02T09:00:00Z');
  await web.given(
    ...fridayStory,
    ...backOnSaturday,
    reportsMissing('alder', 'next', '2025-10-31T17:00'),
    order({
      command: 'RecordSighting',
      child: 'alder',
      episode: 'next',
      happened: '2025-10-31T20:00',
      body: { words: 'Seen by a neighbour', place: 'pier', withWhom: 'Friend Testperson' },
    }),
    order({
      command: 'RaiseFlag',
      child: 'alder',
      happened: '2025-11-01',
      body: { flag: 'possible_trafficking' },
    }),
  );
  worker = await signedInAs(web, 'allocated-social-worker', 'childrens-social-care:887');
  carer = await signedInAs(web, 'foster-carer', 'placement:foster-home-1');
  school = await signedInAs(web, 'designated-safeguarding-lead', 'education:118540');
});
afterAll(() => web.close());

test('shows who the child is, the sheet, the people around, the flags and what was true from when', async () => {
  const { status, html, text } = await worker.get('/children/alder');
  expect(status).toBe(200);
  expect(html.querySelector('h1')?.text).toBe('Testchild Alder');
  expect(html.querySelector('#sheet')!.parentNode!.structuredText).toContain(hidden.health);
  expect(html.querySelector('#people')!.nextElementSibling!.text).toContain('Friend Testperson');
  expect(html.querySelector('#flags')!.nextElementSibling!.querySelectorAll('li').length).toBe(1);
  expect(html.querySelector('#statuses')!.nextElementSibling!.text).toContain('A placement began');
  expect(text).toContain('Not back since');
});

test('the episodes stand on one line of time, with what comes back in them', async () => {
  const { html } = await worker.get('/children/alder');
  const links = html.querySelectorAll('#episodes + ol a').map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/episodes/next', '/episodes/friday']);
  const pattern = html.querySelector('#pattern')!.nextElementSibling!.structuredText;
  expect(pattern).toContain('In the afternoon, midday to 6pm (2 times)');
  expect(pattern).toContain('Friday (2 times)');
  expect(pattern).toContain('Friday 17:00 to 20:00 (once)');
  expect(pattern.toLowerCase()).toContain('pier (2 times)');
  expect(pattern).toContain('Friend Testperson (once)');
});

test('addresses and associates are closed to those who care for the child, health to the school', async () => {
  const cares = await carer.get('/children/alder');
  expect(cares.html.querySelector('#sheet')).not.toBeNull();
  expect(cares.html.querySelector('#people')).toBeNull();
  expect(cares.raw.payload).not.toContain(hidden.address);
  const teaches = await school.get('/children/alder');
  expect(teaches.status).toBe(200);
  expect(teaches.html.querySelector('#sheet')).toBeNull();
  expect(teaches.raw.payload).not.toContain(hidden.health);
  expect(teaches.raw.payload).not.toContain(hidden.interview);
});

test('a host authority sees a child placed in its area, and no interview', async () => {
  await web.given(
    order({
      command: 'StartPlacement',
      child: 'alder',
      happened: '2025-11-01T10:00',
      body: { type: 'U6', host: '883', home: 'foster-home-2' },
    }),
  );
  const host = await signedInAs(web, 'host-authority-worker', 'childrens-social-care:883');
  const { status, raw, html } = await host.get('/children/alder');
  expect(status).toBe(200);
  expect(raw.payload).not.toContain(hidden.interview);
  expect(raw.payload).not.toContain(hidden.address);
  expect(html.querySelector('a[href="/episodes/next"]')).not.toBeNull();
});

/** The clock goes on between two requests. */
const withoutClock = (page: string): string => page.replaceAll(/\d\d:\d\d(:\d\d)? GMT/g, 'now');

test('somebody without a relationship is told the same of a child as of one that there is not', async () => {
  const stranger = await signedInAs(web, 'class-teacher', 'education:999999');
  for (const page of ['', '/whole-case', '/whole-case.pdf', '/who-has-looked', '/documents/1']) {
    const known = await stranger.get(`/children/alder${page}`);
    const made = await stranger.get(`/children/made-up${page}`);
    expect(known.status).toBe(404);
    expect(withoutClock(known.raw.payload.replaceAll('alder', 'made-up'))).toBe(
      withoutClock(made.raw.payload),
    );
  }
});

test('who has looked is shown to those whose part it is, by name, agency and time', async () => {
  const { status, html } = await worker.get('/children/alder/who-has-looked');
  expect(status).toBe(200);
  const rows = html.querySelectorAll('tbody tr').map((row) => row.structuredText);
  expect(
    rows.some((row) => row.includes('foster-carer Example') && row.includes('The page of the child')),
  ).toBe(true);
  expect((await carer.get('/children/alder/who-has-looked')).status).toBe(404);
  expect((await carer.get('/children/alder')).raw.payload).not.toContain('who-has-looked');
});

test('a record that was joined to another leads to that one', async () => {
  await web.given(
    order({
      command: 'RecordChild',
      child: 'twice',
      happened: '2025-11-01T09:00',
      body: { names: [{ given: 'Testchild', family: 'Alder', kind: 'known_as' }], identifiers: [] },
    }),
    order({
      command: 'TakeResponsibility',
      child: 'twice',
      happened: '2025-11-01T09:00',
      body: { authority: '887' },
    }),
    order({
      command: 'MergeChild',
      child: 'twice',
      happened: '2025-11-01T09:30',
      by: { role: 'data-steward', person: 'Steward Testperson' },
      body: { survivor: 'alder', reason: 'The same child', second: { name: 'Manager Testperson' } },
    }),
  );
  const { status, location } = await worker.get('/children/twice');
  expect(status).toBe(303);
  expect(location).toBe('/children/alder');
});
