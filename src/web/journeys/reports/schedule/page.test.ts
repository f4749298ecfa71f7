import { afterAll, beforeAll, expect, it } from 'vitest';
import { looksAfter, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { signedInAs } from '../../../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

let web: TestWeb;
let manager: Browser;
let member: Browser;

beforeAll(async () => {
  web = await openTestWeb('2025-10-30T09:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'first', '2025-05-06T18:00'),
    returns('alder', 'first', '2025-05-06T23:00'),
  );
  manager = await signedInAs(web, 'team-manager', 'childrens-social-care:887');
  member = await web.signIn('Member Testperson', {
    role: 'lead-member',
    agency: 'council:887',
    authority: '887',
  });
});
afterAll(() => web.close());

const page = '/reports/schedule';
const quarterly = {
  ...{ kind: 'foi', home: '', recipients: 'Corporate Parenting Board', every: 'quarter' },
  ...{ first: '2025-Q1', within: '30' },
};
const rows = async (who: Browser) =>
  (await who.get(page)).html
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map(({ text }) => text.trim()));

it('says what is wrong with what was typed', async () => {
  const { status, text } = await manager.post(page, {
    ...quarterly,
    recipients: '',
    first: '2025-11',
    within: 'soon',
  });
  expect(status).toBe(400);
  expect(text).toContain('Enter who is to have it');
  expect(text).toContain('Enter the first quarter of which it is owed, such as 2025-Q4');
  expect(text).toContain('Enter how many days after the end it is due');
  expect((await manager.post(page, { ...quarterly, every: 'month', first: '2025-26' })).status).toBe(400);
});

it('flags each period that is over and of which there is no report', async () => {
  expect((await manager.post(page, quarterly)).location).toBe(page);
  expect(await rows(manager)).toEqual([
    ['1 July 2025 to 30 September 2025', '30 October 2025', 'Not issued yet'],
    ['1 April 2025 to 30 June 2025', '30 July 2025', 'No report'],
    ['1 January 2025 to 31 March 2025', '30 April 2025', 'No report'],
  ]);
  expect((await manager.get('/reports')).text).toContain('2 reports that are owed were not issued');
});

it('finds the report of a period once it is issued', async () => {
  const { location = '' } = await manager.post('/reports', { kind: 'foi', period: '2025-Q2', home: '' });
  const issued = await manager.post(location, { next: 'issue', state: '1' });
  expect(issued.location).toBe('/reports/issued/1');
  expect((await rows(manager))[1]).toEqual(['1 April 2025 to 30 June 2025', '30 July 2025', 'Report 1']);
  expect((await manager.get('/reports')).text).toContain('1 report that is owed was not issued');
});

it('shows the Lead Member which reports there never were, and lets nobody but managers change the list', async () => {
  const { text, html } = await member.get(page);
  expect(text).toContain('To Corporate Parenting Board. Every quarter, due 30 days after its end.');
  expect(text).toContain('No report');
  expect(html.querySelectorAll('main form')).toEqual([]);
  expect((await member.post(page, quarterly)).status).toBe(404);
  const officer = await signedInAs(web, 'missing-information-officer', 'childrens-social-care:887');
  expect((await officer.post(page, quarterly)).status).toBe(404);
  const worker = await signedInAs(web, 'allocated-social-worker', 'childrens-social-care:887');
  expect((await worker.get(page)).status).toBe(404);
});

it('another authority neither sees nor ends it', async () => {
  const other = await signedInAs(web, 'head-of-service', 'childrens-social-care:886');
  expect(await rows(other)).toEqual([]);
  const end = (await manager.get(page)).html.querySelector('form[action$="/end"]')!.getAttribute('action')!;
  expect((await other.post(end, {})).status).toBe(404);
  expect((await manager.post(end, {})).location).toBe(page);
  expect(await rows(manager)).toEqual([]);
  expect((await manager.post(end, {})).status).toBe(404);
});
