import type { HTMLElement } from 'node-html-parser';
import type { Answer, Browser } from '../../web.fixture.ts';

/** Everything that a form on a page holds as it stands, as a browser would send it unchanged. */
export function formIn(html: HTMLElement, selector = 'main form'): Record<string, string> {
  const form = html.querySelector(selector);
  const fields: Record<string, string> = {};
  for (const input of form?.querySelectorAll('input') ?? []) {
    const type = input.getAttribute('type');
    if ((type === 'radio' || type === 'checkbox') && input.getAttribute('checked') === undefined) continue;
    const name = input.getAttribute('name');
    if (name !== undefined && name !== '_csrf') fields[name] = input.getAttribute('value') ?? '';
  }
  for (const area of form?.querySelectorAll('textarea') ?? [])
    fields[area.getAttribute('name') ?? ''] = area.text;
  for (const select of form?.querySelectorAll('select') ?? [])
    fields[select.getAttribute('name') ?? ''] =
      select.querySelector('option[selected]')?.getAttribute('value') ?? '';
  return fields;
}

/** Fills in the form of the page and sends it; answers where that leads. */
export async function fillIn(
  browser: Browser,
  url: string,
  typed: Readonly<Record<string, string>>,
): Promise<Answer> {
  const page = await browser.get(url);
  return browser.post(url, { ...formIn(page.html), ...typed });
}

/** Begins a report about a child in somebody's care; answers the address of its first question. */
export async function beginWith(browser: Browser, name: string): Promise<string> {
  const { html } = await browser.get('/report');
  const labels = html.querySelectorAll('label');
  const box = labels.find((label) => label.text.trim() === name)?.getAttribute('for');
  const value = html.querySelector(`#${box}`)?.getAttribute('value') ?? '';
  const { location } = await browser.post('/report', { ...formIn(html), child: value });
  return location ?? '';
}

export const lastSeenAt = (day: string, time: string) => ({
  'body-lastSeen-day': day,
  'body-lastSeen-time': time,
  'body-lastSeen-date': '',
});
