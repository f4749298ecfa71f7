import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing, returns } from '../../../record/record.fixture.ts';
import { signedInAs } from '../../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

let web: TestWeb;
let manager: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-30T09:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    ...looksAfter('birch'),
    reportsMissing('alder', 'first', '2025-10-06T18:00'),
    returns('alder', 'first', '2025-10-06T23:00'),
    order({
      command: 'OfferInterview',
      child: 'alder',
      episode: 'first',
      happened: '2025-10-07T12:00',
      body: {},
    }),
    reportsMissing('birch', 'second', '2025-10-20T18:00'),
    returns('birch', 'second', '2025-10-22T18:00'),
  );
  manager = await signedInAs(web, 'team-manager', 'childrens-social-care:887');
  const population = {
    ...{ period: '2025-10', number: '900', 'counted-on': '2025-10-01', source: 'School census' },
  };
  await manager.post('/figures/rates/populations', { ...population, by: '', number: '20' });
  await manager.post('/figures/rates/populations', { ...population, by: 'school', part: 'Test School' });
});
afterAll(() => web.close());

const isNumber = (text: string): boolean => /^[1-9][\d,]*$/.test(text.trim());

/** The numbers of a page that stand in a cell, a tile or a sentence, and lead nowhere. */
function withoutRows(html: Awaited<ReturnType<Browser['get']>>['html']): readonly string[] {
  const places = html.querySelectorAll('main tbody td, .homeward-figure, .homeward-of');
  return places
    .filter((place) => place.querySelector('a, time') === null && isNumber(place.text))
    .map((place) => place.outerHTML);
}

test.each([
  '/figures?period=2025-10',
  '/figures/EPISODES?period=2025-10&by=reason',
  '/figures/RHI-OFFERED?period=2025-10&by=weekday',
  '/figures/compliance?period=2025-10&by=rule',
  '/figures/compliance?period=2025-10&by=team',
  '/figures/rates?period=2025-10',
  '/figures/rates?period=2025-10&by=age-band',
  '/figures/low-reporting?period=2025-10',
  '/figures/try-a-procedure?period=2025-10&packs=thurrock&packs=kent',
])('every number of %s leads to as many records as it says', async (page) => {
  const { html, status } = await manager.get(page);
  expect(status).toBe(200);
  expect(withoutRows(html)).toEqual([]);
  const links = html
    .querySelectorAll('main a[href*="/rows?"]')
    .map((link) => [link.getAttribute('href')!, link.text.trim()] as const);
  expect(links.length).toBeGreaterThan(0);
  for (const [href, says] of new Map(links)) {
    const behind = await manager.get(href);
    const { length } = behind.html.querySelectorAll('tbody tr');
    expect([href, behind.status, String(length)]).toEqual([href, 200, says]);
  }
});

test('the rows of a trial are those of one rule and what became of its duties', async () => {
  const { html } = await manager.get('/figures/try-a-procedure?period=2025-10&packs=thurrock');
  const href = html
    .querySelectorAll('main td a')
    .map((link) => link.getAttribute('href')!)
    .find((each) => each.includes('pack=thurrock') && each.includes('outcome='))!;
  const { text, html: rows } = await manager.get(href);
  expect(text).toContain('Testchild');
  expect(rows.querySelector('.govuk-back-link')?.getAttribute('href')).toBe(
    '/figures/try-a-procedure?period=2025-10&packs=thurrock',
  );
});
