import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';

let demonstration: Demonstration;
beforeAll(async () => {
  demonstration = await openDemonstration();
});
afterAll(() => demonstration.close());

test('somebody reads why a duty is theirs, and goes back to the episode that they came from', async () => {
  const page = await demonstration.as('emergency-duty-team');
  await page.goto('/missing-now');
  await page.locator('main a[href^="/episodes/"]').first().click();
  const episode = page.url();
  await page.locator('summary:visible').first().click();
  await page.locator('a[href^="/rules/"]:visible').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/rules\//);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  expect(page.url()).toBe(episode);
});

test('whoever opens a rule by itself is led home', async () => {
  const page = await demonstration.as('emergency-duty-team');
  await page.goto('/rules/medway/MED-NTK-48H');
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  expect(new URL(page.url()).pathname).toBe('/missing-now');
});
