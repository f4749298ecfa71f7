import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownAddress } from '../../shell/sessions.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

let web: TestWeb;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  worker = await web.signIn('Worker Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:887',
  });
});
afterAll(() => web.close());

describe('before the first use', () => {
  test('the code of conduct of an agency is accepted', async () => {
    const newcomer = await web.signInBeforeConduct('Newcomer Example', {
      role: 'foster-carer',
      agency: 'placement:SC000001',
    });
    const first = await newcomer.get('/missing-now?grade=high');
    expect(first.location).toBe('/conduct?next=%2Fmissing-now%3Fgrade%3Dhigh');
    const asked = await newcomer.post('/conduct', { next: '/missing-now' });
    expect(asked.status).toBe(400);
    expect(asked.text).toContain('Say that you accept the code of conduct');
    const accepted = await newcomer.post('/conduct', { next: '/missing-now', accepted: 'yes' });
    expect(accepted.location).toBe('/missing-now');
    expect((await newcomer.get('/missing-now')).status).toBe(200);
  });
});

describe('a form', () => {
  test('that does not carry the token of the session is refused', async () => {
    const { status, text } = await worker.post('/working-as', { _csrf: 'made up' });
    expect(status).toBe(403);
    expect(text).toContain('This form was not sent from here');
  });

  test('that is sent after the session ended is kept and sent again after signing in', async () => {
    const carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:SC000001' });
    await carer.get('/missing-now');
    await web.endSessions('Carer Example');
    const sent = await carer.post('/working-as', { membership: 'typed <b>before</b>' });
    expect(sent.status).toBe(303);
    expect(sent.location).toBe('/sign-in?next=%2F');
    const again = await web.signInAgain('Carer Example');
    const held = await again.get('/sign-in/go-on?next=/missing-now');
    expect(held.text).toContain('Nothing you typed is lost');
    expect(held.html.querySelector('form')?.getAttribute('action')).toBe('/working-as');
    expect(held.html.querySelector('input[name="membership"]')?.getAttribute('value')).toBe(
      'typed <b>before</b>',
    );
    expect((await again.get('/sign-in/go-on?next=/missing-now')).location).toBe('/missing-now');
  });
});

test('signing out ends the session', async () => {
  const carer = await web.signIn('Leaving Example', { role: 'foster-carer', agency: 'placement:SC000001' });
  expect((await carer.get('/missing-now')).status).toBe(200);
  expect((await carer.post('/sign-out', { where: 'here' })).location).toBe('/sign-in');
  expect((await carer.get('/missing-now')).location).toBe('/sign-in?next=%2Fmissing-now');
});

test.each([
  ['/missing-now?grade=high', '/missing-now?grade=high'],
  ['https://elsewhere.example', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  [undefined, '/'],
])('after signing in, %s leads to %s: nobody is sent elsewhere', (next, address) => {
  expect(ownAddress(next)).toBe(address);
});

test('the clock of a demonstration moves on, and to a moment, and runs on from there', async () => {
  expect((await web.stranger.post('/demonstration/clock', { 'on-by-hours': '24' })).status).toBe(303);
  expect((await web.stranger.get('/demonstration/clock')).text).toMatch(/It is Sat 25 Oct 2025 22:2\d/);
  await web.stranger.post('/demonstration/clock', { date: '26/10/2025', time: '0:30' });
  expect((await web.stranger.get('/demonstration/clock')).text).toMatch(/It is Sun 26 Oct 2025 00:30/);
  const wrong = await web.stranger.post('/demonstration/clock', { date: '31/4/2025', time: '9pm' });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('Enter a date, such as 24/10/2026');
});

test('what is not there and what is not yours look the same', async () => {
  const { status, text } = await worker.get('/no-such-page');
  expect(status).toBe(404);
  expect(text).toContain('It is not there, or it is not yours to see.');
});
