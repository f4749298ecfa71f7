import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { order } from '../../record/record.fixture.ts';
import { redact } from '../../store/redact.ts';
import { backOnSaturday, fridayStory, hidden, signedInAs } from '../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../web.fixture.ts';

let web: TestWeb;
let manager: Browser;
let worker: Browser;
let carer: Browser;
let school: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-26T09:00:00Z');
  await web.given(
    ...fridayStory,
    ...backOnSaturday,
    order({
      command: 'CorrectFact',
      child: 'alder',
      episode: 'friday',
      happened: '2025-10-26T08:30',
      by: { role: 'allocated-social-worker', person: 'Worker Testperson' },
      body: { version: 3, reason: 'It was the new pier', body: { words: 'Seen near the new pier' } },
    }),
  );
  manager = await signedInAs(web, 'team-manager', 'childrens-social-care:887');
  worker = await signedInAs(web, 'allocated-social-worker', 'childrens-social-care:887');
  carer = await signedInAs(web, 'foster-carer', 'placement:foster-home-1');
  school = await signedInAs(web, 'designated-safeguarding-lead', 'education:118540');
});
afterAll(() => web.close());

describe('the whole case as one page', () => {
  test.each(['/episodes/friday/whole-case', '/children/alder/whole-case'])(
    '%s is marked, with by whom and when, and tells everything in time order',
    async (url) => {
      const { status, html, text } = await manager.get(url);
      expect(status).toBe(200);
      expect(html.querySelector('main .homeward-marking')?.text).toContain(
        'OFFICIAL-SENSITIVE. Made by team-manager Example, ',
      );
      expect(html.querySelector('main .homeward-marking')?.text).toContain('26 Oct 2025');
      const told = ['Reported missing to', 'Police grade: high', 'The child was back', hidden.interview];
      const places = told.map((words) => text.indexOf(words));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    },
  );

  test('with what was put right and why, and with why each duty is due', async () => {
    const { text } = await manager.get('/episodes/friday/whole-case');
    expect(text).toContain('It was the new pier');
    expect(text).toContain('Seen near the old pier');
    expect(text).toContain('Late after');
  });

  test('it says what is left out for this reader, whether or not there is any', async () => {
    const leftOut = async (browser: Browser) =>
      (await browser.get('/episodes/friday/whole-case')).html
        .querySelector('#left-out')!
        .nextElementSibling!.querySelectorAll('li')
        .map((item) => item.text);
    expect(await leftOut(manager)).toEqual(['Police enquiries and intelligence']);
    expect(await leftOut(carer)).toContain(
      'What the child said in a return interview, and what followed from it',
    );
    expect((await carer.get('/children/alder/whole-case')).raw.payload).not.toContain(hidden.interview);
    expect((await carer.get('/children/alder/whole-case')).raw.payload).not.toContain(hidden.police);
  });
});

describe('taken out of the house', () => {
  test('the file is tagged, in English, and marked', async () => {
    const { status, raw } = await manager.get('/episodes/friday/whole-case.pdf');
    expect(status).toBe(200);
    expect(raw.headers['content-type']).toBe('application/pdf');
    expect(raw.headers['cache-control']).toBe('no-store');
    const file = raw.rawPayload.toString('latin1');
    expect(file.slice(0, 5)).toBe('%PDF-');
    expect(file).toContain('/MarkInfo');
    expect(file).toContain('/StructTreeRoot');
    expect(file).toContain('/Lang (en-GB)');
    expect(file).toContain('/S /H1');
    expect(file.match(/\/S \/H3/g)!.length).toBeGreaterThan(10);
  });

  test('a note for the case system is plain text, without what this part may not take out', async () => {
    const { raw, status } = await worker.get('/episodes/friday/case-note');
    expect(status).toBe(200);
    expect(raw.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(raw.payload).toContain('OFFICIAL-SENSITIVE. Made by allocated-social-worker Example');
    expect(raw.payload).toContain(hidden.interview);
    const reviewer = await signedInAs(web, 'independent-reviewing-officer', 'childrens-social-care:887');
    expect((await reviewer.get('/episodes/friday')).text).toContain(hidden.interview);
    const { payload } = (await reviewer.get('/episodes/friday/case-note')).raw;
    expect(payload).not.toContain(hidden.interview);
    expect(payload).toContain('Left out for this reader: What the child said in a return interview');
  });

  test('a school reads and takes nothing out', async () => {
    expect((await school.get('/episodes/friday/whole-case')).status).toBe(200);
    expect((await school.get('/episodes/friday/whole-case')).raw.payload).not.toContain('whole-case.pdf');
    for (const page of ['whole-case.pdf', 'case-note'])
      expect((await school.get(`/episodes/friday/${page}`)).status).toBe(404);
  });
});

test('a body that two people redacted shows as redacted, and its words nowhere', async () => {
  await redact(web.database.store, {
    owner: '887',
    stream: 'episode:friday',
    version: 3,
    people: ['Steward Testperson', 'Manager Testperson'],
    reason: 'Written about another child',
    at: web.clock.now(),
  });
  const { text, raw } = await worker.get('/episodes/friday');
  expect(text).toContain('Redacted: what was written here was taken out of the record by two people');
  expect(raw.payload).not.toContain('Seen near the old pier');
});
