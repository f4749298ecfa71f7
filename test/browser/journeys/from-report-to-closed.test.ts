import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';
import { answer, today } from '../driver/answer.ts';
import { dutyOn } from '../driver/duty.ts';
import { moveClock } from '../driver/move-clock.ts';
import { openAct, recordAct, sendAct } from '../driver/record-act.ts';
import { signInAs } from '../driver/sign-in-as.ts';
import { reportMissing } from './report-missing.ts';

let demonstration: Demonstration;
let carer: Page;
let duty: Page;
let police: Page;
let worker: Page;
let manager: Page;
let interviewer: Page;
let episode: string;
let again: string;
let child: string;

beforeAll(async () => {
  demonstration = await openDemonstration();
  const phone = { viewport: { width: 390, height: 844 } };
  [carer, duty, police, worker, manager, interviewer] = (await Promise.all([
    demonstration.as('foster-carer', phone),
    demonstration.as('emergency-duty-team'),
    demonstration.as('police-missing-unit'),
    demonstration.as('social-worker'),
    demonstration.as('team-manager'),
    demonstration.as('return-interviewer', phone),
  ])) as [Page, Page, Page, Page, Page, Page];
});
afterAll(() => demonstration.close());

const interviewOf = (record: string) => record.replace('/episodes/', '/return-interviews/');
const said = (page: Page) => page.locator('main').innerText();

describe('Saturday, five past midnight: a child in foster care is not home', () => {
  test('the carer reports, and is told who does what by when', async () => {
    await reportMissing(carer);
    expect(await said(carer)).toContain('Police not told yet: ring 101');
    expect(await said(carer)).toContain('Exampleshire: due today 11:59pm');
    expect(await said(carer)).toContain('Exampleshire: due Monday 26 October 11:59pm');
    episode = (await carer.getByRole('link', { name: 'Go to the record' }).getAttribute('href')) ?? '';
    child = await carer.locator('main h2').first().innerText();
  });

  test('the police take the report, class the child as missing and grade the risk', async () => {
    await recordAct(police, episode, 'Acknowledge the report to the police', { 'Police reference': 'EX-26' });
    await recordAct(police, episode, 'Class the absence', { 'How is it classed?': 'Missing' });
    await recordAct(police, episode, 'Grade the risk', { 'What grade?': 'High', 'Why?': 'Fifteen' });
    expect(await said(police)).toContain('Missing, high grade');
    expect(await said(police)).not.toContain('Police not told yet');
  });

  test('the duty worker tells the mother by telephone, and the reviewing officer by e-mail', async () => {
    await recordAct(duty, episode, 'Tell somebody', {
      'Which role is told?': 'Parent with parental responsibility',
      'Who answered, or who was met?': { Name: 'Mother Testperson' },
      'How?': 'Phone',
      'What was said?': 'That nobody knows where she is',
      'What about?': 'The child is missing',
    });
    expect(await dutyOn(duty, 'V59-NOTIFY-PR')).toMatch(/^Done/);
    await recordAct(duty, episode, 'Tell somebody', {
      'Which role is told?': 'Independent reviewing officer',
      'How?': 'Secure e-mail',
      'What about?': 'The child is missing',
    });
    expect(await dutyOn(duty, 'V59-NOTIFY-IRO')).toMatch(/^Done/);
  });

  test('sent is not read: the board says so until the reviewing officer acknowledges', async () => {
    const row = duty.locator(`tr:has(a[href="${episode}"])`);
    await duty.goto('/missing-now');
    expect(await row.innerText()).toContain('Independent reviewing officer: not acknowledged, sent today');
    const reviewing = await demonstration.as('reviewing-officer');
    await recordAct(reviewing, episode, 'Acknowledge a notice', {
      'Which role was it for?': 'Independent reviewing officer',
    });
    await row.filter({ hasNotText: 'Independent reviewing officer: not acknowledged' }).waitFor();
  });

  test('an attempt to reach the child is owed on every day', async () => {
    await duty.goto(episode);
    expect(await dutyOn(duty, 'V59-CONTACT')).toBe('To do, due today 11:59pm');
    await recordAct(duty, episode, 'Log an attempt to reach the child', {
      'Who was tried?': 'The child',
      'How?': 'Call',
      'What came of it?': 'No answer',
    });
    expect(await dutyOn(duty, 'V59-CONTACT')).toMatch(/^Done/);
  });
});

describe('Sunday, in the night in which the clocks go back', () => {
  test('another attempt is owed, and late is what was not done on Saturday', async () => {
    await moveClock(duty, '25/10/2026', '2:15am');
    await duty.goto(episode);
    expect(await duty.locator('#state').innerText()).toContain(
      'has been missing since Friday 23 October 9:30pm, for 1 day 5 hours.',
    );
    expect(await dutyOn(duty, 'V59-CONTACT')).toBe('To do, due today 11:59pm');
    expect(await dutyOn(duty, 'V59-RETURN-PLAN')).toBe('Late, was due yesterday 9:30pm');
  });

  test('found at half past one: that hour happened twice, and the page asks which', async () => {
    await openAct(police, episode, 'Record that the child was found');
    await sendAct(police, {
      'When was the child found?': today('1:30'),
      'How was the child found?': 'Police found',
    });
    expect(await said(police)).toContain('That hour happened twice, because the clocks went back');
    await sendAct(police, { 'Which one?': 'The second time, after the clocks went back' });
    expect(await police.locator('#timeline ~ *').first().innerText()).toContain('today 1:30am');
  });

  test('back at ten past two: what is due from now on counts from when the child was found', async () => {
    await recordAct(carer, episode, 'Record that the child is back', {
      'When did the child come back?': today('2:10am'),
      'How did the child come back?': 'Police found',
      'Where is the child back?': 'At the placement',
      'Is it safe for the child to be there?': 'Yes',
    });
    await worker.goto(episode);
    expect(await dutyOn(worker, 'V59-SW-CHECK')).toBe('Due now, due today 1:30am');
    expect(await dutyOn(worker, 'V59-RHI-72H')).toBe('To do, due Wednesday 28 October 1:30am');
  });

  test('an officer sees that the child is safe and well', async () => {
    await recordAct(police, episode, 'Record the safe-and-well check', {
      'When was the child seen or spoken to?': today('2:14am'),
      'How was it done?': 'The child was seen',
      'Which officer?': 'Officer Testperson',
      'What kind of officer?': 'Missing-person unit',
      'Was there any sign of harm?': 'No',
      'Where was the child, and with whom?': 'With friends, at a house in the town',
      'Had the child a chance to tell of offences by or against them?': 'Yes, and told of none',
      'What harm was found?': 'None found',
    });
    expect(await dutyOn(police, 'V59-SW-CHECK')).toMatch(/^Done/);
  });
});

describe('Monday evening: late again, and back before eight', () => {
  test('another time away is another episode, over with one press and one answer', async () => {
    await moveClock(carer, '26/10/2026', '7.45pm');
    await reportMissing(carer, { child, lastSeen: today('6pm') });
    again = (await carer.getByRole('link', { name: 'Go to the record' }).getAttribute('href')) ?? '';
    await carer.goto('/our-home');
    await carer.getByRole('row').filter({ hasText: child }).getByRole('button').click();
    await carer.getByLabel('Yes, it is safe').check();
    await carer.getByRole('button', { name: 'Record that they’re back' }).click();
    expect(await carer.locator('h1').innerText()).toBe('Who is back');
  });

  test('missing again, the first interview was not possible; the queue has the second, and says why it matters', async () => {
    await worker.goto(episode);
    expect(await dutyOn(worker, 'V59-RHI-72H')).toBe('Excused, excused today 6pm');
    await interviewer.goto('/return-interviews');
    const line = interviewer
      .getByRole('row')
      .filter({ has: interviewer.locator(`a[href="${interviewOf(again)}"]`) });
    expect(await line.innerText()).toContain('due Thursday 29 October 7:45pm');
    expect(await line.innerText()).toMatch(/P1 Reported missing on \d+ occasions/);
  });
});

describe('Tuesday after school: the interviewer listens', () => {
  test('the child chooses on the interviewer’s device, and can reach nothing else with it', async () => {
    await moveClock(interviewer, '27/10/2026', '4pm');
    await interviewer.goto(interviewOf(again));
    await interviewer.getByRole('button', { name: 'Give the device to the child' }).click();
    expect(await interviewer.locator('body').innerText()).not.toMatch(/Homeward|Example|missing/);
    await answer(interviewer.locator('form'), {
      'Who do you want to talk with?': 'The person who is here now',
      'Where do you want to talk?': 'On a walk, or in a car',
      'Do you want an advocate?': 'No',
    });
    await interviewer.getByRole('button', { name: 'This is what I want' }).click();
    expect(await interviewer.locator('h1').innerText()).toBe('Thank you');
    await interviewer.goto(episode);
    expect(new URL(interviewer.url()).pathname).toBe('/sign-in');
    await interviewer.goto('/for-you');
    expect(await interviewer.locator('h1').innerText()).toBe('Thank you');
  });

  test('signed in again, the interviewer reads what the child chose, and the form begins with it', async () => {
    await signInAs(interviewer, 'return-interviewer');
    await interviewer.goto(interviewOf(again));
    expect(await said(interviewer)).toContain('Where: On a walk, or in a car');
    await interviewer.getByRole('button', { name: 'Record the return interview' }).click();
    expect(await interviewer.getByLabel('Where was it?').inputValue()).toBe('car_walk');
  });

  test('what is typed is kept while it is typed', async () => {
    const words = 'I wanted to see my brother. “It’s not far” – שלום 🚲';
    await interviewer.getByLabel("In the child's own words").fill(words);
    await interviewer.locator('#kept').filter({ hasText: 'kept' }).waitFor();
    await interviewer.reload();
    expect(await interviewer.getByLabel("In the child's own words").inputValue()).toBe(words);
  });
});

const parts = [
  'Harm before or while missing',
  'Reasons and how to address them',
  'Feel safe, know options',
  'What the child wants next',
  "Parents' or carers' views",
];

describe('the interview is on the record with all six parts, and covers both times away', () => {
  test('with five parts answered it is not complete, and the page says which is open', async () => {
    const form = interviewer.locator('#act');
    await answer(form, {
      'When was the interview?': today('3.45pm'),
      'What was talked about?': Object.fromEntries(
        parts.map((part) => [part, { 'What the child said': `${part}: said` }]),
      ),
      'Is the interviewer trained for it?': 'Yes',
      'Was the child seen alone?': 'Yes',
    });
    await interviewer.getByRole('button', { name: 'Complete' }).click();
    expect(await interviewer.locator('.govuk-error-summary').innerText()).toContain(
      'How to stay safe if they go again',
    );
  });

  test('that the child did not wish to say is an answer', async () => {
    await answer(interviewer.locator('#act'), {
      'How to stay safe if they go again': 'The child was asked and did not wish to say',
      'Which earlier episodes': 'Missing from Friday 23 October 9:30pm until Sunday 25 October 2:10am',
    });
    await interviewer.getByRole('button', { name: 'Complete' }).click();
    expect(await said(interviewer)).toContain('it covers 2 episodes');
    expect(await said(interviewer)).toContain('Did not wish to say');
  });

  test('neither the carer nor the police read what the child said', async () => {
    for (const closed of [carer, police]) {
      await closed.goto(again);
      expect(await closed.locator('body').innerText()).not.toContain('my brother');
    }
  });
});

describe('Wednesday: what still stands in the way, and then nothing does', () => {
  const inTheWay = () =>
    worker
      .locator('.govuk-task-list__item', { has: worker.getByText('To do') })
      .locator('.govuk-task-list__name-and-hint')
      .allInnerTexts();

  test('the page of the earlier episode lists it', async () => {
    await moveClock(worker, '28/10/2026', '9:30');
    await worker.goto(episode);
    expect(await inTheWay()).toEqual([
      'The questions about exploitation and radicalisation are answered',
      'It is decided whether the care plan needs a statutory review',
      'It is decided whether the placement remains appropriate',
      'A risk assessment is newer than the episode',
    ]);
  });

  test('an episode does not close before', async () => {
    await openAct(manager, episode, 'Close the episode');
    await sendAct(manager, { 'Why does it close?': 'Return phase complete' });
    expect(await manager.locator('.govuk-error-summary').innerText()).toContain(
      'Before this episode closes: the questions about exploitation and radicalisation are answered',
    );
  });

  test('the social worker answers what is asked', async () => {
    await recordAct(worker, episode, 'Answer the questions about harm', {
      'What is the risk of sexual exploitation?': 'None known',
      'What is the risk of radicalisation?': 'None known',
    });
    await recordAct(worker, episode, 'Decide whether the care plan is reviewed', {
      'Is a review needed?': 'Yes',
      'Why?': 'Twice away within four days',
    });
    await recordAct(worker, episode, 'Decide the arrangements for the return', {
      'Is the placement still right for the child?': 'Yes',
    });
    await recordAct(worker, episode, 'Save the risk assessment', {
      Assessment: 'Goes to see the brother; visits are arranged',
      'Is it complete?': 'Yes',
    });
    expect(await inTheWay()).toEqual([]);
    expect(await said(worker)).toContain('Nothing stands in the way');
  });

  test('and closes the episode', async () => {
    await recordAct(manager, episode, 'Close the episode', { 'Why does it close?': 'Return phase complete' });
    expect(await said(manager)).toContain('The episode is closed.');
    await duty.goto('/missing-now');
    expect(await duty.locator(`a[href="${episode}"]`).count()).toBe(0);
  });
});
