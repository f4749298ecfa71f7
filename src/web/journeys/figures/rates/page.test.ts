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

const page = '/figures/rates';
const form = {
  by: '',
  period: '2025-26',
  number: '1,000',
  'counted-on': '2025-06-30',
  source: 'ONS mid-year 2025',
};
const rows = async (who: Browser, address = page) =>
  (await who.get(address)).html
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => cell.structuredText.replaceAll('\n', ' ')));

it('says what is missing before anybody says how many children there are', async () => {
  expect(await rows(member)).toEqual([
    ['All who live in the area', '1', '', 'How many live there is not on record', ''],
  ]);
  expect(await rows(manager, `${page}?period=2019-20`)).toEqual([]);
  expect((await manager.get(`${page}?period=2019-20`)).status).toBe(400);
});

it('says what is wrong with what was typed', async () => {
  const { status, text } = await manager.post(`${page}/populations`, {
    ...{ by: 'school', period: '2025-26', number: 'many', 'counted-on': '2031-01-01' },
  });
  expect(status).toBe(400);
  for (const says of [
    'Enter which group',
    'Enter how many children',
    'is in the future',
    'Enter who counted them',
  ])
    expect(text).toContain(says);
});

it('tells the rate of every thousand, with what chance alone does, and where the number comes from', async () => {
  const { location } = await manager.post(`${page}/populations`, form);
  expect(location).toBe('/figures/rates?by=&period=2025-26');
  const [all] = await rows(member, location);
  expect(all).toEqual([
    ...['All who live in the area', '1', '1,000 ONS mid-year 2025, 30 June 2025'],
    ...['1.0 per 1,000', '0.2 to 5.6'],
  ]);
});

it('lists a school with pupils of whom fewer are reported than of all, and says nothing of any child', async () => {
  await manager
    .post(`${page}/populations`, { ...form, number: '20', 'counted-on': '2026-03-31' })
    .then(({ status }) => expect(status).toBe(400));
  await manager.post(`${page}/populations`, { ...form, number: '20', 'counted-on': '2025-10-01' });
  await manager.post(`${page}/populations`, { ...form, by: 'school', part: 'Test School', number: '900' });
  const low = '/figures/low-reporting?period=2025-26';
  const { html, text } = await member.get(low);
  expect(html.querySelectorAll('tbody th').map((head) => head.text)).toEqual(['School: Test School']);
  expect(text).toContain('50.0 per 1,000');
  expect(text).toContain('It says nothing about any child.');
  expect(html.querySelectorAll('main a').map((link) => link.text)).toEqual([
    ...['Ethnicity', 'Sex', 'Age band', 'District'],
  ]);
  expect(text).not.toContain('Testchild');
});

it('takes back what was put on record by mistake, for nobody but the authority’s own', async () => {
  const address = `${page}?by=school&period=2025-26`;
  const end = (await manager.get(address)).html
    .querySelector('form[action*="/populations/"]')!
    .getAttribute('action')!;
  const other = await signedInAs(web, 'head-of-service', 'childrens-social-care:886');
  expect((await other.post(end, {})).status).toBe(404);
  expect((await member.post(end, {})).status).toBe(404);
  expect((await member.post(`${page}/populations`, form)).status).toBe(404);
  expect((await manager.post(end, {})).status).toBe(303);
  expect((await rows(manager, address)).map(([label]) => label)).toEqual(['All who live in the area']);
});
