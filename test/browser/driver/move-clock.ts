import type { Page } from 'playwright-core';

/** Puts the clock of the demonstration to a moment, on the page that does it. */
export async function moveClock(page: Page, date: string, time: string): Promise<void> {
  await page.goto('/demonstration/clock');
  await page.getByLabel('Date').fill(date);
  await page.getByLabel('Time').fill(time);
  await page.getByRole('button', { name: 'Move the clock' }).click();
}
