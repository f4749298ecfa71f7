import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter } from '../../../../record/record.fixture.ts';
import { signedInAs } from '../../../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { formIn } from '../../report/report.fixture.ts';

let web: TestWeb;
let carer: Browser;
let police: Browser;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-11-02T09:00:00Z');
  await web.given(...looksAfter('alder'));
  carer = await signedInAs(web, 'foster-carer', 'placement:foster-home-1');
  police = await signedInAs(web, 'police-missing-unit', 'police:kent');
  worker = await signedInAs(web, 'allocated-social-worker', 'childrens-social-care:887');
});
afterAll(() => web.close());

const now = { 'happened-day': 'today', madeBy: 'self' };
const send = async (browser: Browser, act: string, fields: Record<string, string>) => {
  const path = `/children/alder/acts/${act}`;
  return browser.post(path, { ...formIn((await browser.get(path)).html, 'main form'), ...now, ...fields });
};
const planOn = async (browser: Browser) =>
  (await browser.get('/children/alder')).html.querySelector('#plan')?.parentNode?.text ?? '';

test('before the police are told of the placement they see no child there', async () => {
  expect((await police.get('/children/alder')).status).toBe(404);
  expect(await planOn(worker)).toBe('');
});

test('a carer tells them, and the plan stands on the child’s page for police and authority', async () => {
  const { status } = await send(carer, 'alert-police-to-placement', {
    'body-force': 'kent',
    'body-risks': 'Older people wait nearby.',
    'body-plan': 'The home rings at 9pm.',
  });
  expect(status).toBe(303);
  for (const browser of [police, worker]) {
    const plan = await planOn(browser);
    expect(plan).toContain('Version 1');
    expect(plan).toContain('The home rings at 9pm.');
  }
});

test('the police begin with the plan as it stands and edit it; the authority sees the next version', async () => {
  const form = (await police.get('/children/alder/acts/update-risk-management-plan')).html;
  expect(form.querySelector('[name="body-plan"]')?.text).toContain('The home rings at 9pm.');
  const { status } = await send(police, 'update-risk-management-plan', {
    'body-plan': 'A patrol passes the station at 9pm.',
    'body-changed': 'The patrol.',
  });
  expect(status).toBe(303);
  const plan = await planOn(worker);
  expect(plan).toContain('Version 2');
  expect(plan).toContain('A patrol passes the station at 9pm.');
});
