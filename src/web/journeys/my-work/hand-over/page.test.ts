import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { teamNamed } from '../../../../access/people/people.ts';
import { type Instant, MINUTE } from '../../../../domain/time/instant.ts';
import { looksAfter, reportsMissing } from '../../../../record/record.fixture.ts';
import { type Answer, type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

const medway = 'childrens-social-care:887';
const here = '/my-work/hand-over';
let web: TestWeb;
let night: Browser;
let day: Browser;
let carer: Browser;

/** Two children are missing at the end of the night; the day team is called East. */
beforeAll(async () => {
  web = await openTestWeb('2025-10-25T06:30:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'first', '2025-10-24T20:00'),
    ...looksAfter('birch'),
    reportsMissing('birch', 'second', '2025-10-24T22:00'),
  );
  night = await web.signIn('Night Example', { role: 'emergency-duty-team', agency: medway });
  const team = await teamNamed(web.database.store.access, medway, 'Safeguarding team East');
  day = await web.signIn('Day Example', { role: 'team-manager', agency: medway, team });
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:SC000001' });
});
afterAll(() => web.close());

const keyOf = ({ html }: Answer) => html.querySelector('input[name="_key"]')?.getAttribute('value') ?? '';
const idOf = ({ html }: Answer, list: string, episode: string) =>
  html
    .querySelectorAll(`#${list} input[type="checkbox"]`)
    .map((box) => box.getAttribute('value') ?? '')
    .find((value) => value.endsWith(`episode:${episode}`)) ?? '';

async function offer(from: Browser, to: string, episode: string, words = '') {
  const page = await from.get(here);
  const chosen = idOf(page, 'ours', episode);
  return from.post(here, { _key: keyOf(page), chosen, to, [`words ${chosen}`]: words });
}

async function answer(by: Browser, episode: string, more: Readonly<Record<string, string>>) {
  const page = await by.get(here);
  return by.post(`${here}/answer`, {
    _key: keyOf(page),
    answered: idOf(page, 'offered-to-us', episode),
    ...more,
  });
}

test('needs something to hand over and somebody to take it on', async () => {
  const { status, html } = await night.post(here, { _key: keyOf(await night.get(here)) });
  expect(status).toBe(400);
  expect(html.querySelectorAll('.govuk-error-summary a').map(({ text }) => text)).toEqual([
    'Choose what you hand over',
    'Choose the team or shift that you hand over to',
  ]);
});

test('a carer has nothing to hand over', async () => {
  expect((await carer.get(here)).status).toBe(404);
});

describe('at the end of the night', () => {
  test('the emergency duty team offers what it has, and both sides see it', async () => {
    const { location } = await offer(night, 'Safeguarding team East', 'first', 'Ring the aunt at nine.');
    expect(location).toBe(`${here}?done=offered&count=1`);
    const { html } = await night.get(here);
    expect(html.querySelector('#offered-by-us')?.text).toContain('Offered to Safeguarding team East');
    expect(html.querySelector('#ours')?.text).not.toContain('Ring the aunt');
    expect((await day.get('/my-work')).text).toContain('The work on one episode was offered to your team.');
    const offered = (await day.get(here)).html.querySelector('#offered-to-us');
    expect(offered?.text).toContain('“Ring the aunt at nine.”');
    expect(offered?.text).toContain('Night Example, Emergency duty team');
  });

  test('until it is accepted the board says that it was not', async () => {
    const { text } = await night.get('/missing-now');
    expect(text).toContain('Safeguarding team East: hand-over offered, not accepted');
    expect(text).not.toContain('Work with Safeguarding team East');
  });

  test('it is refused with a reason, which whoever offered it reads', async () => {
    const without = await answer(day, 'first', { answer: 'refuse', reason: '' });
    expect(without.status).toBe(400);
    expect(without.html.querySelector('.govuk-error-summary a')?.text).toBe('Say why you refuse');
    await answer(day, 'first', { answer: 'refuse', reason: 'The child lives in the West.' });
    const { html } = await night.get(here);
    const ended = html.querySelector('#answered-lately')?.text.replace(/\s+/g, ' ');
    expect(ended).toContain('refused by Day Example');
    expect(ended).toContain('“The child lives in the West.”');
    expect(idOf(await night.get(here), 'ours', 'first')).toContain('episode:first');
  });

  test('it is taken back, and then nobody can answer it', async () => {
    await offer(night, 'Safeguarding team East', 'second');
    const seen = await day.get(here);
    const page = await night.get(here);
    const of = page.html.querySelector('input[name="taken-back"]')?.getAttribute('value') ?? '';
    const { location } = await night.post(`${here}/take-back`, { _key: keyOf(page), 'taken-back': of });
    expect(location).toBe(`${here}?done=taken-back&count=1`);
    const answered = idOf(seen, 'offered-to-us', 'second');
    const late = await day.post(`${here}/answer`, { _key: keyOf(seen), answered, answer: 'accept' });
    expect(late.status).toBe(400);
  });
});

describe('once the day team has accepted it', () => {
  beforeAll(async () => {
    await offer(night, 'Safeguarding team East', 'first');
    await answer(day, 'first', { answer: 'accept' });
  });

  test('the work is with the day team, on the board and on the record', async () => {
    expect((await night.get('/missing-now')).text).toContain('Work with Safeguarding team East');
    const { html } = await night.get('/episodes/first');
    expect(html.text).toContain('Work of Medway');
    expect(html.text).toContain('Night Example');
  });

  test('its duties lie at the desk of the day team', async () => {
    const { html } = await day.get('/my-work?show=desk');
    const holders = html
      .querySelectorAll('tr[data-rule]')
      .filter((line) => line.querySelector('a[href="/episodes/first"]') !== null)
      .map((line) => line.querySelector('td[data-label="Who does it"]')?.text.trim());
    expect(new Set(holders)).toEqual(new Set(['nobody named (Safeguarding team East)']));
  });

  test('only the day team hands it over again', async () => {
    expect(idOf(await night.get(here), 'ours', 'first')).toBe('');
    expect(idOf(await day.get(here), 'ours', 'first')).toContain('episode:first');
    await offer(day, 'Emergency duty team', 'first');
    await answer(night, 'first', { answer: 'accept' });
    expect((await night.get('/missing-now')).text).toContain('Work with Emergency duty team');
  });

  test('sent twice it is recorded once', async () => {
    const page = await night.get(here);
    const fields = { _key: keyOf(page), chosen: idOf(page, 'ours', 'second'), to: 'Safeguarding team East' };
    const first = await night.post(here, fields);
    expect(first.location).toBe(`${here}?done=offered&count=1`);
    web.clock.set((web.clock.now() + MINUTE) as Instant);
    expect((await night.post(here, fields)).location).toBe(first.location);
    expect((await day.get(here)).html.querySelectorAll('#offered-to-us li')).toHaveLength(1);
  });
});
