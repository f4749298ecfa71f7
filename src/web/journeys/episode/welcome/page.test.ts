import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStreams } from '../../../../store/read/read-streams.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { back, gone, lookedAfter } from '../episode.fixture.ts';

let web: TestWeb;
let carer: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-25T02:00:00+01:00');
  await web.given(...lookedAfter('rowan'), gone('rowan', 'friday', '2025-10-24T18:00'));
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:foster-home-1' });
});
afterAll(() => web.close());

const page = '/episodes/friday/welcome';

test('there is nothing to tick before the child is back', async () => {
  expect((await carer.get(page)).status).toBe(404);
  expect((await carer.get('/episodes/friday')).text).not.toContain('Welcome back');
});

test('the checklist for the return holds the welcome, as the procedures have it', async () => {
  await web.given(back('rowan', 'friday', '2025-10-25T01:40'));
  const overview = await carer.get('/episodes/friday');
  expect(overview.html.querySelector(`a[href="${page}"]`)?.text).toBe('Welcome back');
  const { html, text } = await carer.get(page);
  expect(html.querySelectorAll('input[name="done"]').map((box) => box.getAttribute('value'))).toEqual([
    'Welcomed, and told that we are glad they are back',
    'Offered food and a drink, a wash and a bed',
    'Told that nobody is in trouble tonight',
    'Asked whether they are hurt or in danger; other questions wait',
  ]);
  expect(text).toContain('no clock runs for it');
});

test('it is no duty with a clock: nothing is late or missing by what was not done', async () => {
  const { html } = await carer.get('/episodes/friday');
  const duties = html.querySelectorAll('[data-rule]').map((duty) => duty.text);
  expect(duties.filter((duty) => /welcome/i.test(duty))).toEqual([]);
});

test('nothing ticked is asked for again', async () => {
  const { status, text } = await carer.post(page, { _key: 'k-nothing', words: '' });
  expect(status).toBe(409);
  expect(text).toContain('A welcome says at least one thing that was done');
});

test('what was done is kept, and what nobody has in the procedures is not', async () => {
  const sent = await carer.post(page, {
    _key: 'k-welcome',
    done: ['Offered food and a drink, a wash and a bed', 'Slipped in'],
    words: 'Toast at two',
  });
  expect([sent.status, sent.location]).toEqual([303, '/episodes/friday']);
  const read = await readStreams(web.database.store, '999', ['episode:friday']);
  expect(read.get('episode:friday')?.events.at(-1)).toMatchObject({
    type: 'ChildWelcomed',
    body: { done: ['Offered food and a drink, a wash and a bed'], words: 'Toast at two' },
  });
});

test('a school does not welcome back, and has no such page', async () => {
  const school = await web.signIn('School Example', { role: 'class-teacher', agency: 'education:118540' });
  expect((await school.get(page)).status).toBe(404);
});
