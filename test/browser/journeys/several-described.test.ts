import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';

let demonstration: Demonstration;
beforeAll(async () => {
  demonstration = await openDemonstration();
});
afterAll(() => demonstration.close());

const first = (page: Page, place: number) => page.getByLabel('First name').nth(place);

describe.each([
  ['with', true],
  ['without', false],
] as const)('%s JavaScript', (_, javaScriptEnabled) => {
  test('a school describes several pupils who went together, and takes out one who is back', async () => {
    const school = await demonstration.as('school-lead', { javaScriptEnabled });
    await school.goto('/report');
    await school.getByRole('button', { name: 'Describe the child' }).click();
    for (const [place, name] of ['Testchild One', 'Testchild Two', 'Testchild Three'].entries()) {
      if (place > 0) await school.getByRole('button', { name: 'Add another child' }).click();
      await first(school, place).fill(name);
    }
    await school.locator('[name="body-children-1-sex"][value="F"]').check();
    if (javaScriptEnabled) {
      const { violations } = await new AxeBuilder({ page: school }).setLegacyMode(true).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    await school.getByRole('button', { name: 'Remove child 1' }).click();
    expect(await school.getByLabel('First name').count()).toBe(2);
    expect(await first(school, 0).inputValue()).toBe('Testchild Two');
    expect(await school.locator('[name="body-children-0-sex"][value="F"]').isChecked()).toBe(true);
    await school.getByLabel('Which council’s area').selectOption('Exampleshire');
    await first(school, 1).press('Enter');
    await school.waitForURL('**/now');
    expect(await school.getByRole('heading', { level: 1 }).innerText()).toBe(
      'What do you know now about Testchild Two and Testchild Three?',
    );
    await school.context().close();
  });
});
