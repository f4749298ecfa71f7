import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../../../../domain/time/instant.ts';
import { looksAfter, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

let web: TestWeb;
let manager: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-23T20:00:00Z');
  await web.given(...looksAfter('alder'), reportsMissing('alder', 'long', '2025-10-20T15:00'));
  manager = await web.signIn('Manager Example', {
    role: 'team-manager',
    agency: 'childrens-social-care:887',
  });
});
afterAll(() => web.close());

const needToKnow = async () => {
  const { html, text } = await manager.get('/my-work?show=desk');
  return {
    text,
    toDo: html.querySelector('tr[data-rule="MED-NTK-48H"]'),
    missed: html.querySelector('#missed [data-rule="MED-NTK-48H"]'),
  };
};

test('what is late while the child is missing is to be done; once the child is back it was not done, and nothing is left to do', async () => {
  const late = await needToKnow();
  expect(late.toDo?.getAttribute('data-status')).toBe('breached');
  expect(late.missed).toBeNull();

  web.clock.set(instant('2025-10-23T22:00:00Z'));
  await web.given(returns('alder', 'long', '2025-10-23T21:30'));
  const after = await needToKnow();
  expect(after.toDo).toBeNull();
  expect(after.missed?.getAttribute('data-status')).toBe('breached');
  expect(after.missed?.text).toContain('Testchild Alder');
  expect(after.text).toContain('They still count as missed.');

  const { html } = await manager.get('/episodes/long');
  const shown = html.querySelector('[data-rule="MED-NTK-48H"]');
  expect(shown?.getAttribute('data-status')).toBe('breached');
  expect(shown?.closest('details')).not.toBeNull();
  expect(shown?.text).toContain('Was not done in time; nothing more to do');
});
