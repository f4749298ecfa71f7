import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';
import { answer } from '../driver/answer.ts';
import { openAct, sendAct } from '../driver/record-act.ts';
import { reportMissing } from './report-missing.ts';

const hostile = `<img src=x onerror="alert(1)"><script>alert(2)</script> '; drop table homeward.event; -- {{ 7*7 }}`;
const written = 'Zoë O’Testchild-Alder 🧢 – שלום, مرحبا';

let demonstration: Demonstration;
let duty: Page;
let episode: string;
beforeAll(async () => {
  demonstration = await openDemonstration();
  const carer = await demonstration.as('foster-carer');
  await reportMissing(carer);
  episode = (await carer.getByRole('link', { name: 'Go to the record' }).getAttribute('href')) ?? '';
  await carer.context().close();
  duty = await demonstration.as('emergency-duty-team');
});
afterAll(() => demonstration.close());

const attempt = (words: string) => ({
  'Who was tried?': 'A friend',
  'How?': 'Call',
  'What came of it?': 'Message left',
  'Anything to add': words,
});
const timesOnRecord = (page: Page, words: string) => page.locator('#timeline ~ *').getByText(words).count();

test('the session ends in the middle of a form: signed in again, somebody goes on, and nothing typed is lost', async () => {
  await openAct(duty, episode, 'Log an attempt to reach the child');
  await answer(duty.locator('#act'), attempt(written));
  await demonstration.database.store.access.query('update homeward.session set ended_at = now()');
  await duty.locator('#act').getByRole('button').last().click();
  expect(new URL(duty.url()).pathname).toBe('/sign-in');
  await duty.click('[data-person="emergency-duty-team"]');
  expect(await duty.locator('main').innerText()).toContain('Nothing you typed is lost');
  await duty.locator('main form').getByRole('button').click();
  expect(new URL(duty.url()).pathname).toBe(episode);
  expect(await timesOnRecord(duty, written)).toBe(1);
});

test('script and SQL in a form are text: recorded as typed, shown as typed, and nothing runs', async () => {
  const asked: string[] = [];
  duty.on('dialog', (dialog) => {
    asked.push(dialog.message());
    dialog.dismiss();
  });
  await openAct(duty, episode, 'Log an attempt to reach the child');
  await sendAct(duty, attempt(hostile));
  expect(await timesOnRecord(duty, hostile)).toBe(1);
  await duty.goto(`${episode}/whole-case`);
  expect(await duty.locator('main').innerText()).toContain(hostile);
  await duty.goto(`/search?q=${encodeURIComponent(hostile)}`);
  expect(await duty.getByLabel('Name, number or words').inputValue()).toBe(hostile);
  expect(asked).toEqual([]);
});

test('pressed twice without JavaScript, it is recorded once', async () => {
  const plain = await demonstration.as('team-manager', { javaScriptEnabled: false });
  await openAct(plain, episode, 'Log an attempt to reach the child');
  await answer(plain.locator('#act'), attempt('Pressed twice'));
  await plain.locator('#act').getByRole('button').last().dblclick();
  await plain.waitForURL(({ pathname }) => pathname === episode);
  expect(await timesOnRecord(plain, 'Pressed twice')).toBe(1);
});

test('two million characters are too many: the page says so, and what to do', async () => {
  await openAct(duty, episode, 'Log an attempt to reach the child');
  await duty.evaluate(`document.querySelector('#act textarea').value = 'a'.repeat(2_000_000)`);
  await duty.locator('#act').getByRole('button').last().click();
  expect(await duty.locator('main').innerText()).toContain(
    'What was sent is too large. Nothing was recorded. Go back',
  );
});

test('after midnight, 11pm today is asked back on a page of its own: one press says yesterday, and nothing is lost', async () => {
  await openAct(duty, episode, 'Log an attempt to reach the child');
  await duty.locator('#happened-time').fill('11pm');
  await sendAct(duty, attempt(`${written}, late`));
  expect(await duty.getByRole('heading', { level: 1 }).innerText()).toBe('Did you mean yesterday 11pm?');
  const { violations } = await new AxeBuilder({ page: duty }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await duty.getByRole('button', { name: 'No, let me change it' }).click();
  expect(await duty.locator('.govuk-error-summary').innerText()).toContain('That has not happened yet');
  await duty.locator('#act').getByRole('button').last().click();
  await duty.getByRole('button', { name: 'Yes, yesterday 11pm' }).click();
  expect(new URL(duty.url()).pathname).toBe(episode);
  expect(await timesOnRecord(duty, `${written}, late`)).toBe(1);
});
