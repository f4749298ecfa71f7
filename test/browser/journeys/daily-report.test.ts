import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';
import { moveClock } from '../driver/move-clock.ts';
import { reportMissing } from './report-missing.ts';

const page = '/daily-report';
const line = 'The aunt rang at six: nothing heard yet';
let demonstration: Demonstration;
let carer: Page;
let officer: Page;
let police: Page;
beforeAll(async () => {
  demonstration = await openDemonstration('medway');
  [carer, officer, police] = await Promise.all([
    demonstration.as('foster-carer'),
    demonstration.as('missing-information-officer', { javaScriptEnabled: false }),
    demonstration.as('police-missing-unit', { viewport: { width: 320, height: 640 } }),
  ]);
  await moveClock(carer, '24/10/2026', '2am');
  await reportMissing(carer);
  await officer.goto('/authorities/999');
  await officer.locator('a[href$="take-up-procedures?body-pack=medway"]').click();
  await officer.locator('#act').getByRole('button').last().click();
});
afterAll(() => demonstration.close());

const main = (of: Page) => of.locator('main').innerText();
/** The child whose carer reported in the night, in whatever form of the report is shown. */
const child = (of: Page) => of.locator('[data-episode]').filter({ hasText: 'for 9 hours' }).first();

test('before half past six it is too early to write the report', async () => {
  await moveClock(officer, '24/10/2026', '6:29am');
  await officer.goto(page);
  expect(await main(officer)).toContain('It is too early to write it.');
  expect(await officer.getByRole('button', { name: 'Issue the report' }).count()).toBe(0);
});

test('at half past six it stands as a draft with every child who is missing, and a line to write about each', async () => {
  await moveClock(officer, '24/10/2026', '6:30am');
  await officer.goto(page);
  expect(await child(officer).innerText()).toContain('Police reference');
  expect(await officer.locator('[data-episode]').count()).toBe(await officer.locator('textarea').count());
});

test('a line is kept before the report is issued', async () => {
  await child(officer).locator('textarea').fill(line);
  await officer.getByRole('button', { name: 'Save the lines' }).click();
  expect(await child(officer).locator('textarea').inputValue()).toBe(line);
});

test('not issued by seven, the page says that the named senior manager is told', async () => {
  await moveClock(officer, '24/10/2026', '7:05am');
  await expect
    .poll(async () => {
      await officer.goto(page);
      return main(officer);
    })
    .toContain('The named senior manager was told');
});

test('it is issued under its number, as a page and as a file', async () => {
  await officer.getByRole('button', { name: 'Issue the report' }).click();
  expect(new URL(officer.url()).pathname).toBe(`${page}/999-1`);
  expect(await main(officer)).toContain('Daily report of missing children, number 1');
  const [file] = await Promise.all([
    officer.waitForEvent('download'),
    officer.getByRole('link', { name: 'This as PDF' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('daily-report.pdf');
});

test('the police read the line on a phone, about the children whom they look for', async () => {
  await police.goto(`${page}/999-1`);
  expect(await child(police).innerText()).toContain(line);
  expect(await police.evaluate('document.documentElement.scrollWidth')).toBe(320);
});
