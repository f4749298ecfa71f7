import type { Page } from 'playwright-core';

/** The report of a child in the household, with the mouse: what only has to be there for something else. */
export async function reportUpToCheck(page: Page): Promise<string> {
  await page.goto('/report');
  await page.locator('input[name=child]').first().check();
  await page.getByRole('button', { name: 'Continue' }).click();
  return answerUpToCheck(page);
}

/** A child whom nobody here is said to know. */
export async function describeChild(page: Page): Promise<string> {
  await page.goto('/report');
  await page.getByRole('button', { name: 'Describe the child' }).click();
  await page.getByLabel('First name').fill('Testchild');
  await page.getByLabel('Last name').fill('Zelkova');
  await page.getByLabel('Which council’s area').selectOption('Exampleshire');
  await page.getByRole('button', { name: 'Continue' }).click();
  return answerUpToCheck(page);
}

async function answerUpToCheck(page: Page): Promise<string> {
  await page.getByLabel('Report now').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Yesterday').first().check();
  await page.getByLabel('Time', { exact: true }).first().fill('9.30pm');
  for (let pages = 0; pages < 5 && !page.url().endsWith('/check'); pages++)
    await page.getByRole('button', { name: 'Continue' }).click();
  return new URL(page.url()).pathname.replace(/\/check$/, '');
}

/** Answers the address of the report that was sent. */
export async function reportMissing(page: Page): Promise<string> {
  const address = await reportUpToCheck(page);
  await page.getByRole('button', { name: 'Send the report' }).click();
  return address;
}
