import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';
import { byKeyboard } from '../driver/keyboard.ts';

let demonstration: Demonstration;
let carer: Page;
let otherTab: Page;
let police: Page;
let duty: Page;
let child: string;
let episode: string;
beforeAll(async () => {
  demonstration = await openDemonstration();
  [carer, police, duty] = await Promise.all([
    demonstration.as('foster-carer', { viewport: { width: 390, height: 844 } }),
    demonstration.as('police-missing-unit'),
    demonstration.as('emergency-duty-team'),
  ]);
});
afterAll(() => demonstration.close());

const row = (page: Page) => page.locator(`tr:has(a[href="${episode}"])`);

test('a foster carer reports with the keyboard alone, in a few short pages', async () => {
  await duty.goto('/missing-now');
  await carer.goto('/our-home');
  await byKeyboard(carer, carer.getByRole('link', { name: /^Not here/ }).first(), 'Enter');
  expect(await carer.locator('main').innerText()).toContain('If a child is in danger now, ring 999');
  const go = () => byKeyboard(carer, carer.getByRole('button', { name: 'Continue' }), 'Enter');
  await go();
  // From one choice to another it is the arrows; the first is reached by Tab.
  await byKeyboard(carer, carer.getByLabel('Report now'), 'Space');
  await go();
  await byKeyboard(carer, carer.getByLabel('Today').first(), 'Space');
  await carer.keyboard.press('ArrowDown');
  expect(await carer.getByLabel('Yesterday').first().isChecked()).toBe(true);
  await byKeyboard(carer, carer.getByLabel('Time', { exact: true }).first(), '9.30pm');
  await go();
  await byKeyboard(carer, carer.getByLabel('What are they wearing'), 'Zażółć 👟 שלום <b>O’Neill</b>');
  await go();
  await go();
  expect(await carer.locator('main').innerText()).toContain('Zażółć 👟 שלום <b>O’Neill</b>');
  otherTab = await carer.context().newPage();
  await otherTab.goto(carer.url());
  await byKeyboard(carer, carer.getByRole('button', { name: 'Send the report' }), 'Enter');
  expect(await carer.locator('h1').innerText()).toBe('What happens next');
  expect(await carer.locator('main').innerText()).toContain('Police not told yet: ring 101');
  child = await carer.locator('main h2').first().innerText();
  episode = (await carer.getByRole('link', { name: 'Go to the record' }).getAttribute('href')) ?? '';
});

test('the board in another browser shows it by itself', async () => {
  await row(duty).waitFor();
  expect(await row(duty).innerText()).toContain('Police not told');
});

test('the back button leads to what happens next: there is nothing left to send', async () => {
  await carer.goBack();
  expect(await carer.locator('h1').innerText()).toBe('What happens next');
});

test('sent again from another tab that was open, it is the same report', async () => {
  await otherTab.getByRole('button', { name: 'Send the report' }).click();
  expect(await otherTab.locator('h1').innerText()).toBe('What happens next');
  await otherTab.goto(episode);
  expect(await otherTab.getByText('Reported missing to the police').count()).toBe(1);
  await otherTab.close();
});

test('police acknowledge, and the warning goes from the board', async () => {
  await police.goto(`${episode}/acts/acknowledge-report`);
  await police.getByLabel('Police reference').fill('EX-1');
  await police.getByRole('button', { name: 'Acknowledge the report to the police' }).click();
  expect(new URL(police.url()).pathname).toBe(episode);
  expect(await police.locator('main').innerText()).not.toContain('Police not told yet');
  await row(duty).filter({ hasNotText: 'Police not told' }).waitFor();
});

test('two people act on one episode at once: the second is told so, loses nothing typed, and decides again', async () => {
  await police.goto(`${episode}/acts/grade-risk`);
  await police.getByLabel('High', { exact: true }).check();
  await police.getByLabel('Why?').fill('Said <script>alert(1)</script> at the door');
  await carer.goto('/our-home');
  await carer.getByLabel(child).check();
  await carer.getByLabel('A check').check();
  await carer.locator('#check-what').fill('Looked in the park');
  await carer.locator('#check-result').fill('Nobody there');
  await carer.getByRole('button', { name: 'Log it' }).click();
  const send = police.getByRole('button', { name: 'Grade the risk' });
  await send.click();
  expect(await police.locator('.govuk-error-summary').innerText()).toContain(
    'Somebody else recorded something while this page was open',
  );
  expect(await police.getByLabel('Why?').inputValue()).toBe('Said <script>alert(1)</script> at the door');
  await send.click();
  expect(new URL(police.url()).pathname).toBe(episode);
  expect(await police.locator('main').innerText()).toContain('graded high');
});

test('they are back with one press and one answer, and what is due next is said', async () => {
  await carer.goto('/our-home');
  await carer.getByRole('row').filter({ hasText: child }).getByRole('button').click();
  await carer.locator('input[type=radio][value=yes]').check();
  await carer.locator('main form button').last().click();
  expect(await carer.locator('h1').innerText()).toBe('Who is back');
  await duty.goto(episode);
  const check = duty.locator('[data-rule="V59-SW-CHECK"]').first();
  expect(await check.getAttribute('data-status')).toBe('due');
  expect(await duty.locator('[data-rule="V59-RHI-72H"]').first().getAttribute('data-status')).toBe('pending');
});
