import { afterAll, beforeAll, expect, test } from 'vitest';
import { order } from '../../../../record/record.fixture.ts';
import { backOnSaturday, fridayStory, signedInAs } from '../../../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

const agree = (action: string, by: string, name: string) =>
  order({
    command: 'AgreeFollowUp',
    child: 'alder',
    episode: 'friday',
    happened: '2025-10-25T19:00',
    body: { action, by, owner: { name, role: 'allocated-social-worker' } },
  });

let web: TestWeb;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-30T09:00:00Z');
  await web.given(
    ...fridayStory,
    ...backOnSaturday,
    agree('Ask the panel about the group of men', '2025-10-28', 'Worker Testperson'),
    agree('Find a bus pass', '2025-10-30', 'allocated-social-worker Example'),
    agree('Look at the care plan again', '2025-11-20', 'Manager Testperson'),
  );
  worker = await signedInAs(web, 'allocated-social-worker', 'childrens-social-care:887');
});
afterAll(() => web.close());

const actions = async (browser: Browser, show: string) =>
  (await browser.get(`/follow-ups?show=${show}`)).html
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('td')[1]?.childNodes[0]?.text.trim());

test('lists what is overdue with its owner and date: due by a day is overdue from the next', async () => {
  const { html, text } = await worker.get('/follow-ups');
  expect(await actions(worker, 'late')).toEqual(['Ask the panel about the group of men']);
  expect(text).toContain('Worker Testperson (allocated social worker)');
  expect(html.querySelector('tbody time')?.getAttribute('datetime')).toBe('2025-10-28');
  expect(html.querySelector('tbody th a')?.getAttribute('href')).toBe('/episodes/friday');
});

test('lists what is open, soonest first, and what is somebody’s own', async () => {
  expect(await actions(worker, 'all')).toEqual([
    'Ask the panel about the group of men',
    'Find a bus pass',
    'Look at the care plan again',
  ]);
  expect(await actions(worker, 'mine')).toEqual(['Find a bus pass']);
});

test('what is done is no longer there', async () => {
  const { html } = await worker.get('/follow-ups?show=mine');
  const link = html.querySelector('a[href*="complete-follow-up"]')!;
  const form = await worker.get(link.getAttribute('href')!);
  expect(form.html.querySelector('[name="body-followUp"][checked], option[selected]')).not.toBeNull();
  const version = link.getAttribute('href')!.split('=')[1]!;
  const sent = await worker.post('/episodes/friday/acts/complete-follow-up', {
    'happened-day': 'today',
    'happened-time': '9am',
    madeBy: 'self',
    'body-followUp': version,
  });
  expect(sent.status).toBe(303);
  expect(await actions(worker, 'mine')).toEqual([]);
});

test('is closed to those who may not read interviews', async () => {
  expect(
    (await (await signedInAs(web, 'foster-carer', 'placement:foster-home-1')).get('/follow-ups')).status,
  ).toBe(404);
  const elsewhere = await signedInAs(web, 'team-manager', 'childrens-social-care:886');
  expect(await actions(elsewhere, 'all')).toEqual([]);
});
