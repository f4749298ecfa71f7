import type { Demonstration } from '../demonstration/open-demonstration.ts';

/** A child for whom responsibility was offered to another authority. */
export interface ResponsibilityPlaces {
  readonly offer: string;
}

export async function responsibilityPlaces(
  { as }: Pick<Demonstration, 'as'>,
  child: string,
): Promise<ResponsibilityPlaces> {
  const page = await as('team-manager');
  await page.goto(`${child}/acts/offer-responsibility`);
  await page.getByLabel('Which authority is it offered to?').selectOption('886');
  await page.getByLabel('Why does responsibility move?').fill('A court named the other authority');
  await page.getByRole('button', { name: 'Offer responsibility to another authority' }).click();
  await page.context().close();
  return { offer: child.replace('/children/', '/responsibility/999/') };
}
