import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Order } from '../../../record/order.ts';
import { looksAfter, reportsMissing, returns } from '../../../record/record.fixture.ts';
import { signedInAs } from '../../reading/reading.fixture.ts';
import { type Answer, at, type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

/** Put on record three days after the others. */
const recordedLate = (order: Order): Order => ({
  ...order,
  command: { ...order.command, now: at('2025-10-29T08:00:00Z') },
});

let web: TestWeb;
let manager: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-30T09:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'first', '2025-10-06T18:00'),
    returns('alder', 'first', '2025-10-06T23:00'),
    recordedLate(reportsMissing('alder', 'late', '2025-10-10T18:00')),
    recordedLate(returns('alder', 'late', '2025-10-10T23:00')),
  );
  manager = await signedInAs(web, 'team-manager', 'childrens-social-care:887');
});
afterAll(() => web.close());

const before = 'known-at=2025-10-28T09:00:00Z';
const links = ({ html }: Answer, starting: string) =>
  html.querySelectorAll(`main a[href^="${starting}"]`).map((link) => link.getAttribute('href')!);

test('a figure as it was known leads to the records that were known then, and back to itself', async () => {
  const episodes = `/figures/EPISODES?period=2025-10&${before}`;
  expect((await manager.get('/figures/EPISODES?period=2025-10')).text).toContain('2 counted');
  const figure = await manager.get(episodes);
  expect(figure.text).toContain('1 counted');
  expect(figure.text).toContain('This is what was on record by Tuesday 28 October 9am');
  const rows = await manager.get(links(figure, '/figures/EPISODES/rows')[0]!);
  expect(rows.html.querySelectorAll('tbody tr')).toHaveLength(1);
  expect(rows.text).toContain('As known Tuesday 28 October 9am');
  const back = await manager.get(rows.html.querySelector('.govuk-back-link')!.getAttribute('href')!);
  expect(back.text).toContain('1 counted');
});

test('the moment stays in every address of a page of figures', async () => {
  for (const page of ['/figures', '/figures/compliance', '/figures/rates', '/figures/EPISODES'])
    for (const href of links(await manager.get(`${page}?period=2025-10&${before}`), '/figures/'))
      if (href.includes('?') && !href.includes('#'))
        expect([page, href, href.includes('known-at=2025-10-28T09%3A00%3A00Z')]).toEqual([
          page,
          href,
          // The way to how it stands now is the only one without it.
          href !== `${page}?period=2025-10`,
        ]);
});

test('the form asks for a moment as people write it, keeps it, and leads back to now', async () => {
  const { html } = await manager.get('/figures/EPISODES?period=2025-10');
  expect(html.querySelector('#known-date, #known-time')).not.toBeNull();
  const then = await manager.get(
    '/figures/EPISODES?period=2025-10&series=own&by=&known-date=28/10/2025&known-time=9am',
  );
  expect(then.text).toContain('1 counted');
  expect(then.html.querySelector('input[name="known-at"]')?.getAttribute('value')).toBe(
    '2025-10-28T09:00:00Z',
  );
  const now = then.html
    .querySelectorAll('main a')
    .find(({ text }) => text === 'Show it as it is known now')!
    .getAttribute('href')!;
  expect((await manager.get(now)).text).toContain('2 counted');
  const empty = '/figures/EPISODES?period=2025-10&known-date=&known-time=';
  expect((await manager.get(empty)).text).toContain('2 counted');
});

test.each([
  ['known-at=yesterday', 'Enter a date and a time, such as 24/10/2025 and 9pm'],
  ['known-at=2025-11-30T09:00:00Z', 'Enter a moment in the past'],
  ['known-date=28/10/2025&known-time=', 'Enter a time, such as 21:30 or 9.30pm'],
  ['known-date=26/10/2025&known-time=1:30am', 'That hour happened twice'],
])('a moment that cannot be read is refused, and never taken for now: %s', async (moment, says) => {
  for (const page of [
    '/figures',
    '/figures/compliance',
    '/figures/rates',
    '/figures/low-reporting',
    '/figures/targets',
    '/figures/EPISODES',
    '/figures/EPISODES/rows',
    '/figures/try-a-procedure',
  ]) {
    const { status, text } = await manager.get(`${page}?period=2025-10&${moment}`);
    expect([page, status]).toEqual([page, 400]);
    expect(text).toContain(says);
  }
});

test('a procedure is tried on the record as it stands, and on no earlier one', async () => {
  const { status, text } = await manager.get(`/figures/try-a-procedure?period=2025-10&packs=kent&${before}`);
  expect(status).toBe(400);
  expect(text).toContain('A procedure is tried on the record as it stands');
});
