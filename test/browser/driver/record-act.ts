import type { Page } from 'playwright-core';
import { type Answers, answer } from './answer.ts';

/** Opens the page of an act from what an episode or a child offers to be recorded. */
export async function openAct(page: Page, record: string, act: string): Promise<void> {
  await page.goto(record);
  const named = { name: act, exact: true, includeHidden: true };
  const group = page.locator('details', { has: page.getByRole('link', named) });
  await group.locator('summary').click();
  await group.getByRole('link', named).click();
  await page.waitForLoadState('domcontentloaded');
}

export async function sendAct(page: Page, answers: Answers): Promise<void> {
  await answer(page.locator('#act'), answers);
  await page.locator('#act').getByRole('button').last().click();
  await page.waitForLoadState('domcontentloaded');
}

/** Records an act as its page asks for it, and says so where it was not taken. */
export async function recordAct(page: Page, record: string, act: string, answers: Answers): Promise<void> {
  await openAct(page, record, act);
  await sendAct(page, answers);
  if (new URL(page.url()).pathname === record) return;
  throw new Error(`“${act}” was not taken: ${await page.locator('.govuk-error-summary').innerText()}`);
}
