import type { Demonstration } from '../demonstration/open-demonstration.ts';

/** A report of figures that somebody writes on, and one that was issued. */
export interface FiguresPlaces {
  readonly figuresDraft: string;
  readonly figuresIssued: string;
}

export async function figuresPlaces({ as }: Pick<Demonstration, 'as'>): Promise<FiguresPlaces> {
  const page = await as('team-manager');
  const start = async (name: string): Promise<string> => {
    await page.goto('/reports');
    await page.getByLabel(name).check();
    await page.getByLabel('Of which period?').fill('2026-27');
    await page.getByRole('button', { name: 'Start the report' }).click();
    return new URL(page.url()).pathname;
  };
  await start('Missing children: report to the Lead Member');
  await page.getByRole('button', { name: 'Issue the report' }).click();
  const figuresIssued = new URL(page.url()).pathname;
  const figuresDraft = await start('Missing children: annual report');
  await page.context().close();
  return { figuresDraft, figuresIssued };
}
