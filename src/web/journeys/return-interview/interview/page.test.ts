import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { readStream } from '../../../../store/read/read-streams.ts';
import { type Answer, type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

const medway = 'childrens-social-care:887';
const page = '/return-interviews/second/interview';
let web: TestWeb;
let interviewer: Browser;

/** Back on Wednesday and again on Friday: both interviews are owed. */
beforeAll(async () => {
  web = await openTestWeb('2025-10-25T10:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'first', '2025-10-22T18:00'),
    returns('alder', 'first', '2025-10-22T22:00'),
    reportsMissing('alder', 'second', '2025-10-24T16:00'),
    returns('alder', 'second', '2025-10-24T21:30'),
  );
  interviewer = await web.signIn('Listener Example', { role: 'return-interviewer', agency: medway });
});
afterAll(() => web.close());

const parts = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'];
const answered = Object.fromEntries(parts.map((part) => [`body-content-${part}-answer`, `Said of ${part}`]));
const conditions = {
  'happened-day': 'today',
  'happened-time': '10:30',
  madeBy: 'self',
  'body-kind': 'standard',
  'body-interviewer-name': 'Listener Example',
  'body-interviewer-role': 'return-interviewer',
  'body-interviewerType': 'rhi_officer',
  'body-trained': 'yes',
  'body-seenAlone': 'yes',
  'body-advocateOffered': 'yes',
};
const send = (fields: Readonly<Record<string, string>>) =>
  interviewer.post(page, { _key: crypto.randomUUID(), ...fields });
const valueIn = ({ html }: Answer, name: string) =>
  html.querySelector(`textarea[name="${name}"]`)?.text ??
  html.querySelector(`input[name="${name}"]`)?.getAttribute('value');
const typesOf = async (episode: string) =>
  (await readStream(web.database.store, '887', `episode:${episode}`)).events.map(({ type }) => type);

describe('a return interview', () => {
  test('begins with whoever holds it, and asks for all six parts', async () => {
    const answer = await interviewer.get(page);
    expect(answer.status).toBe(200);
    expect(valueIn(answer, 'body-interviewer-name')).toBe('Listener Example');
    for (const part of parts) expect(valueIn(answer, `body-content-${part}-answer`)).toBe('');
  });

  test('asks for the reasons under the groups that they are reported in', async () => {
    const { html } = await interviewer.get(page);
    const groups = html.querySelectorAll('details summary').map(({ text }) => text.trim());
    expect(groups).toContain('Home & family');
    expect(groups).not.toContain('');
  });

  test('is kept as it was typed, with nothing of it on record', async () => {
    const typed = { 'body-content-C1-answer': ' half a sentence <b>', 'happened-time': 'about ten' };
    const { status, raw } = await interviewer.post('/return-interviews/second/draft', typed);
    expect([status, raw.payload]).toEqual([204, '']);
    const again = await interviewer.get(page);
    expect(valueIn(again, 'body-content-C1-answer')?.trim()).toBe('half a sentence <b>');
    expect(again.raw.payload).toContain('half a sentence &lt;b&gt;');
    expect(valueIn(again, 'happened-time')).toBe('about ten');
    expect(await typesOf('second')).not.toContain('ReturnInterviewHeld');
  });

  test('can be kept and gone on with later without an answer to anything', async () => {
    const { status, location } = await send({ _later: '1', 'body-content-C2-answer': 'Later' });
    expect([status, location]).toEqual([303, `${page}?kept=1`]);
    expect((await interviewer.get(`${page}?kept=1`)).text).toContain('kept for two days, for you alone');
  });

  test('is a draft of one person: nobody else goes on with it', async () => {
    const other = await web.signIn('Other Example', { role: 'return-interviewer', agency: medway });
    expect(valueIn(await other.get(page), 'body-content-C2-answer')).toBe('');
  });

  test('is completed with all six parts only, and says which are open', async () => {
    const { 'body-content-C4-answer': _, ...five } = answered;
    const { status, html, text } = await send({ ...conditions, ...five });
    expect(status).toBe(409);
    expect(html.querySelector('.govuk-error-summary')?.text).toContain('What the child wants next');
    expect(text).toContain('Said of C1');
    expect(await typesOf('second')).not.toContain('ReturnInterviewHeld');
  });

  test('covers the earlier episode, whose own was not possible; "did not wish to say" is an answer', async () => {
    const { 'body-content-C4-answer': _, ...five } = answered;
    const { status, location } = await send({
      ...conditions,
      ...five,
      'body-content-C4-childDidNotWishToSay': 'yes',
      'body-alsoCovers': 'first',
    });
    expect([status, location]).toEqual([303, '/return-interviews/second']);
    expect(await typesOf('second')).toContain('ReturnInterviewHeld');
    expect(await typesOf('first')).toContain('ReturnInterviewExcused');
    const { text } = await interviewer.get('/return-interviews/second');
    expect(text).toContain('Said of C1');
    expect(text).toContain('Did not wish to say');
    expect(text).toContain('it covers 2 episodes');
  });

  test('leaves no draft behind once it is on record', async () => {
    const { rows } = await web.database.store.access.query(
      "select from homeward.draft where journey = 'return-interview' and content::text like '%Said of%'",
    );
    expect(rows).toHaveLength(0);
  });
});
