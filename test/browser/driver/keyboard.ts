import type { Locator, Page } from 'playwright-core';

/** More stops than any form has: the way to a field that cannot be reached with Tab ends here. */
const MOST_STOPS = 80;

/** Goes to a field, link or button by the Tab key alone. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if ((await target.and(page.locator(':focus')).count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached with the keyboard: ${target}`);
}

/** Goes there and types, or ticks with the space bar, or presses with Enter. */
export async function byKeyboard(
  page: Page,
  target: Locator,
  act: 'Space' | 'Enter' | string,
): Promise<void> {
  await tabTo(page, target);
  if (act === 'Space') return page.keyboard.press('Space');
  if (act !== 'Enter') return page.keyboard.type(act);
  const led = page.waitForNavigation();
  await page.keyboard.press('Enter');
  await led;
}
