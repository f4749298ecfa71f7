import type { Demonstration } from '../demonstration/open-demonstration.ts';

/** The list that the police of the demonstration brought, and something that it says differently. */
export interface PolicePlaces {
  readonly policeList: string;
  readonly policeDifference: string;
}

export async function policePlaces({ as }: Pick<Demonstration, 'as'>): Promise<PolicePlaces> {
  const page = await as('missing-information-officer');
  await page.goto('/reconciliation');
  await page.locator('main th a').first().click();
  const policeList = new URL(page.url()).pathname;
  const difference = page.locator('table', { hasText: 'Only the police have it' }).locator('td a').first();
  const policeDifference = (await difference.getAttribute('href')) ?? '';
  await page.context().close();
  return { policeList, policeDifference };
}
