import { afterAll, beforeAll, expect, test } from 'vitest';
import { fridayStory, signedInAs } from '../../../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

const medway = 'childrens-social-care:887';

let web: TestWeb;
let steward: Browser;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T22:20:00+01:00');
  await web.given(...fridayStory);
  steward = await web.signIn('Steward Birch', { role: 'data-steward', agency: medway });
  await web.signIn('Steward Cedar', { role: 'data-steward', agency: medway });
  await web.signIn('Steward Elsewhere', { role: 'data-steward', agency: 'childrens-social-care:886' });
  worker = await signedInAs(web, 'allocated-social-worker', medway);
});
afterAll(() => web.close());

const titleOf = async (browser: Browser) =>
  (await browser.get('/episodes/friday')).html.querySelector('h1')?.text;

async function agreedBy(act: string, second: string) {
  const { html } = await steward.get(`/episodes/friday/acts/${act}`);
  const fields = Object.fromEntries(
    html
      .querySelectorAll('#act input')
      .filter((input) => input.getAttribute('type') !== 'radio' || input.hasAttribute('checked'))
      .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  );
  return steward.post(`/episodes/friday/acts/${act}`, {
    ...fields,
    'body-reason': 'The report was about another child',
    'body-second-name': second,
  });
}

test('void with a second person: chosen from those at work in the same agency, and never oneself', async () => {
  const { html } = await steward.get('/episodes/friday/acts/void-episode');
  const offered = html
    .querySelectorAll('[name="body-second-name"]')
    .map((choice) => choice.getAttribute('value'));
  expect(offered).toContain('Steward Cedar');
  expect(offered).not.toContain('Steward Birch');
  expect(offered).not.toContain('Steward Elsewhere');
});

test('somebody who does not work there is not taken as the second, and nothing is recorded', async () => {
  const before = await titleOf(worker);
  expect((await agreedBy('void-episode', 'Steward Elsewhere')).status).toBe(400);
  expect((await agreedBy('void-episode', 'Steward Birch')).status).toBe(400);
  expect(await titleOf(worker)).toBe(before);
});

test('made void by two people, the episode says so; undone by two people, it counts again', async () => {
  const before = await titleOf(worker);
  expect((await agreedBy('void-episode', 'Steward Cedar')).location).toBe('/episodes/friday');
  expect(await titleOf(worker)).toBe('Episode made void');
  expect((await agreedBy('undo-void', 'Steward Cedar')).location).toBe('/episodes/friday');
  expect(await titleOf(worker)).toBe(before);
});

test('nobody but a data steward is offered to make an episode void', async () => {
  expect((await worker.get('/episodes/friday/acts/void-episode')).status).toBe(404);
});
