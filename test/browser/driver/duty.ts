import type { Page } from 'playwright-core';

/** How the page of an episode says that a duty stands, also where it is folded away with those that are settled. */
export async function dutyOn(page: Page, rule: string): Promise<string> {
  const said = await page.locator(`[data-rule="${rule}"] .homeward-duty-when`).first().textContent();
  return (said ?? '').replace(/\s+/g, ' ').trim();
}
