import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { type Answer, type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

const medway = 'childrens-social-care:887';
let web: TestWeb;
let own: Browser;
let commissioned: Browser;

const telling = (child: string, episode: string, command: string, happened: string, body: object) =>
  order({
    ...{ command, child, episode, happened, body },
    by: { role: 'return-interviewer', agency: medway, person: 'Listener Example' },
  });

/**
 * Alder went missing twice, was heard by Listener Example after the first time and harmed in the second; Birch went
 * missing once. Both came back on Friday, Birch first.
 */
beforeAll(async () => {
  web = await openTestWeb('2025-10-25T09:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'first', '2025-10-01T18:00'),
    returns('alder', 'first', '2025-10-01T22:00'),
    telling('alder', 'first', 'HoldInterview', '2025-10-02T16:00', {
      kind: 'standard',
      interviewer: { name: 'Listener Example', role: 'return-interviewer' },
      interviewerType: 'rhi_officer',
      ...{ trained: true, seenAlone: true, advocateOffered: true },
      content: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((item) => ({ item, answer: 'Said the child' })),
    }),
    ...looksAfter('birch'),
    reportsMissing('birch', 'once', '2025-10-24T15:00'),
    returns('birch', 'once', '2025-10-24T20:00'),
    reportsMissing('alder', 'second', '2025-10-24T16:00'),
    returns('alder', 'second', '2025-10-24T21:30'),
  );
  own = await web.signIn('Listener Example', { role: 'return-interviewer', agency: medway });
  commissioned = await web.signIn('Outside Example', {
    role: 'commissioned-return-interviewer',
    agency: 'other:listening',
    authority: '887',
  });
});
afterAll(() => web.close());

const lines = ({ html }: Answer) => html.querySelectorAll('tr[data-rule]');
const hrefsOf = (answer: Answer) =>
  lines(answer).map((line) => line.querySelector('th a')?.getAttribute('href'));

describe('the queue of return interviews', () => {
  test('what is still to be recorded of each leads to its form: here that it was offered', async () => {
    const [second] = lines(await own.get('/return-interviews'));
    const links = second!.querySelectorAll('td a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/rules/medway/MED-RHI-72H', '/episodes/second/acts/offer-interview']);
  });

  test('of those due on one day the especially important one comes first, with the reason', async () => {
    const answer = await own.get('/return-interviews');
    expect(answer.status).toBe(200);
    expect(hrefsOf(answer)).toEqual(['/return-interviews/second', '/return-interviews/once']);
    const [second, once] = lines(answer);
    expect(second!.text).toContain('P1 Reported missing on 2 occasions.');
    expect(once!.text).toContain('Nothing on the record says so');
    expect(second!.querySelector('time')?.getAttribute('datetime')).toBe('2025-10-27T20:30:00Z');
    expect(second!.getAttribute('data-rule')).toBe('MED-RHI-72H');
    expect(second!.getAttribute('data-status')).toBe('pending');
  });

  test('names the worker whom the child knows first', async () => {
    const [second, once] = lines(await own.get('/return-interviews'));
    expect(second!.text).toContain('The child knows Listener Example, from an earlier interview');
    expect(once!.text).not.toContain('The child knows');
  });

  test('a manager gives it to that worker in one step', async () => {
    const manager = await web.signIn('Giving Example', { role: 'team-manager', agency: medway });
    const { html } = await manager.get('/return-interviews/second');
    const link = html.querySelector('a[href^="/episodes/second/acts/allocate-interview?"]');
    expect(link?.text).toBe('give it to them');
    const form = await manager.get(link!.getAttribute('href')!);
    expect(form.html.querySelector('#body-to-name')?.getAttribute('value')).toBe('Listener Example');
    const without = await own.get('/return-interviews/second');
    expect(without.html.querySelector('a[href*="allocate-interview?"]')).toBeNull();
  });

  test('is marked nobody named until somebody is, and then is theirs', async () => {
    expect((await own.get('/return-interviews')).text).toContain('Nobody named yet');
    await web.given(
      telling('birch', 'once', 'AllocateInterview', '2025-10-25T09:00', {
        to: { name: 'Outside Example', role: 'commissioned-return-interviewer' },
        type: 'commissioned_provider',
        provider: 'other:listening',
      }),
    );
    const { html } = await commissioned.get('/return-interviews');
    expect(html.querySelector('h2.govuk-heading-m')?.text).toBe('Yours');
    expect(html.querySelector('tr[data-rule] th a')?.getAttribute('href')).toBe('/return-interviews/once');
    expect((await own.get('/return-interviews')).text).toContain('With others');
  });

  test('declined by a parent while significant harm is suspected, the page prompts child protection', async () => {
    expect((await own.get('/return-interviews/second')).text).not.toContain('significant harm is suspected');
    await web.given(
      ...looksAfter('elm'),
      reportsMissing('elm', 'declined', '2025-10-24T16:00'),
      returns('elm', 'declined', '2025-10-24T19:00'),
      telling('elm', 'declined', 'DeclineInterview', '2025-10-25T09:30', {
        by: 'parent',
        significantHarmSuspected: true,
      }),
    );
    const { html, text } = await own.get('/return-interviews/declined');
    expect(text).toContain('The interview was declined, and significant harm is suspected.');
    const link = html.querySelector(
      'a[href="/episodes/declined/acts/arrange-discussion?body-kind=strategy_discussion"]',
    );
    expect(link?.text).toBe('Arrange a strategy discussion');
    expect((await own.get(link!.getAttribute('href')!)).status).toBe(200);
  });

  test('is read by team manager and reviewing officer, who holds no interview', async () => {
    const manager = await web.signIn('Manager Example', { role: 'team-manager', agency: medway });
    const reviewer = await web.signIn('Reviewer Example', {
      role: 'independent-reviewing-officer',
      agency: medway,
    });
    expect(lines(await manager.get('/return-interviews'))).toHaveLength(2);
    expect(lines(await reviewer.get('/return-interviews'))).toHaveLength(2);
    const { html, text } = await reviewer.get('/return-interviews/first');
    expect(text).toContain('Said the child');
    expect(html.querySelector('a[href="/return-interviews/first/interview"]')).toBeNull();
    expect((await reviewer.get('/return-interviews/second/interview')).status).toBe(404);
    expect((await reviewer.post('/return-interviews/second/hand-over', {})).status).toBe(404);
  });

  test('shows nothing to another authority, and is not there for carers, homes, schools and police', async () => {
    const elsewhere = await web.signIn('Elsewhere Example', {
      role: 'return-interviewer',
      agency: 'childrens-social-care:883',
    });
    expect((await elsewhere.get('/return-interviews')).text).toContain('No return interview is owed.');
    expect((await elsewhere.get('/return-interviews/second')).status).toBe(404);
    expect((await elsewhere.get('/return-interviews/second/interview')).status).toBe(404);
    for (const works of [
      { role: 'foster-carer', agency: 'placement:foster-home-1' },
      { role: 'home-manager-on-duty', agency: 'placement:foster-home-1' },
      { role: 'designated-safeguarding-lead', agency: 'education:test-school' },
      { role: 'police-missing-unit', agency: 'police:kent' },
    ] as const) {
      const closed = await web.signIn('Closed Example', works);
      for (const url of ['', '/first', '/second', '/second/interview'])
        expect((await closed.get(`/return-interviews${url}`)).status).toBe(404);
    }
  });
});
