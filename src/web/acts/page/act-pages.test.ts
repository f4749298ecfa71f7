import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing } from '../../../record/record.fixture.ts';
import { readStreams } from '../../../store/read/read-streams.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

let web: TestWeb;
let worker: Browser;
let carer: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(...looksAfter('alder'), reportsMissing('alder', 'friday', '2025-10-24T15:00'));
  worker = await web.signIn('Worker Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:887',
  });
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:foster-home-1' });
});
afterAll(() => web.close());

const episodeEvents = async (episode = 'friday') => {
  const stream = `episode:${episode}` as const;
  const read = await readStreams(web.database.store, '887', [stream]);
  return read.get(stream)?.events ?? [];
};

/** Sends a form with the token that its session was shown. */
async function send(browser: Browser, url: string, fields: Readonly<Record<string, string>>) {
  const { html } = await browser.get(page);
  return browser.post(url, {
    _csrf: html.querySelector('input[name="_csrf"]')?.getAttribute('value') ?? '',
    ...fields,
  });
}

const now = { 'happened-day': 'today', 'happened-time': '22:15', madeBy: 'self' };
const attempt = { 'body-to': 'child', 'body-how': 'phone', 'body-result': 'no_answer' };
const page = '/episodes/friday/acts/log-contact-attempt';

test('a form begins with the present moment and whoever is at work', async () => {
  const { status, html, text } = await carer.get(page);
  expect(status).toBe(200);
  expect(html.querySelector('title')?.text).toContain('Log an attempt to reach the child: Testchild Alder');
  expect(html.querySelector('#happened-time')?.getAttribute('value')).toBe('22:20');
  expect(text).toContain('I did: Carer Example, Foster carer');
});

test('what is sent is recorded as it was meant, once however often it is sent', async () => {
  const { html } = await carer.get(page);
  const key = html.querySelector('input[name="_key"]')?.getAttribute('value') ?? '';
  const before = (await episodeEvents()).length;
  const first = await send(carer, page, { ...now, ...attempt, _key: key });
  expect([first.status, first.location]).toEqual([303, '/episodes/friday']);
  const again = await send(carer, page, { ...now, ...attempt, _key: key });
  expect([again.status, again.location]).toEqual([303, '/episodes/friday']);
  const events = await episodeEvents();
  expect(events.length).toBe(before + 1);
  expect(events.at(-1)).toMatchObject({
    type: 'ContactAttempted',
    madeBy: { person: 'Carer Example', role: 'foster-carer', agency: 'placement:foster-home-1' },
    body: { by: 'foster-carer', to: 'child', how: 'phone', result: 'no_answer' },
  });
});

test('what is missing is said on the same page, and nothing typed is lost', async () => {
  const { status, html } = await send(carer, page, {
    ...now,
    'happened-time': 'late',
    'body-to': 'friend',
    'body-words': 'Rang <Alder>',
  });
  expect(status).toBe(400);
  expect(html.querySelector('title')?.text).toContain('Error: Log an attempt');
  expect(html.querySelectorAll('.govuk-error-summary a').map((link) => link.getAttribute('href'))).toEqual([
    '#happened-time',
    '#body-how',
    '#body-result',
  ]);
  expect(html.querySelector('#body-words')?.text).toBe('Rang <Alder>');
});

test('what an answer asks for is said before, and everything that is missing at once', async () => {
  const url = '/episodes/friday/acts/send-notice';
  const { html } = await worker.get(url);
  expect(html.querySelector('label[for="body-words"]')?.text.trim()).toBe(
    'What was said? (needed by telephone or face to face)',
  );
  const told = { ...now, 'body-to': 'independent-reviewing-officer', 'body-about': 'missing' };
  const refused = await send(worker, url, { ...told, 'body-channel': 'phone' });
  expect(refused.status).toBe(400);
  expect(
    refused.html.querySelectorAll('.govuk-error-summary a').map((link) => link.getAttribute('href')),
  ).toEqual(['#body-recipient-name', '#body-words']);
  expect(refused.text).toContain('Who answered, or who was met? “Name” needs an answer');
  expect((await send(worker, url, { ...told, 'body-channel': 'secure_e_mail' })).status).toBe(303);
});

test('what a named officer decided is recorded as told', async () => {
  const url = '/episodes/friday/acts/grade-risk';
  const refused = await send(worker, url, { ...now, 'body-grade': 'high' });
  expect(refused.status).toBe(400);
  const { status } = await send(worker, url, {
    ...now,
    'body-grade': 'high',
    'body-reason': 'Medication needed tonight',
    'body-asTold-officer': 'Sergeant Testperson',
    'body-asTold-force': 'kent',
    'body-asTold-how': 'telephone',
  });
  expect(status).toBe(303);
  expect((await episodeEvents()).at(-1)).toMatchObject({
    type: 'RiskGraded',
    body: { grade: 'high', asTold: { officer: 'Sergeant Testperson', force: 'kent', how: 'telephone' } },
  });
});

test('what somebody else said keeps who said it apart from who recorded it', async () => {
  const { status } = await send(worker, '/episodes/friday/acts/record-sighting', {
    ...now,
    'body-words': 'At the bus stop',
    madeBy: 'other',
    'madeBy-name': 'Teacher Testperson',
    'madeBy-role': 'class-teacher',
    'madeBy-how': 'telephone',
    'madeBy-toldAt-day': 'today',
    'madeBy-toldAt-time': '10.10pm',
  });
  expect(status).toBe(303);
  expect((await episodeEvents()).at(-1)).toMatchObject({
    type: 'SightingRecorded',
    madeBy: { person: 'Teacher Testperson', role: 'class-teacher', agency: 'education', how: 'telephone' },
    recordedBy: { person: 'Worker Example', role: 'emergency-duty-team' },
  });
});

test('a refusal is said on the page, at the input that it is about', async () => {
  const { status, html } = await send(worker, '/episodes/friday/acts/complete-follow-up', {
    ...now,
    'body-followUp': '99',
  });
  expect(status).toBe(400);
  expect(html.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe('#body-followUp');
  const refused = await send(worker, '/episodes/friday/acts/hold-interview', {
    ...now,
    'body-kind': 'standard',
    'body-interviewer-name': 'Interviewer Testperson',
    'body-interviewerType': 'rhi_officer',
    'body-trained': 'yes',
    'body-seenAlone': 'yes',
    'body-advocateOffered': 'yes',
  });
  expect(refused.status).toBe(409);
  expect(refused.html.querySelector('title')?.text).toContain('Error: Record the return interview');
  expect(refused.html.querySelector('.govuk-error-summary a')).not.toBeNull();
});

test('a decision on the whole is refused where somebody else recorded meanwhile, and goes through after a look', async () => {
  const url = '/episodes/friday/acts/classify-child';
  const { html } = await worker.get(url);
  const seen = html.querySelector('input[name="_seen"]')?.getAttribute('value') ?? '';
  await send(carer, page, { ...now, ...attempt, 'happened-time': '22:16' });
  const classed = {
    ...now,
    'body-class': 'missing',
    'body-asTold-officer': 'Sergeant Testperson',
    'body-asTold-force': 'kent',
    'body-asTold-how': 'telephone',
  };
  const refused = await send(worker, url, { ...classed, _seen: seen });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Somebody else recorded something while this page was open');
  const shown = refused.html.querySelector('input[name="_seen"]')?.getAttribute('value') ?? '';
  expect((await send(worker, url, { ...classed, _seen: shown })).status).toBe(303);
});

test('what others recorded while the page was open stands beside what was typed: what, when, by whom and in which role', async () => {
  const url = '/episodes/friday/acts/grade-risk';
  const { html } = await worker.get(url);
  const seen = html.querySelector('input[name="_seen"]')?.getAttribute('value') ?? '';
  await send(carer, '/episodes/friday/acts/record-sighting', {
    ...now,
    'body-words': 'By the harbour with two others',
  });
  const graded = {
    ...now,
    'body-grade': 'high',
    'body-words': 'A threat was made',
    'body-asTold-officer': 'Sergeant Testperson',
    'body-asTold-force': 'kent',
    'body-asTold-how': 'telephone',
  };
  const refused = await send(worker, url, { ...graded, _seen: seen });
  expect(refused.status).toBe(409);
  const beside = refused.html.querySelector('#meanwhile');
  expect(beside?.querySelectorAll('.moj-timeline__item')).toHaveLength(1);
  expect(beside?.text).toContain('By the harbour with two others');
  expect(beside?.text).toContain('Carer Example (foster carer)');
  expect(beside?.querySelector('time')?.getAttribute('datetime')).toMatch(/Z$/);
  expect(refused.html.querySelector('input[name="body-grade"][checked]')?.getAttribute('value')).toBe('high');
  const shown = refused.html.querySelector('input[name="_seen"]')?.getAttribute('value') ?? '';
  expect((await send(worker, url, { ...graded, _seen: shown })).status).toBe(303);
  expect((await worker.get(url)).html.querySelector('#meanwhile')).toBeNull();
});

test('what somebody may not see holds nobody up, and is not shown', async () => {
  const url = '/episodes/friday/acts/grade-risk';
  const { html } = await worker.get(url);
  const seen = html.querySelector('input[name="_seen"]')?.getAttribute('value') ?? '';
  await web.given(
    order({
      command: 'RecordPoliceAction',
      child: 'alder',
      episode: 'friday',
      happened: '2025-10-24T22:10',
      by: { role: 'police-missing-unit', person: 'Unit Testperson', agency: 'police:kent' },
      body: { action: 'investigating_officer', outcome: 'done', officer: 'Inspector Testperson' },
    }),
  );
  const graded = {
    ...now,
    'body-grade': 'medium',
    'body-asTold-officer': 'Sergeant Testperson',
    'body-asTold-force': 'kent',
    'body-asTold-how': 'telephone',
  };
  expect((await send(worker, url, { ...graded, _seen: seen })).status).toBe(303);
});

test('a refusal for any other reason shows what was recorded meanwhile too', async () => {
  const url = '/episodes/friday/acts/hold-interview';
  const { html } = await worker.get(url);
  const seen = html.querySelector('input[name="_seen"]')?.getAttribute('value') ?? '';
  await send(carer, '/episodes/friday/acts/record-sighting', { ...now, 'body-words': 'At the station' });
  const refused = await send(worker, url, {
    ...now,
    'body-kind': 'standard',
    'body-interviewer-name': 'Interviewer Testperson',
    'body-interviewerType': 'rhi_officer',
    'body-trained': 'yes',
    'body-seenAlone': 'yes',
    'body-advocateOffered': 'yes',
    _seen: seen,
  });
  expect(refused.status).toBe(409);
  expect(refused.html.querySelector('#meanwhile')?.text).toContain('At the station');
});

test('what is saved as a whole begins with what was saved last', async () => {
  const url = '/children/alder/acts/save-prepared-sheet';
  await send(carer, url, {
    ...now,
    'body-telephones': '07700 900001\n07700 900002',
    'body-codeWord': 'Orange',
  });
  const { html } = await carer.get(url);
  expect(html.querySelector('#body-telephones')?.text).toBe('07700 900001\n07700 900002');
  expect(html.querySelector('#body-codeWord')?.getAttribute('value')).toBe('Orange');
});

test('what was said is corrected as it stands: chosen first, then put right', async () => {
  const url = '/episodes/friday/acts/correct-fact';
  const sighting = (await episodeEvents()).find(({ type }) => type === 'SightingRecorded');
  const version = String(sighting?.version);
  const chosen = { ...now, 'body-version': version, 'body-reason': 'Misheard' };
  const shown = await send(worker, url, chosen);
  expect(shown.status).toBe(200);
  expect(shown.html.querySelector('#body-body-words')?.text).toBe('At the bus stop');
  expect(shown.html.querySelector('#body-reason')?.text).toBe('Misheard');
  const sent = await send(worker, url, {
    ...chosen,
    _of: version,
    'body-body-words': 'At the train station',
  });
  expect(sent.status).toBe(303);
  expect((await episodeEvents()).at(-1)).toMatchObject({
    type: 'FactCorrected',
    corrects: sighting?.version,
    body: { reason: 'Misheard', body: { words: 'At the train station' } },
  });
});

test('a link can fill a form in', async () => {
  const { html } = await worker.get('/episodes/friday/acts/send-notice?body-to=director&body-about=missing');
  expect(html.querySelector('#body-to option[selected]')?.getAttribute('value')).toBe('director');
});

test('what is not theirs to see or to do is not there', async () => {
  const elsewhere = await web.signIn('Elsewhere Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:883',
  });
  expect((await elsewhere.get(page)).status).toBe(404);
  expect((await carer.get('/episodes/friday/acts/grade-risk')).status).toBe(404);
  expect((await carer.get('/episodes/friday/acts/no-such-act')).status).toBe(404);
  expect((await worker.get('/children/alder/acts/grade-risk')).status).toBe(404);
});

test('an episode begins on the page of the child and is led to', async () => {
  await web.given(...looksAfter('birch'));
  const url = '/children/birch/acts/report-child-missing';
  const key = '00000000-0000-4000-8000-000000000001';
  const { status, location } = await send(carer, url, {
    ...now,
    _key: key,
    'body-strand': 'care',
    'body-whereabouts': 'unknown',
    'body-to': 'police',
    'body-items-circumstances-answer': 'Left after tea',
    'body-items-medical_history-notKnownYet': 'yes',
  });
  expect([status, location]).toEqual([303, `/episodes/${key}`]);
  expect((await episodeEvents(key)).map(({ type }) => type)).toContain('ChildReported');
});
