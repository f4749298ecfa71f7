import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';
import { today } from '../driver/answer.ts';
import { dutyOn } from '../driver/duty.ts';
import { moveClock } from '../driver/move-clock.ts';
import { recordAct } from '../driver/record-act.ts';
import { reportMissing } from './report-missing.ts';

let demonstration: Demonstration;
let home: Page;
let manager: Page;
let interviewer: Page;
let child: string;
let episode: string;
let interview: string;
beforeAll(async () => {
  demonstration = await openDemonstration();
  [home, manager, interviewer] = (await Promise.all([
    demonstration.as('home-manager'),
    demonstration.as('team-manager'),
    demonstration.as('commissioned-interviewer'),
  ])) as [Page, Page, Page];
});
afterAll(() => demonstration.close());

const said = (page: Page) => page.locator('main').innerText();

test('on Friday night a child is gone from the home for two hours', async () => {
  await moveClock(home, '30/10/2026', '11.30pm');
  await reportMissing(home, { lastSeen: today('9pm') });
  child = await home.locator('main h2').first().innerText();
  episode = (await home.getByRole('link', { name: 'Go to the record' }).getAttribute('href')) ?? '';
  interview = episode.replace('/episodes/', '/return-interviews/');
  await home.goto('/our-home');
  await home.getByRole('row').filter({ hasText: child }).getByRole('button').click();
  await home.getByLabel('Yes, it is safe').check();
  await home.getByRole('button', { name: 'Record that they’re back' }).click();
  expect(await home.locator('h1').innerText()).toBe('Who is back');
});

test('the 72 hours run through the weekend: until Monday night', async () => {
  await manager.goto(episode);
  expect(await dutyOn(manager, 'V59-RHI-72H')).toBe('To do, due Monday 2 November 11:30pm');
});

test('a manager gives the interview to the commissioned provider, and it stands first in the queue of whoever has it', async () => {
  await recordAct(manager, episode, 'Allocate the return interview', {
    'Who will do the interview?': { Name: 'Kit Example', Role: 'Commissioned return interviewer' },
    'What is the interviewer?': 'Commissioned provider',
    'For which provider?': 'other:return-interviews-999',
    'Why?': 'The child asked for somebody from outside',
  });
  await interviewer.goto('/return-interviews');
  const own = interviewer.getByRole('table').first().getByRole('row').filter({ hasText: child });
  expect(await own.innerText()).toContain('due Monday 2 November 11:30pm');
  expect(await own.innerText()).toContain('Kit Example');
});

test('on Sunday the child declines: that is an outcome, and harm that is suspected comes first', async () => {
  await moveClock(interviewer, '1/11/2026', '3pm');
  await recordAct(interviewer, episode, 'Record that the interview was offered', {
    'When was it offered?': today('2pm'),
  });
  await recordAct(interviewer, episode, 'Record that the interview was declined', {
    'When was it declined?': today('2.10pm'),
    'Who declined it?': 'The child',
    'What reason was given?': 'Told it already',
    'Is significant harm suspected?': 'Yes',
  });
  expect(await dutyOn(interviewer, 'V59-RHI-72H')).toMatch(/^Excused/);
  await interviewer.goto(interview);
  expect(await said(interviewer)).toContain('Think of child protection now');
});

test('those who care for the child are offered to be heard, say what they know, and do not read the rest', async () => {
  await recordAct(manager, episode, 'Offer parents or carers to be heard', {
    'Who was it offered to?': "Children's home manager on duty",
  });
  await recordAct(home, episode, 'Record what parents or carers said', {
    'What did they say?': 'Rang a number that we did not know before going out',
  });
  await interviewer.goto(episode);
  expect(await said(interviewer)).toContain('Rang a number that we did not know before going out');
  const answer = await home.goto(interview);
  expect(answer?.status()).toBe(404);
});
