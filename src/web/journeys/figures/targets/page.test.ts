import { afterAll, beforeAll, expect, it } from 'vitest';
import { looksAfter, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { signedInAs } from '../../../reading/reading.fixture.ts';
import { at, type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

let web: TestWeb;
let manager: Browser;
let member: Browser;

beforeAll(async () => {
  web = await openTestWeb('2025-10-30T09:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'first', '2025-05-06T18:00'),
    returns('alder', 'first', '2025-05-06T23:00'),
    reportsMissing('alder', 'second', '2025-08-06T18:00'),
    returns('alder', 'second', '2025-08-08T18:00'),
  );
  manager = await signedInAs(web, 'team-manager', 'childrens-social-care:887');
  member = await web.signIn('Member Testperson', {
    role: 'lead-member',
    agency: 'council:887',
    authority: '887',
  });
});
afterAll(() => web.close());

const page = '/figures/targets';
const found = { measure: 'BACK-24H', direction: 'at_least', value: '90', plan: 'Plan 2025-28, priority 3' };
const rows = async (who: Browser, address = page) =>
  (await who.get(address)).html
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => cell.structuredText.replaceAll('\n', ' ')));

it('says what is wrong with what was typed', async () => {
  const { status, text } = await manager.post(page, { measure: 'BACK-24H', value: 'all', plan: '' });
  expect(status).toBe(400);
  for (const says of [
    'Select at least or at most',
    'Enter the target as a number',
    'Enter which plan says so',
  ])
    expect(text).toContain(says);
  expect((await manager.post(page, { ...found, value: '130' })).status).toBe(400);
});

it('shows the target beside what it came to in each quarter, and what is not over yet as that', async () => {
  expect((await manager.post(page, found)).location).toBe(page);
  expect((await manager.get(page)).text).toContain('Found within 24 hours: at least 90%');
  expect(await rows(manager)).toEqual([
    ['April to June 2025', '100% 1 of 1', 'at least 90%', 'Reached'],
    ['July to September 2025', '0% 0 of 1', 'at least 90%', 'Not reached'],
    ['October to December 2025', 'none to count 0 of 0', 'at least 90%', 'Not over yet'],
  ]);
});

it('shows the Lead Member the same, without records behind it and without a form', async () => {
  expect(await rows(member)).toEqual(await rows(manager));
  const { html } = await member.get(page);
  expect(html.querySelectorAll('td a, main form[method=post]')).toEqual([]);
  expect((await member.post(page, found)).status).toBe(404);
  const worker = await signedInAs(web, 'allocated-social-worker', 'childrens-social-care:887');
  expect((await worker.get(page)).status).toBe(404);
});

it('is a report too, with the targets that stood when it was issued', async () => {
  const { location = '' } = await manager.post('/reports', { kind: 'plan', period: '2025-26', home: '' });
  expect((await manager.get(location)).text).toContain('Not reached');
  const csv = (await manager.get(`${location}/report.csv`)).raw.payload;
  expect(csv).toContain('July to September 2025,Actual,BACK-24H,own,0,1,0%');
  const issued = await manager.post(location, { next: 'issue', state: '1' });
  expect(issued.location).toBe('/reports/issued/1');
  web.clock.set(at('2025-10-31T09:00:00Z'));
  const end = (await manager.get(page)).html.querySelector('form[action$="/end"]')!.getAttribute('action')!;
  const other = await signedInAs(web, 'head-of-service', 'childrens-social-care:886');
  expect((await other.post(end, {})).status).toBe(404);
  expect((await manager.post(end, {})).location).toBe(page);
  expect((await manager.get(page)).text).toContain('No target is on record.');
  const { status, text } = await manager.get('/reports/issued/1');
  expect([status, text.includes('Not reached')]).toEqual([200, true]);
});
