import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing, returns } from '../../../record/record.fixture.ts';
import { signedInAs } from '../../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

const offers = order({
  command: 'OfferInterview',
  child: 'alder',
  episode: 'first',
  happened: '2025-10-07T12:00',
  body: {},
});

let web: TestWeb;
let manager: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-30T09:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    ...looksAfter('birch'),
    reportsMissing('alder', 'first', '2025-10-06T18:00'),
    returns('alder', 'first', '2025-10-06T23:00'),
    offers,
    reportsMissing('birch', 'second', '2025-10-20T18:00'),
    returns('birch', 'second', '2025-10-22T18:00'),
    reportsMissing('alder', 'third', '2025-10-29T22:00'),
  );
  manager = await signedInAs(web, 'team-manager', 'childrens-social-care:887');
});
afterAll(() => web.close());

const children = (answer: Awaited<ReturnType<Browser['get']>>) =>
  answer.html.querySelectorAll('tbody tr th a').map((link) => link.getAttribute('href'));

test('the overview says how many are missing now, and what the period came to', async () => {
  const { status, html } = await manager.get('/figures');
  expect(status).toBe(200);
  const tile = (name: string) =>
    html
      .querySelectorAll('.homeward-tiles li')
      .find((each) => each.text.includes(name))
      ?.querySelector('.homeward-figure')
      ?.text.trim();
  expect(tile('missing now')).toBe('1');
  expect(tile('last seven days')).toBe('1');
  const row = (name: string) =>
    html
      .querySelectorAll('tbody tr')
      .find((each) => each.querySelector('th')?.text.trim() === name)
      ?.querySelectorAll('td')
      .map((cell) => cell.text.trim());
  expect(row('Return interviews offered')).toEqual(['50%', '1', '2']);
  expect(row('Children missing for more than 24 hours')).toEqual(['', '1', '']);
});

test('every number leads to exactly the records that it counts', async () => {
  const { html } = await manager.get('/figures?period=2025-10');
  const links = html.querySelectorAll('main a[href*="/rows?"]');
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) {
    const behind = await manager.get(link.getAttribute('href')!);
    expect([link.getAttribute('href'), behind.status, String(children(behind).length)]).toEqual([
      link.getAttribute('href'),
      200,
      link.text.trim(),
    ]);
  }
});

test('a figure is shown with what it counts, of what, and where that is said', async () => {
  const { text } = await manager.get('/figures/BACK-24H?period=2025-10&by=weekday');
  expect(text).toContain('Episodes in which the child was located or back within 24 hours');
  expect(text).toContain('still missing, and for less than 24 hours');
  expect(text).toContain('Monday');
});

test('a breakdown is drawn with its table under it, and without a script', async () => {
  const { html } = await manager.get('/figures/EPISODES?period=2025-10&by=weekday');
  expect(html.querySelector('main svg')).not.toBeNull();
  expect(html.querySelectorAll('main svg script, main svg [style]')).toEqual([]);
  expect(html.querySelectorAll('main tbody tr')).toHaveLength(2);
});

test('duties are shown by rule, each standing apart', async () => {
  const { html } = await manager.get('/figures/compliance?period=2025-10&by=rule');
  const heads = html.querySelectorAll('thead th').map((head) => head.text.trim());
  expect(heads).toEqual([
    'Rule',
    'Met',
    'Met late',
    'Not done',
    'Open',
    'Excused',
    'Need ended',
    'Theirs, not known here',
  ]);
  const link = html.querySelector('tbody td a')!;
  const behind = await manager.get(link.getAttribute('href')!);
  expect(behind.status).toBe(200);
  expect(children(behind)).toHaveLength(Number(link.text.trim()));
});

test.each([
  ['2025-13', 'is not a period'],
  ['2025-10-30..2025-10-01', 'ends before it begins'],
  ['2030-31', 'has not begun'],
  ['1999-05', 'Nothing is on record for 887 before'],
])('a period that cannot be counted is refused in a sentence: %s', async (period, says) => {
  for (const page of ['/figures', '/figures/RHI-OFFERED', '/figures/compliance']) {
    const { status, text } = await manager.get(`${page}?period=${period}`);
    expect([page, status]).toEqual([page, 400]);
    expect(text).toContain(says);
  }
});

test('another procedure is tried over a period, beside what happened', async () => {
  const { status, text } = await manager.get('/figures/try-a-procedure?period=2025-10&packs=thurrock');
  expect(status).toBe(200);
  expect(text).toContain('As it happened');
  expect(text).toContain('THUR-STRATEGY-12H');
});

test('a Lead Member sees figures, and no child behind them', async () => {
  const member = await web.signIn('Member Testperson', {
    role: 'lead-member',
    agency: 'council:887',
    authority: '887',
  });
  const { status, html, text } = await member.get('/figures/RHI-OFFERED?period=2025-10');
  expect(status).toBe(200);
  expect(text).toContain('You see figures, and not the children behind them');
  expect(html.querySelectorAll('main a[href*="/rows?"]')).toEqual([]);
  expect((await member.get('/figures/RHI-OFFERED/rows?period=2025-10&side=numerator')).status).toBe(404);
});

test('somebody with no right to figures finds no such page', async () => {
  const carer = await signedInAs(web, 'foster-carer', 'placement:foster-home-1');
  for (const page of ['/figures', '/figures/RHI-OFFERED', '/figures/compliance', '/figures/try-a-procedure'])
    expect([page, (await carer.get(page)).status]).toEqual([page, 404]);
});

test('another authority’s manager sees none of these children', async () => {
  const elsewhere = await signedInAs(web, 'team-manager', 'childrens-social-care:886');
  const { status, text } = await elsewhere.get('/figures');
  expect(status).toBe(400);
  expect(text).toContain('Nothing is on record for 886 yet');
});
