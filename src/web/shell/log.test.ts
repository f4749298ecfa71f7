import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, reportsMissing } from '../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../web.fixture.ts';
import { webLog } from './log.ts';

const lines: string[] = [];
const heard = () => lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

let web: TestWeb;
let worker: Browser;
let carer: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z', { log: { write: (line) => lines.push(line) } });
  await web.given(
    ...looksAfter('alder-one'),
    reportsMissing('alder-one', 'friday-night', '2025-10-24T18:00'),
  );
  worker = await web.signIn('Worker Birch', {
    role: 'allocated-social-worker',
    agency: 'childrens-social-care:887',
  });
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:foster-home-1' });
});
afterAll(() => web.close());

test('nothing of a whole journey stands in the log: no name, number, address or word that somebody typed', async () => {
  const words = { q: 'Testchild Alder', words: 'worker.birch@example.gov.uk 07700 900000 SW1A 1AA' };
  const asked = new URLSearchParams(words).toString();
  for (const browser of [worker, carer, web.stranger])
    for (const url of [
      '/missing-now?child=Alder',
      '/children/alder-one',
      '/episodes/friday-night',
      '/episodes/friday-night/whole-case',
      '/my-work',
      `/search?${asked}`,
      '/report',
      '/children/Testchild-Alder/who-has-looked',
      '/nowhere/Testchild-Alder',
      '/sign-in/return?code=Testchild&state=Alder',
      '/children/%E0%A4%A',
    ])
      await browser.get(url);
  for (const url of ['/episodes/friday-night/acts/record-contact-attempt', '/report/find', '/sign-out'])
    await worker.post(url, words);
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.join('')).not.toMatch(
    /Testchild|Alder|alder-one|friday-night|Birch|Carer Example|example\.gov\.uk|07700|SW1A|2010-05-01|127\.0\.0\.1/i,
  );
});

test('each answer is one line: which request, what was asked for and not of whom, how it ended and how long it took', async () => {
  lines.length = 0;
  await web.stranger.get('/children/alder-one?from=Testchild');
  expect(heard()).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      reqId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      method: 'GET',
      route: '/children/:id',
      status: 303,
      milliseconds: expect.any(Number),
      msg: 'Answered',
    },
  ]);
});

test('a request that chooses its own number gets another', async () => {
  lines.length = 0;
  await web.server.inject({ url: '/health/live', headers: { 'request-id': 'Testchild' } });
  expect(lines.join('')).not.toContain('Testchild');
});

test('of a fault stands where in the code it happened, and nothing that the fault says', () => {
  const said: string[] = [];
  const log = webLog({ write: (line) => said.push(line) });
  const fault = Object.assign(new Error('Key (name)=(Testchild Alder) already exists'), { code: '23505' });
  log.error(fault);
  log.error(fault, 'A page failed');
  log.error({ err: fault }, fault.message);
  expect(said).toHaveLength(3);
  for (const line of said) {
    expect(line).toContain('"code":"23505"');
    expect(line).toContain('log.test.ts');
    expect(line).not.toContain('Testchild');
  }
});
