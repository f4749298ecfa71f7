import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWeb, type TestWeb } from '../../web.fixture.ts';

let web: TestWeb;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
});
afterAll(() => web.close());

test.each([
  ['/help', 'Help', 'If a child is in danger now, ring 999.'],
  ['/accessibility', 'Accessibility statement', 'we do not claim that it complies in full'],
  ['/privacy', 'Privacy notice', 'Every look at a child’s record is noted'],
  ['/cookies', 'Cookies', 'only cookies that it cannot work without'],
])('%s is there for everybody, signed in or not', async (url, heading, says) => {
  const { status, html, text } = await web.stranger.get(url);
  expect(status).toBe(200);
  expect(html.querySelector('h1')?.text).toBe(heading);
  expect(text).toContain(says);
  expect(html.querySelector(`.govuk-footer a[href="${url}"]`)).not.toBeNull();
});
