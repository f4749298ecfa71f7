import type { Page } from 'playwright-core';

/** Through the local issuer, as everybody does, accepting the code of conduct where it is asked for. */
export async function signInAs(page: Page, person: string): Promise<void> {
  await page.goto('/sign-in');
  await page.click(`[data-person="${person}"]`);
  if (new URL(page.url()).pathname !== '/conduct') return;
  await page.getByLabel('I accept this code of conduct').check();
  await page.getByRole('button', { name: 'Continue' }).click();
}
