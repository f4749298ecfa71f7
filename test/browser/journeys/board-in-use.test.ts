import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';
import { reportMissing } from './report-missing.ts';

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
  await duty.goto('/missing-now');
  await row().locator('th a').focus();
});
afterAll(() => demonstration.close());

const row = () => duty.locator(`tr:has(a[href="${episode}"])`);
const focused = () => duty.evaluate<string | null>(`document.activeElement.getAttribute('href')`);

test('the board updates itself without losing place: who stood on a child stands there still', async () => {
  const police = await demonstration.as('police-missing-unit');
  await police.goto(`${episode}/acts/acknowledge-report`);
  await police.getByLabel('Police reference').fill('EX-1');
  await police.getByRole('button', { name: 'Acknowledge the report to the police' }).click();
  await expect.poll(() => row().innerText()).not.toContain('Police not told');
  expect(await focused()).toBe(episode);
});
