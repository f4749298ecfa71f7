import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, order } from '../../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';
import { beginWith, fillIn, formIn, lastSeenAt } from './report.fixture.ts';

let web: TestWeb;
let carer: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(
    ...looksAfter('alder'),
    order({
      command: 'SavePreparedSheet',
      child: 'alder',
      happened: '2025-09-01T10:00',
      body: {
        description: 'Tall, short brown hair, scar on the left hand',
        telephones: ['07700 900001'],
        people: ['Aunt Testperson'],
        places: ['The skate park'],
        medication: 'Inhaler',
        codeWord: 'lighthouse',
      },
    }),
  );
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:foster-home-1' });
});
afterAll(() => web.close());

test('the first page says ring 999 if a child is in danger now, and lists the children in one’s care', async () => {
  const { text, html } = await carer.get('/report');
  expect(text).toContain('If a child is in danger now, ring 999');
  expect(html.querySelectorAll('input[name="child"]')).toHaveLength(1);
  expect(text).toContain('Testchild Alder');
});

test('a child who was said to be not here, on the page of the home, is chosen already', async () => {
  const ticked = async (url: string) =>
    (await carer.get(url)).html.querySelectorAll('input[name="child"][checked]').map((box) => box.id);
  expect(await ticked('/report')).toEqual([]);
  expect(await ticked('/report?child=alder')).toEqual(['child']);
});

test('nobody chosen: the page asks who is missing', async () => {
  const { html } = await carer.get('/report');
  const { status, text } = await carer.post('/report', formIn(html));
  expect(status).toBe(400);
  expect(text).toContain('Choose who is missing');
});

test('a carer reports in six short pages, prefilled from the sheet, and is told what happens next and by when', async () => {
  const first = await beginWith(carer, 'Testchild Alder');
  expect(first).toMatch(/^\/report\/[0-9a-f-]{36}\/now$/);
  const when = await fillIn(carer, first, { 'body-next': 'report' });
  expect(when.location).toMatch(/\/when$/);
  const tonight = await fillIn(carer, when.location!, {
    ...lastSeenAt('today', '9.30pm'),
    'body-where': 'The kitchen',
  });
  expect(tonight.location).toMatch(/\/tonight$/);
  const sheet = await fillIn(carer, tonight.location!, {
    'body-child0-clothing': 'Red coat',
    'body-circumstances': 'An argument on the telephone',
  });
  expect(sheet.location).toMatch(/\/sheet$/);
  const prefilled = formIn((await carer.get(sheet.location!)).html);
  expect(prefilled['body-child0-description']).toBe('Tall, short brown hair, scar on the left hand');
  expect(prefilled['body-child0-medical']).toBe('Inhaler');
  expect(prefilled['body-child0-people']).toBe('Aunt Testperson\nThe skate park\n07700 900001');
  expect(Object.values(prefilled).join(' ')).not.toContain('lighthouse');
  const check = await fillIn(carer, sheet.location!, {});
  expect(check.location).toMatch(/\/check$/);
  const answers = await carer.get(check.location!);
  expect(answers.text).toContain('Red coat');
  expect(answers.text).toContain('Not known yet');
  const form = formIn(answers.html);
  const sent = await carer.post(check.location!, form);
  expect(sent.location).toMatch(/\/sent$/);
  const end = await carer.get(sent.location!);
  expect(end.status).toBe(200);
  expect(end.text).toContain('Police not told yet: ring 101 and read them this sheet');
  expect(end.text).toContain('Who does what, by when');
  expect(end.html.querySelector('[data-rule][data-status] time')?.getAttribute('datetime')).toMatch(/Z$/);

  const again = await carer.post(check.location!, form);
  expect(again.location).toBe(sent.location);
  const { rows } = await web.database.store.record.query('select from homeward.episode');
  expect(rows).toHaveLength(1);
  const back = await carer.get(when.location!);
  expect(back.location).toBe(sent.location);

  const call = sent.location!.replace('/sent', '/call');
  const unnamed = await fillIn(carer, call, {});
  expect(unnamed.status).toBe(400);
  expect(unnamed.text).toContain('“Who at the police took the call?” needs an answer');
  const recorded = await fillIn(carer, call, { 'body-callTaker': 'Call Taker 4411' });
  expect(recorded.location).toBe(sent.location);
  const told = await carer.get(sent.location!);
  expect(told.text).not.toContain('Police not told yet');
  expect(told.text).toContain('Call Taker 4411 took the call');
  expect(told.text).toContain('No reference was given yet');
});
