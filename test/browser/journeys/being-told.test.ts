import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';
import { dutyOn } from '../driver/duty.ts';
import { moveClock } from '../driver/move-clock.ts';
import { reportMissing } from './report-missing.ts';

const PATIENCE_MS = 20_000;

let demonstration: Demonstration;
let carer: Page;
let police: Page;
let duty: Page;
let director: Page;
let episode: string;
beforeAll(async () => {
  demonstration = await openDemonstration();
  [carer, police, duty, director] = await Promise.all([
    demonstration.as('foster-carer', { viewport: { width: 320, height: 640 } }),
    demonstration.as('police-missing-unit', {
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: false,
    }),
    demonstration.as('emergency-duty-team'),
    demonstration.as('assistant-director', { viewport: { width: 320, height: 640 } }),
  ]);
});
afterAll(() => demonstration.close());

/** The one press about the child who was reported. */
const read = (page: Page) =>
  page.locator(`#waiting li:has(a[href="${episode}"])`).getByRole('button', { name: /^I have read this/ });
const main = async (page: Page) => page.locator('main').innerText();

/** The notices of somebody, as soon as one waits for their answer. */
async function noticesOf(page: Page): Promise<string> {
  await expect
    .poll(
      async () => {
        await page.goto('/notices');
        return page.locator('#waiting').count();
      },
      { timeout: PATIENCE_MS },
    )
    .toBe(1);
  return main(page);
}

/** How a duty stands once what was pressed is on the record. */
const standsAs = (rule: string) =>
  expect.poll(
    async () => {
      await duty.goto(episode);
      return dutyOn(duty, rule);
    },
    { timeout: PATIENCE_MS },
  );

test('a foster carer reports at two in the night, and the police find it waiting for their answer', async () => {
  await moveClock(carer, '24/10/2026', '2am');
  await reportMissing(carer);
  episode = (await carer.getByRole('link', { name: 'Go to the record' }).getAttribute('href')) ?? '';
  const says = await noticesOf(police);
  expect(says).toContain('is missing');
  expect(says).toContain('Answer by today 4am, then the team manager is told.');
  await standsAs('V59-NOTIFY-POLICE').not.toMatch(/^Done/);
});

test('one press from a phone, without JavaScript, and the duty is met', async () => {
  await read(police).click();
  expect(await main(police)).toContain('It is on record that you have read it.');
  await standsAs('V59-NOTIFY-POLICE').toMatch(/^Done, done today 2am/);
  await duty.goto(`${episode}/told`);
  expect(await main(duty)).toContain('Acknowledged by Jordan Example');
});

test('the Assistant Director is told the day before three days are over, and says so', async () => {
  await moveClock(carer, '26/10/2026', '10:30pm');
  expect(await noticesOf(director)).toContain('is missing');
  await standsAs('V59-AD-3D').not.toMatch(/^Done/);
  await read(director).click();
  await standsAs('V59-AD-3D').toMatch(/^Done, done today 10:30pm/);
});

test('whom nobody could reach stands with that somebody has to ring them', async () => {
  await duty.goto(`${episode}/told`);
  expect(await main(duty)).toContain('Somebody has to ring');
  await duty.getByRole('link', { name: /^Record that you rang them.*Virtual school/ }).click();
  await duty.getByLabel('Who answered?').fill('Headteacher Example');
  await duty.getByLabel('What was said?').fill('They look in the morning');
  await duty.getByRole('button', { name: 'Record the call' }).click();
  expect(await main(duty)).toContain('Acknowledged by Headteacher Example');
});
