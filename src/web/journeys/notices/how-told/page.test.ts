import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

const here = '/notices/how-told';
let web: TestWeb;
let worker: Browser;
let administrator: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00+01:00');
  worker = await web.signIn('Worker Example', {
    ...{ role: 'allocated-social-worker', agency: 'childrens-social-care:887' },
  });
  administrator = await web.signIn('Noel Example', {
    ...{ role: 'administrator', agency: 'oversight:887', authority: '887' },
  });
});
afterAll(() => web.close());

const numberOn = ({ html }: Answer) => html.querySelector('#mobile')?.getAttribute('value') ?? '';
const isTicked = ({ html }: Answer) => html.querySelector('#texts')?.hasAttribute('checked') === true;
const errorsOf = ({ html }: Answer) =>
  html.querySelectorAll('.govuk-error-summary__list a').map(({ text }) => text);

test('somebody gives a number of their own, and whether they wish to be told there', async () => {
  expect(numberOn(await worker.get(here))).toBe('');
  const sent = await worker.post(here, { mobile: '07700 900 123', texts: 'yes' });
  expect([sent.status, sent.location]).toEqual([303, `${here}?kept=yes`]);
  const kept = await worker.get(here);
  expect([numberOn(kept), isTicked(kept)]).toEqual(['+447700900123', true]);
});

test('who takes the number away is texted no more', async () => {
  await worker.post(here, { mobile: '' });
  const kept = await worker.get(here);
  expect([numberOn(kept), isTicked(kept)]).toEqual(['', false]);
});

test.each([
  [{ mobile: '01634 306000', texts: 'yes' }, 'Enter a mobile number, such as 07700 900123'],
  [{ mobile: '', texts: 'yes' }, 'Enter the mobile number that text messages go to'],
])('%o is said where it was typed', async (fields, says) => {
  const answer = await worker.post(here, fields);
  expect(answer.status).toBe(400);
  expect(errorsOf(answer)).toEqual([says]);
  expect(numberOn(answer)).toBe(fields.mobile);
});

test('an administrator keeps the number for them', async () => {
  const people = await administrator.get('/admin/people?name=Worker');
  const page = people.html
    .querySelectorAll('a[href^="/admin/people/"]')
    .find(({ text }) => text.includes('Worker Example'))!
    .getAttribute('href')!;
  await administrator.post(page, { do: 'texts', mobile: '07700900456', texts: 'yes' });
  expect(numberOn(await administrator.get(page))).toBe('+447700900456');
  expect(numberOn(await worker.get(here))).toBe('+447700900456');
  const wrong = await administrator.post(page, { do: 'texts', mobile: 'nowhere' });
  expect(errorsOf(wrong)).toEqual(['Enter a mobile number, such as 07700 900123']);
});
