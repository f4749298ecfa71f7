import type { Page } from 'playwright-core';
import type { DayAndTime } from '../driver/answer.ts';

/** Whom a carer reports, by name where it matters, and when the child was last seen. */
interface Missing {
  readonly child?: string;
  readonly lastSeen?: DayAndTime;
}

const LAST_NIGHT: DayAndTime = { day: 'Yesterday', time: '9.30pm' };

/** The report of a child who lives here and is not missing yet: what only has to be there for something else. */
export async function reportUpToCheck(
  page: Page,
  { child = '', lastSeen = LAST_NIGHT }: Missing = {},
): Promise<string> {
  await page.goto('/our-home');
  const rows = page.getByRole('row').filter({ hasText: child });
  await rows
    .getByRole('link', { name: /^Not here/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Continue' }).click();
  return answerUpToCheck(page, lastSeen);
}

/** A child whom nobody here is said to know. */
export async function describeChild(page: Page): Promise<string> {
  await page.goto('/report');
  await page.getByRole('button', { name: 'Describe the child' }).click();
  await page.getByLabel('First name').fill('Testchild');
  await page.getByLabel('Last name').fill('Zelkova');
  await page.getByLabel('Which council’s area').selectOption('Exampleshire');
  await page.getByRole('button', { name: 'Continue' }).click();
  return answerUpToCheck(page, LAST_NIGHT);
}

async function answerUpToCheck(page: Page, { day, time }: DayAndTime): Promise<string> {
  await page.getByLabel('Report now').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel(day).first().check();
  await page.getByLabel('Time', { exact: true }).first().fill(time);
  for (let pages = 0; pages < 5 && !page.url().endsWith('/check'); pages++)
    await page.getByRole('button', { name: 'Continue' }).click();
  return new URL(page.url()).pathname.replace(/\/check$/, '');
}

/** Answers the address of the report that was sent. */
export async function reportMissing(page: Page, missing: Missing = {}): Promise<string> {
  const address = await reportUpToCheck(page, missing);
  await page.getByRole('button', { name: 'Send the report' }).click();
  return address;
}
