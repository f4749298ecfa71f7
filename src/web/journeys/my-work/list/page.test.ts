import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { type Answer, type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

const medway = 'childrens-social-care:887';
let web: TestWeb;
let worker: Browser;
let manager: Browser;
let interviewer: Browser;
let commissioned: Browser;
let reviewer: Browser;
let elsewhere: Browser;

/** Missing on Friday, back on Friday night: everything of the return falls due. */
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  const { clock } = web;
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'friday', '2025-10-24T15:00'),
    returns('alder', 'friday', '2025-10-24T21:30'),
  );
  expect(clock.now()).toBeDefined();
  worker = await web.signIn('Worker Example', { role: 'allocated-social-worker', agency: medway });
  manager = await web.signIn('Manager Example', { role: 'team-manager', agency: medway });
  interviewer = await web.signIn('Interviewer Example', { role: 'return-interviewer', agency: medway });
  commissioned = await web.signIn('Listener Example', {
    role: 'commissioned-return-interviewer',
    agency: 'other:listening',
    authority: '887',
  });
  reviewer = await web.signIn('Reviewer Example', { role: 'independent-reviewing-officer', agency: medway });
  elsewhere = await web.signIn('Elsewhere Example', {
    role: 'team-manager',
    agency: 'childrens-social-care:883',
  });
});
afterAll(() => web.close());

const duty = ({ html }: Answer, rule: string) => html.querySelector(`tr[data-rule="${rule}"]`);
const linesOf = ({ html }: Answer) => html.querySelectorAll('tr[data-rule]');
const chosenOf = (answer: Answer, rule: string) =>
  duty(answer, rule)?.querySelector('input')?.getAttribute('value') ?? '';
const membershipOf = (answer: Answer, name: string) =>
  answer.html
    .querySelectorAll('#to option')
    .find((option) => option.text.startsWith(name))
    ?.getAttribute('value') ?? '';
const keyOf = ({ html }: Answer) => html.querySelector('input[name="_key"]')?.getAttribute('value') ?? '';

describe('what is due', () => {
  test('leads a social worker to the act that meets it, with the number of the duty and whom to tell', async () => {
    const answer = await worker.get('/my-work?show=desk');
    const link = duty(answer, 'SG-NOTIFY-IRO')?.querySelector('a[href*="/acts/"]');
    expect(link?.getAttribute('href')).toBe(
      '/episodes/friday/acts/send-notice?body-to=independent-reviewing-officer&body-rule=SG-NOTIFY-IRO',
    );
    const { html } = await worker.get(link!.getAttribute('href')!);
    expect(html.querySelector('#body-rule')?.getAttribute('value')).toBe('SG-NOTIFY-IRO');
    expect(html.querySelector('#body-to option[selected]')?.getAttribute('value')).toBe(
      'independent-reviewing-officer',
    );
  });

  test('from an interviewer: the return interview within 72 hours, with its reason and source', async () => {
    const answer = await interviewer.get('/my-work');
    expect(answer.status).toBe(200);
    const line = duty(answer, 'MED-RHI-72H')!;
    expect(line.getAttribute('data-status')).toBe('pending');
    expect(line.querySelector('time')?.getAttribute('datetime')).toBe('2025-10-27T20:30:00Z');
    expect(line.querySelector('time')?.text).toBe('due Monday 27 October 8:30pm');
    expect(line.text).toContain('Testchild Alder');
    expect(line.text).toContain('nobody named');
    expect(line.querySelector('details')?.text).toContain('MED-RHI-72H');
    expect(line.querySelector('a[href="/episodes/friday"]')).not.toBeNull();
  });

  test('soonest first', async () => {
    const times = linesOf(await worker.get('/my-work')).map(
      (line) => line.querySelector('time')?.getAttribute('datetime') ?? '',
    );
    expect(times.length).toBeGreaterThan(1);
    expect(times).toEqual(times.toSorted());
  });

  test('is nothing for somebody of another authority, who reads whom to ask', async () => {
    const { text, html } = await elsewhere.get('/my-work?show=desk');
    expect(text).toContain('Nothing is due here.');
    expect(html.querySelector('main a[href="/help#whom-to-ask"]')?.text).toBe('read whom to ask');
    const children = await elsewhere.get('/my-work?show=children');
    expect(children.html.querySelector('main a[href="/help#whom-to-ask"]')?.text).toBe('read whom to ask');
    expect(text).not.toContain('Testchild');
  });

  test('is asked of nobody who has not signed in', async () => {
    expect((await web.stranger.get('/my-work')).location).toBe('/sign-in?next=%2Fmy-work');
  });
});

describe('allocating', () => {
  test('asks what, to whom and why', async () => {
    const { status, html } = await manager.post('/my-work/allocate', { show: 'desk' });
    expect(status).toBe(400);
    expect(html.querySelectorAll('.govuk-error-summary a').map(({ text }) => text)).toEqual([
      'Choose what is to be given to somebody',
      'Choose who will do it',
      'Say why',
    ]);
  });

  test('is not for a social worker, an interviewer or a reviewing officer', async () => {
    for (const person of [worker, interviewer, commissioned, reviewer]) {
      expect((await person.get('/my-work?show=desk')).html.querySelector('#to')).toBeNull();
      expect((await person.post('/my-work/allocate', { show: 'desk' })).status).toBe(404);
    }
  });

  test('an interview to the commissioned interviewer takes it off the duty desk', async () => {
    const desk = await manager.get('/my-work?show=desk');
    const fields = {
      _key: keyOf(desk),
      show: 'desk',
      'chosen-1': chosenOf(desk, 'MED-RHI-72H'),
      to: membershipOf(desk, 'Listener Example'),
      reason: 'The child asked for somebody from outside.',
    };
    const given = await manager.post('/my-work/allocate', fields);
    expect(given.location).toBe('/my-work?show=desk&given=1');
    expect((await manager.post('/my-work/allocate', fields)).location).toBe(given.location);
    expect(duty(await manager.get('/my-work?show=desk'), 'MED-RHI-72H')).toBeNull();
    expect(duty(await commissioned.get('/my-work'), 'MED-RHI-72H')?.text).toContain('Listener Example');
    expect(duty(await interviewer.get('/my-work'), 'MED-RHI-72H')).toBeNull();
    expect(duty(await manager.get('/my-work?show=team'), 'MED-RHI-72H')?.text).toContain('Listener Example');
  });

  test('a child to a social worker: the duties of the social worker go with the child', async () => {
    const children = await manager.get('/my-work?show=children');
    expect(children.text).toContain('nobody named');
    const value = children.html.querySelector('#chosen-1')?.getAttribute('value') ?? '';
    const fields = {
      _key: keyOf(children),
      show: 'children',
      'chosen-1': value,
      to: membershipOf(children, 'Worker Example'),
      reason: 'New to the team.',
    };
    const given = await manager.post('/my-work/allocate', fields);
    expect(given.location).toBe('/my-work?show=children&given=1');
    expect((await manager.post('/my-work/allocate', fields)).location).toBe(given.location);
    expect((await manager.get('/my-work?show=children')).text).toContain('Worker Example');
    const mine = linesOf(await worker.get('/my-work'));
    expect(mine.length).toBeGreaterThan(0);
    for (const line of mine) expect(line.text).toContain('Worker Example, allocated social worker');
  });

  test('work whose holder left goes back to the duty desk, marked nobody named', async () => {
    const { access } = web.database.store;
    const team = await manager.get('/my-work?show=team');
    await access.query(`update homeward.membership set valid_to = $1 where membership = $2`, [
      new Date(web.clock.now()),
      membershipOf(team, 'Listener Example'),
    ]);
    const line = duty(await manager.get('/my-work?show=desk'), 'MED-RHI-72H')!;
    expect(line.text).toContain('nobody named: Listener Example does not work here now');
  });
});

describe('somebody who is away', () => {
  const personOf = ({ html }: Answer, name: string) =>
    html
      .querySelectorAll('#away option')
      .find((option) => option.text.startsWith(name))
      ?.getAttribute('value') ?? '';

  test('what they have goes to the duty desk, marked nobody named, until they are back', async () => {
    const away = personOf(await manager.get('/my-work'), 'Worker Example');
    expect((await manager.post('/my-work/away', { away, back: '27/10/2025' })).location).toBe('/my-work');
    const said = 'nobody named: Worker Example is away until Monday 27 October midnight';
    expect((await manager.get('/my-work?show=desk')).text).toContain(said);
    expect((await manager.get('/my-work?show=children')).text).toContain(said);
    expect((await manager.post('/my-work/back', { away })).location).toBe('/my-work');
    expect((await manager.get('/my-work?show=desk')).text).not.toContain('Worker Example is away');
  });

  test('says so themselves, or a manager does; nobody else', async () => {
    const own = await worker.get('/my-work');
    expect(own.html.querySelectorAll('#away option')).toHaveLength(1);
    const other = personOf(await manager.get('/my-work'), 'Interviewer Example');
    expect((await worker.post('/my-work/away', { away: other, back: '27/10/2025' })).status).toBe(404);
  });

  test('is away until a day that is still to come', async () => {
    const away = personOf(await worker.get('/my-work'), 'Worker Example');
    const { status, html } = await worker.post('/my-work/away', { away, back: '24/10/2025' });
    expect(status).toBe(400);
    expect(html.querySelector('#back-error')?.text).toContain('a day that is still to come');
  });
});

test('a hand-over of the search waits to be accepted', async () => {
  const police = { role: 'police-missing-unit', agency: 'police:kent', person: 'Unit Example' };
  await web.given(
    ...looksAfter('birch'),
    reportsMissing('birch', 'saturday', '2025-10-24T20:00'),
    order({
      ...{ command: 'TakeSearchLead', child: 'birch', episode: 'saturday', happened: '2025-10-24T20:30' },
      ...{ by: police, body: { lead: 'police:kent' } },
    }),
    order({
      ...{ command: 'OfferSearchLead', child: 'birch', episode: 'saturday', happened: '2025-10-24T21:00' },
      ...{ by: police, body: { from: 'police:kent', to: medway, reason: 'Seen with an aunt.' } },
    }),
  );
  const { html } = await manager.get('/my-work');
  const accept = html.querySelector('a[href^="/episodes/saturday/acts/accept-search-lead?body-offer="]');
  expect(accept?.text).toBe('Accept the lead of the search for Testchild Alder');
});
