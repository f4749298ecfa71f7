import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Response } from 'playwright-core';

/** What a page is like, found out by opening it. */
export interface LookedAt {
  readonly status: number;
  readonly title: string;
  readonly heading: string;
  /** Names of the fields and texts of the buttons. */
  readonly form: readonly string[];
  /** What axe holds against it, with the place. */
  readonly violations: readonly string[];
  /** Pixels by which the page is wider than a phone of 320. */
  readonly widerThanPhone: number;
  /** Whether it says that everybody is made up. */
  readonly demonstration: boolean;
  readonly printed: { readonly navigation: boolean; readonly marking: boolean };
  /** Bytes of the page as they come over the wire, and of the files that it loads, which a browser keeps for good. */
  readonly weight: { readonly page: number; readonly files: number };
  /** What the browser complained of. */
  readonly faults: readonly string[];
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
export const desk = { width: 1280, height: 900 };
export const phone = { width: 320, height: 640 };

/** One visit with everything asked of it. */
export async function lookAtPage(page: Page, address: string): Promise<LookedAt> {
  const faults: string[] = [];
  const files: Response[] = [];
  page.removeAllListeners('pageerror').removeAllListeners('console').removeAllListeners('response');
  page.on('response', (each) => new URL(each.url()).pathname.startsWith('/assets/') && files.push(each));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(desk);
  const response = await page.goto(address);
  // A page of its own for each frame, as newer browsers ask for, costs as much again: ours have no frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(WCAG).analyze();
  const found = { status: response!.status(), title: await page.title(), ...(await readForm(page)) };
  const weight = {
    page: (await response!.request().sizes()).responseBodySize,
    files: files.reduce((sum, file) => sum + Number(file.headers()['content-length']), 0),
  };
  const demonstration = await isVisible(
    page,
    '.homeward-banner:has-text("Demonstration: everybody here is made up")',
  );
  await page.setViewportSize(phone);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  await page.emulateMedia({ media: 'print' });
  return {
    ...found,
    weight,
    violations: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    ),
    widerThanPhone: width - phone.width,
    demonstration,
    printed: {
      navigation: await isVisible(page, 'nav, .govuk-service-navigation, .govuk-back-link, .homeward-banner'),
      marking: await isVisible(page, 'text=OFFICIAL-SENSITIVE'),
    },
    faults,
  };
}

const isVisible = async (page: Page, selector: string): Promise<boolean> =>
  (await page.locator(selector).filter({ visible: true }).count()) > 0;

const CONTROLS = `[...document.querySelectorAll('main :is(input:not([type=hidden]), select, textarea, button:is([type=submit], [name]))')]
  .map((each) => each.name || each.innerText.trim())`;

/** What is asked on a page, whether or not it is folded away. */
export async function readForm(page: Page): Promise<{ heading: string; form: readonly string[] }> {
  const names = await page.evaluate<string[]>(CONTROLS);
  return { heading: await page.locator('h1').first().innerText(), form: [...new Set(names)].toSorted() };
}
