import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing } from '../../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

let web: TestWeb;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  const named = (given: string, family: string) => ({
    names: [{ given, family, kind: 'known_as' }],
    dateOfBirth: '2011-02-03',
    identifiers: [],
    reason: 'Written as the child writes it',
  });
  const called = (child: string, given: string, family: string) => [
    ...looksAfter(child),
    order({ command: 'ChangeIdentity', child, happened: '2025-10-01T09:00', body: named(given, family) }),
  ];
  await web.given(
    ...called('rain', 'Zoë 🌧️', 'Testdrop'),
    ...called('shalom', 'שלום', 'בן־עמי'),
    ...called('maryam', 'مَرْيَم', 'تجريبي'),
    reportsMissing('shalom', 'friday', '2025-10-24T15:00'),
    order({
      command: 'RecordSighting',
      child: 'shalom',
      episode: 'friday',
      happened: '2025-10-24T16:00',
      body: { words: 'ליד המגדלור, near مقهى النجمة 🧢' },
    }),
  );
  worker = await web.signIn('Worker Example', {
    role: 'allocated-social-worker',
    agency: 'childrens-social-care:887',
  });
});
afterAll(() => web.close());

const found = async (q: string, section: 'children' | 'statements') => {
  const { html } = await worker.get(`/search?${new URLSearchParams({ q })}`);
  return html
    .querySelectorAll(`section[aria-labelledby="${section}-heading"] a`)
    .map((a) => a.getAttribute('href') ?? '');
};

describe('a child is found by a name in any script', () => {
  test.each([
    ['a picture in the name', '🌧', 'rain'],
    ['the name beside it', 'zoe testdrop', 'rain'],
    ['a name that runs from right to left', 'שלום', 'shalom'],
    ['with marks that say which way it runs, as a telephone pastes it', '\u2067שלום\u2069', 'shalom'],
    ['one part of a joined name', 'עמי', 'shalom'],
    ['without its vowel signs', 'مريم', 'maryam'],
  ])('%s', async (_, q, child) => {
    expect(await found(q, 'children')).toEqual([`/children/${child}`]);
  });
});

describe('what was said is found by a word in any script, and by a picture', () => {
  test.each(['המגדלור', 'النجمة', '🧢'])('%s', async (q) => {
    const links = await found(q, 'statements');
    expect(links.length).toBeGreaterThan(0);
    expect(links.every((href) => href.startsWith('/episodes/friday'))).toBe(true);
  });
});
