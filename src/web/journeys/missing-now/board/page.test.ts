import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, reportsMissing } from '../../../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

let web: TestWeb;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(...looksAfter('alder'), reportsMissing('alder', 'friday', '2025-10-24T15:00'));
  worker = await web.signIn('Worker Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:887',
  });
});
afterAll(() => web.close());

test('shows who is missing, for how long, and what is due next', async () => {
  const { status, text } = await worker.get('/missing-now');
  expect(status).toBe(200);
  expect(text).toContain('1 open episode');
  expect(text).toContain('Testchild Alder');
  expect(text).toContain('7 hours 20 minutes');
});

test('somebody who has nothing to do with the child sees an empty board', async () => {
  const elsewhere = await web.signIn('Elsewhere Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:883',
  });
  const { text } = await elsewhere.get('/missing-now');
  expect(text).toContain('No child whom you may see is missing now.');
  expect(text).not.toContain('Testchild');
});

test('whoever has not signed in is asked to', async () => {
  const { status, location } = await web.stranger.get('/missing-now');
  expect(status).toBe(303);
  expect(location).toBe('/sign-in?next=%2Fmissing-now');
});
