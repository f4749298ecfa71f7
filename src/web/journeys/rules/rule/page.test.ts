import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openTestWeb, shippedLibrary, type TestWeb } from '../../../web.fixture.ts';

let web: TestWeb;
let carer: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00+01:00');
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:SC000001' });
});
afterAll(() => web.close());

test('a rule says what it asks, where that is written, by when, of whom, and whom it tells', async () => {
  const { html, status } = await carer.get('/rules/medway/MED-NTK-48H');
  expect(status).toBe(200);
  expect(html.querySelector('h1')?.text).toContain('Need to Know');
  expect(html.querySelector('#source')?.text).toMatch(/., .*\d/);
  const said = html.querySelectorAll('.govuk-summary-list__row').map(({ text }) => text.trim());
  expect(said).toEqual([
    expect.stringMatching(/^By when/),
    expect.stringMatching(/^Whose duty it is/),
    expect.stringMatching(/^Who does it/),
    expect.stringMatching(/^Who is told/),
    expect.stringMatching(/^How soon they answer/),
  ]);
  expect(html.querySelectorAll('#late li').length).toBeGreaterThan(0);
});

test('every rule of every pack has a page', async () => {
  for (const { id, rules } of shippedLibrary.packs.values())
    for (const rule of rules) {
      const { status, text } = await carer.get(`/rules/${id}/${rule.id}`);
      expect([rule.id, status]).toEqual([rule.id, 200]);
      expect(text).toContain(rule.title);
    }
});

test('there is no page of a rule that no pack has', async () => {
  expect((await carer.get('/rules/medway/NO-SUCH-RULE')).status).toBe(404);
  expect((await carer.get('/rules/nowhere/MED-NTK-48H')).status).toBe(404);
});
