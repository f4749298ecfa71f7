import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

let web: TestWeb;
let information: Browser;
let police: Browser;
let officer: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T09:00:00Z');
  information = await web.signIn('Information Example', {
    role: 'missing-information-officer',
    agency: 'childrens-social-care:887',
  });
  police = await web.signIn('Police Example', { role: 'police-missing-unit', agency: 'police:kent' });
  officer = await web.signIn('Officer Example', {
    role: 'children-missing-education-officer',
    agency: 'education:887',
    authority: '887',
  });
});
afterAll(() => web.close());

const now = { 'happened-day': 'today', 'happened-time': '9am', madeBy: 'self' };
const page = '/authorities/887';

test('nothing regular is counted until the authority says that it follows its procedures', async () => {
  const before = await information.get(page);
  expect(before.html.querySelector('h1')?.text).toBe('What Medway owes regularly');
  const link = before.html.querySelector('a[href$="take-up-procedures?body-pack=medway"]');
  expect(link).not.toBeNull();
  const form = await information.get(link!.getAttribute('href')!);
  expect(form.html.querySelector('#body-pack')?.getAttribute('value')).toBe('medway');
  const sent = await information.post(`${page}/acts/take-up-procedures`, { ...now, 'body-pack': 'medway' });
  expect([sent.status, sent.location]).toEqual([303, page]);
  const after = await information.get(page);
  const daily = after.html.querySelector('[data-rule="MED-DAILY"]');
  expect(daily?.querySelector('time')?.getAttribute('datetime')).toBe('2025-10-24T22:59:59Z');
  expect(after.text).toContain('Procedures were taken up: medway');
});

test('the duties stand in the work of those who do them, and lead here', async () => {
  const { html } = await information.get('/my-work');
  const rows = html.querySelectorAll('tr[data-rule="MED-DAILY"]');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.querySelector('th a')?.getAttribute('href')).toBe(page);
  expect(rows[0]?.querySelector('th a')?.text).toBe('Medway');
});

test('a report that is recorded as issued settles the day', async () => {
  const sent = await information.post(`${page}/acts/issue-report`, {
    ...now,
    'body-report': 'daily_missing',
    'body-to': 'senior-leadership-team',
  });
  expect(sent.status).toBe(303);
  const { html } = await information.get(page);
  expect(html.querySelector('[data-rule="MED-DAILY"]')?.getAttribute('data-status')).toBe('met');
});

test('is there for those who serve the authority, and for nobody else', async () => {
  expect((await officer.get(page)).status).toBe(200);
  const offered = (await officer.get(page)).html
    .querySelectorAll('a[href^="/authorities/887/acts/"]')
    .map((link) => link.getAttribute('href'));
  expect(offered).toEqual(['/authorities/887/acts/publish-school-calendar']);
  expect((await police.get(page)).status).toBe(404);
  expect((await information.get('/authorities/886')).status).toBe(404);
  expect((await information.get('/authorities/886/acts/issue-report')).status).toBe(404);
});
