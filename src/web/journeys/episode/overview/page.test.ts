import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { order } from '../../../../record/record.fixture.ts';
import { backOnSaturday, fridayStory, hidden, signedInAs } from '../../../reading/reading.fixture.ts';
import { at, type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

let web: TestWeb;
let worker: Browser;
let carer: Browser;
let officer: Browser;
let school: Browser;
let home: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T22:20:00+01:00');
  await web.given(...fridayStory);
  worker = await signedInAs(web, 'allocated-social-worker', 'childrens-social-care:887');
  carer = await signedInAs(web, 'foster-carer', 'placement:foster-home-1');
  home = await signedInAs(web, 'home-manager-on-duty', 'placement:foster-home-1');
  officer = await signedInAs(web, 'police-missing-unit', 'police:kent');
  school = await signedInAs(web, 'designated-safeguarding-lead', 'education:118540');
});
afterAll(() => web.close());

const get = async (browser: Browser, url = '/episodes/friday') => {
  const { status, html, text } = await browser.get(url);
  expect(status).toBe(200);
  return { html, text };
};

describe('while the child is missing', () => {
  test('one sentence says who has been missing since when', async () => {
    const { html } = await get(worker);
    expect(html.querySelector('#state')?.text).toBe(
      'Testchild Alder has been missing since today 4pm, for 6 hours 20 minutes.',
    );
    expect(html.querySelector('.moj-identity-bar__title')?.text).toBe(
      'Testchild Alder · 15 years old, born Saturday 1 May 2010',
    );
  });

  test('a grade that an officer told shows as a police decision recorded by somebody else until the police confirm it', async () => {
    const { text } = await get(worker);
    expect(text).toContain(
      'Not classified yet, high grade (police decision, recorded by Worker Testperson (allocated social worker))',
    );
    expect(text).toContain('the police have not confirmed it yet');
  });

  test('a police risk assessment that nobody is named as having quality-assured is flagged', async () => {
    const { html } = await get(worker);
    expect(html.querySelector('.homeward-facts')?.structuredText).toContain(
      'Police assessment\nNo officer is named who checked it',
    );
  });

  test('every duty carries its rule, its status, its due time in UTC and why', async () => {
    const { html } = await get(worker);
    const duties = html.querySelectorAll('[data-rule]');
    expect(duties.length).toBeGreaterThan(5);
    expect(duties[0]!.querySelector('time')?.getAttribute('datetime')).toMatch(/Z$/);
    expect(duties[0]!.querySelectorAll('details ol li').length).toBeGreaterThan(0);
  });

  test('what happened is said in words: what, who said it, who recorded it and how', async () => {
    const { html } = await get(worker);
    const graded = html
      .querySelectorAll('.moj-timeline__item')
      .find((item) => item.text.includes('Police grade: high'))!;
    expect(graded.structuredText).toContain(
      'Unit Testperson (police missing-person unit), told by telephone; recorded today 7pm by Worker Testperson (allocated social worker)',
    );
    expect(graded.querySelector('time')?.getAttribute('datetime')).toBe('2025-10-24T18:00:00Z');
    expect(html.text).toContain('Seen near the old pier');
  });

  test('only acts that somebody in this part may do now are offered', async () => {
    const acts = async (browser: Browser) =>
      (await get(browser)).html.querySelector('#acts')!.parentNode!.structuredText;
    expect(await acts(worker)).toContain('Record a sighting');
    expect(await acts(worker)).not.toContain('Reopen');
    const { html } = await get(worker);
    expect(html.querySelector('a[href="/episodes/friday/acts/record-sighting"]')).not.toBeNull();
  });
});

describe('who sees what', () => {
  test('police actions are closed to social workers, carers, homes and schools', async () => {
    for (const browser of [worker, carer, home, school])
      expect((await browser.get('/episodes/friday')).raw.payload).not.toContain(hidden.police);
    expect((await officer.get('/episodes/friday')).raw.payload).toContain(hidden.police);
  });

  test('what an agency that has nothing to do with the child is told is the same as for an episode that there is not', async () => {
    const stranger = await signedInAs(web, 'emergency-duty-team', 'childrens-social-care:883');
    const [known, made] = [await stranger.get('/episodes/friday'), await stranger.get('/episodes/made-up')];
    expect(known.status).toBe(404);
    expect(made.status).toBe(404);
    expect(known.raw.payload.replaceAll('friday', 'made-up')).toBe(made.raw.payload);
  });

  test('whoever looks is noted in the read log, and whoever was not shown anything is not', async () => {
    const { rows } = await web.database.store.access.query<{
      person: string;
      act: string;
      children: string[];
    }>("select distinct agency, act, children from homeward.read_log where act = 'episode' order by agency");
    expect(rows).toEqual([
      { agency: 'childrens-social-care:887', act: 'episode', children: ['child:alder'] },
      { agency: 'education:118540', act: 'episode', children: ['child:alder'] },
      { agency: 'placement:foster-home-1', act: 'episode', children: ['child:alder'] },
      { agency: 'police:kent', act: 'episode', children: ['child:alder'] },
    ]);
  });
});

describe('on the fourth day', () => {
  beforeAll(() => web.clock.set(at('2025-10-28T11:00:00Z')));

  test('what is late comes first, then what is due, then what can still be done in time; the rest is folded', async () => {
    const { html } = await get(worker);
    const listed = html.querySelector('#duties')!.nextElementSibling!;
    const statuses = listed
      .querySelectorAll('[data-status]')
      .map((duty) => duty.getAttribute('data-status')!);
    const ranks = statuses.map((status) => ['breached', 'due', 'pending'].indexOf(status));
    expect(statuses[0]).toBe('breached');
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    expect(ranks).not.toContain(-1);
    expect(listed.nextElementSibling!.tagName).toBe('DETAILS');
    expect(listed.nextElementSibling!.querySelector('[data-status="met"]')).not.toBeNull();
  });
});

describe('once the child is back', () => {
  beforeAll(async () => {
    web.clock.set(at('2025-10-28T12:00:00Z'));
    await web.given(...backOnSaturday);
  });

  test('what the child said in a return interview is closed to foster carers, homes, schools and police', async () => {
    const shown = (await worker.get('/episodes/friday')).raw.payload;
    expect(shown).toContain(hidden.interview);
    expect(shown).toContain(hidden.aboutTheCarer);
    for (const browser of [carer, home, school, officer]) {
      const { payload } = (await browser.get('/episodes/friday')).raw;
      expect(payload).not.toContain(hidden.interview);
      expect(payload).not.toContain(hidden.aboutTheCarer);
      expect(payload).not.toContain('interview was held');
      expect(payload).not.toContain('Interviewer Testperson');
    }
  });

  test('closing is a list of tasks: what is done, and what stands in the way with where to answer it', async () => {
    const { html, text } = await get(worker);
    const tasks = html
      .querySelectorAll('.govuk-task-list__item')
      .map((item) => item.text.replace(/\s+/g, ' ').trim());
    expect(tasks).toEqual([
      'The safe-and-well check has an outcome, or a recorded decision why not To do',
      'The return interview has an outcome Done',
      'The questions about exploitation and radicalisation are answered To do',
      'It is decided whether the care plan needs a statutory review To do',
      'It is decided whether the placement remains appropriate To do',
      'A risk assessment is newer than the episode To do',
    ]);
    expect(text).toContain('1 of 6 done.');
    const links = html.querySelectorAll('.govuk-task-list a').map((link) => link.getAttribute('href'));
    expect(links).toContain('/episodes/friday/acts/answer-harm-questions');
    expect(links).not.toContain('/return-interviews/friday');
    expect((await get(carer)).html.querySelector('#closing')).toBeNull();
  });

  test('as known at a past moment it shows what was on record then, says so, and offers no act', async () => {
    const { html, text } = await get(worker, '/episodes/friday?known-date=24/10/2025&known-time=6.30pm');
    expect(text).toContain('This is what was on record by');
    expect(html.querySelector('.moj-alert time')?.getAttribute('datetime')).toBe('2025-10-24T17:30:00Z');
    expect(html.querySelector('#state')?.text).toContain(
      'has been missing since today 4pm, for 2 hours 30 minutes',
    );
    expect(text).toContain('Seen near the old pier');
    expect(text).not.toContain('Police grade: high');
    expect(html.querySelector('#acts')).toBeNull();
    expect((await get(worker, '/episodes/friday?known-at=2025-10-24T14:00:00Z')).text).toContain(
      'Nothing of this episode was on record',
    );
  });

  test('a moment that nobody can read, or that lies ahead, is asked for again with what was typed', async () => {
    const bad = await worker.get('/episodes/friday?known-date=nonsense&known-time=9pm');
    expect(bad.status).toBe(400);
    expect(bad.text).toContain('Enter a date, such as 24/10/2025');
    expect(bad.html.querySelector('#known-date')?.getAttribute('value')).toBe('nonsense');
    const ahead = await worker.get('/episodes/friday?known-date=24/10/2035&known-time=9pm');
    expect(ahead.text).toContain('Enter a moment in the past');
  });

  test('an hour that happened twice asks which', async () => {
    const { status, html } = await worker.get('/episodes/friday?known-date=26/10/2025&known-time=1:30');
    expect(status).toBe(400);
    const links = html.querySelectorAll('.govuk-error-summary a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['?known-at=2025-10-26T00%3A30%3A00Z', '?known-at=2025-10-26T01%3A30%3A00Z']);
  });

  test('a statement that was put right shows what it says now, why, and what it said before', async () => {
    await web.given(
      order({
        command: 'CorrectFact',
        child: 'alder',
        episode: 'friday',
        happened: '2025-10-26T08:30',
        by: { role: 'allocated-social-worker', person: 'Worker Testperson' },
        body: { version: 3, reason: 'It was the new pier', body: { words: 'Seen near the new pier' } },
      }),
    );
    const { html } = await get(worker);
    const seen = html
      .querySelectorAll('.moj-timeline__item')
      .find((item) => item.querySelector('h3')?.text === 'The child was seen')!;
    expect(seen.structuredText).toContain('It was the new pier');
    expect(seen.querySelector('details')?.text).toContain('Seen near the old pier');
    expect(seen.querySelector('dl')?.text).toContain('Seen near the new pier');
  });

  test('an episode that was made void says so', async () => {
    await web.given(
      order({
        command: 'VoidEpisode',
        child: 'alder',
        episode: 'friday',
        happened: '2025-10-26T08:45',
        by: { role: 'data-steward', person: 'Steward Testperson' },
        body: { reason: 'Wrong child', second: { name: 'Manager Testperson' } },
      }),
    );
    const { html, text } = await get(worker);
    expect(html.querySelector('h1')?.text).toBe('Episode made void');
    expect(text).toContain('it counts for nothing');
    expect(text).not.toContain('Wrong child');
  });
});
