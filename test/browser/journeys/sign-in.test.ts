import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';
import { signInAs } from '../driver/sign-in-as.ts';

let demonstration: Demonstration;
beforeAll(async () => {
  demonstration = await openDemonstration();
});
afterAll(() => demonstration.close());

test('somebody signs in, accepts the code of conduct once, and is where they wanted to go', async () => {
  const context = await demonstration.browser.newContext({ baseURL: demonstration.address });
  const page = await context.newPage();
  await signInAs(page, 'emergency-duty-team');
  expect(new URL(page.url()).pathname).toBe('/missing-now');
  expect(await page.locator('h1').innerText()).toBe('Missing now');
  expect(await page.locator('.homeward-who').innerText()).toContain('Charlie Example');
});
