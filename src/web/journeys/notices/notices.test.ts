import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLink } from '../../../notices/acknowledge/links.ts';
import { tellWhatHasCome } from '../../../notices/keep-telling.ts';
import { prepareJobs } from '../../../notices/sending/jobs/prepare-jobs.ts';
import { pathOfLink } from '../../../notices/sending/links.ts';
import { looksAfter, reportsMissing } from '../../../record/record.fixture.ts';
import { at, type Browser, openTestWeb, shippedLibrary, type TestWeb } from '../../web.fixture.ts';

const NOW = '2025-10-24T18:00:00+01:00';
const medway = 'childrens-social-care:887';
let web: TestWeb;
let duty: Browser;
let police: Browser;
beforeAll(async () => {
  web = await openTestWeb(NOW);
  const { store } = web.database;
  duty = await web.signIn('Charlie Example', { role: 'emergency-duty-team', agency: medway });
  await web.signIn('Alex Example', { role: 'allocated-social-worker', agency: medway });
  await web.signIn('Pat Example', { role: 'independent-reviewing-officer', agency: medway });
  police = await web.signIn('Jordan Example', { role: 'police-missing-unit', agency: 'police:kent' });
  await prepareJobs(store.worker, () => {});
  await tellWhatHasCome(store, shippedLibrary, at(NOW));
  await web.given(...looksAfter('alder'), reportsMissing('alder', 'friday', '2025-10-24T18:00'));
  await tellWhatHasCome(store, shippedLibrary, at(NOW));
});
afterAll(() => web.close());

const waiting = ({ html }: Awaited<ReturnType<Browser['get']>>) =>
  html.querySelectorAll('#waiting [data-message]');

const links = (answer: Awaited<ReturnType<Browser['get']>>) =>
  answer.html
    .querySelectorAll('.govuk-service-navigation__link')
    .map(({ structuredText }) => structuredText.replace(/\s+/g, ' ').trim());

describe('somebody who is told that a child is missing', () => {
  test('sees who it is, by when to answer and who is told otherwise', async () => {
    const answer = await duty.get('/notices');
    expect(waiting(answer).length).toBe(1);
    expect(answer.text).toContain('Testchild Alder is missing');
    expect(answer.text).toContain('Answer by today 8pm, then the team manager is told.');
    expect(answer.text).toContain('You are emergency duty team');
    expect(answer.text).toContain('Procedure SG-NOTIFY-LA');
    expect(answer.html.querySelector('a[href="/episodes/friday"]')).not.toBeNull();
  });

  test('is told at the head of every page how many wait for an answer', async () => {
    expect(links(await duty.get('/missing-now'))).toContain('Notices (1 to answer)');
    expect(links(await police.get('/my-work'))).toContain('Notices (1 to answer)');
  });

  test('says in one press that they have read it; nobody else can say it for them', async () => {
    const address = waiting(await duty.get('/notices'))[0]!
      .querySelector('form')!
      .getAttribute('action')!;
    expect((await police.post(address, { _key: 'k1' })).status).toBe(404);
    const sent = await duty.post(address, { _key: 'k1' });
    expect([sent.status, sent.location]).toEqual([303, '/notices?read=yes']);
    const { text, html } = await duty.get('/notices?read=yes');
    expect(text).toContain('Nothing waits for your answer.');
    expect(text).toContain('Charlie Example read it today 6pm.');
    expect(html.querySelector('#waiting')).toBeNull();
    expect((await duty.post(address, { _key: 'k1' })).status).toBe(303);
    expect(links(await duty.get('/missing-now'))).toContain('Notices');
  });

  test('is noted to have been shown the child', async () => {
    const { rows } = await web.database.store.access.query(
      `select distinct act, children from homeward.read_log where act = 'notices' and agency = $1 and children <> '{}'`,
      [medway],
    );
    expect(rows).toEqual([{ act: 'notices', children: ['child:alder'] }]);
  });
});

test('whoever may not see the child is told of a child, and whom to ring', async () => {
  const now = at(NOW);
  const member = await web.signIn('Councillor Example', {
    ...{ role: 'lead-member', agency: 'council:887', authority: '887' },
  });
  await web.database.store.worker.query(
    `insert into homeward.message values (gen_random_uuid(), 'child:alder', 'lead-member', 'council:887', null, false, $1)`,
    [new Date(now)],
  );
  await web.database.store.worker.query(
    `insert into homeward.notice (notice, message, owner, stream, child, cause, duty_owner, rule, occurrence, event,
        step, about, urgent, told, role, agency, arose_at, queued_at, acknowledge_by)
      select gen_random_uuid(), message, '887', 'episode:friday', child, 'arises', 'authority:887', 'V59-LM-7D', '', 0,
        0, 'missing', false, role, role, agency, $1, $1, $1::timestamptz + interval '2 hours'
      from homeward.message where role = 'lead-member'`,
    [new Date(now)],
  );
  const { text, html } = await member.get('/notices');
  expect(text).toContain('A child is missing');
  expect(text).not.toContain('Testchild');
  expect(text).toContain('is not open to you as lead member for children. Ring Medway');
  expect(html.querySelector('main a[href^="/episodes"]')).toBeNull();
  const other = await web.signIn('Other Example', {
    role: 'front-door',
    agency: 'childrens-social-care:886',
  });
  expect((await other.get('/notices')).text).toContain('Nothing waits for your answer.');
});

test('a report that was issued is called what it is, and is read where reports are', async () => {
  const now = new Date(at(NOW));
  const scrutiny = await web.signIn('Scrutiny Example', {
    ...{ role: 'overview-and-scrutiny', agency: 'council:887', authority: '887' },
  });
  await web.database.store.worker.query(
    `with sent as (
        insert into homeward.message
        values (gen_random_uuid(), null, 'overview-and-scrutiny', 'council:887', null, false, $1) returning message)
      insert into homeward.notice (notice, message, owner, stream, cause, duty_owner, rule, occurrence, event, step,
        about, urgent, told, role, agency, arose_at, queued_at)
      select gen_random_uuid(), message, '887', 'authority:887', 'act', 'authority:887', 'SG-REPORTS', '', 1, 0,
        'members_and_partnership', false, 'overview-and-scrutiny', 'overview-and-scrutiny', 'council:887', $1, $1
      from sent`,
    [now],
  );
  const { text, html } = await scrutiny.get('/notices');
  expect(text).toContain('The report to members and partnership');
  expect(text).not.toContain('daily report');
  expect(html.querySelector('#others a[href="/reports"]')).not.toBeNull();
  expect((await scrutiny.get('/reports')).status).toBe(200);
});

test('what came while the service was down says that it comes late', async () => {
  const front = await web.signIn('Frankie Example', {
    role: 'front-door',
    agency: 'childrens-social-care:886',
  });
  await web.database.store.worker.query(
    `insert into homeward.message values
      (gen_random_uuid(), null, 'front-door', 'childrens-social-care:886', null, false, $1)`,
    [new Date(at(NOW))],
  );
  await web.database.store.worker.query(
    `insert into homeward.notice (notice, message, owner, stream, cause, duty_owner, rule, occurrence, event,
        step, about, urgent, told, role, agency, arose_at, queued_at)
      select gen_random_uuid(), message, '886', 'authority:886', 'late', 'authority:886', 'MED-DAILY', '', 0,
        0, 'other', false, role, role, agency, $1::timestamptz - interval '2 hours', $1
      from homeward.message where agency = 'childrens-social-care:886'`,
    [new Date(at(NOW))],
  );
  expect((await front.get('/notices')).text).toContain('This comes late: it could be told only today 6pm.');
});

describe('a link for somebody who does not work in Homeward', () => {
  let link: string;
  beforeAll(async () => {
    const { rows } = await web.database.store.worker.query<{ message: string }>(
      `select message from homeward.message where agency = 'police:kent'`,
    );
    link = pathOfLink(await makeLink(web.database.store.worker, rows[0]!.message, at(NOW)));
  });

  test('says what kind of message it is and how urgent, and nothing of whom', async () => {
    const { status, text, raw } = await web.stranger.get(link);
    expect(status).toBe(200);
    expect(text).toContain('A child is missing.');
    expect(text).toContain('For Kent Police: Police missing-person unit.');
    for (const personal of ['Testchild', 'Alder', 'friday', 'foster-home'])
      expect(raw.payload).not.toContain(personal);
    expect(raw.headers['cache-control']).toBe('no-store');
  });

  test('asks for a name', async () => {
    const { status, text } = await web.stranger.post(link, { name: '', reference: '' });
    expect(status).toBe(400);
    expect(text).toContain('Enter your name');
  });

  test('is good once: then it says that it was used, and not by whom', async () => {
    const sent = await web.stranger.post(link, { name: 'Sergeant Example', reference: 'LOG 12' });
    expect([sent.status, sent.location]).toEqual([303, link]);
    const { text } = await web.stranger.get(link);
    expect(text).toContain('It was acknowledged today 6pm.');
    expect(text).not.toContain('Sergeant');
    const { rows } = await web.database.store.worker.query(
      `select acknowledged_by, answer from homeward.notice where agency = 'police:kent'`,
    );
    expect(rows).toEqual([{ acknowledged_by: 'Sergeant Example', answer: 'LOG 12' }]);
  });

  test('that nobody was sent, or that is a week old, says what to do', async () => {
    const unknown = await web.stranger.get(pathOfLink('nobody'));
    expect(unknown.status).toBe(404);
    expect(unknown.text).toContain('ring 999');
    const { rows } = await web.database.store.worker.query<{ message: string }>(
      `select message from homeward.message where role = 'lead-member'`,
    );
    const old = await makeLink(web.database.store.worker, rows[0]!.message, at('2025-10-16T18:00:00+01:00'));
    const { status, text } = await web.stranger.get(pathOfLink(old));
    expect(status).toBe(410);
    expect(text).toContain('It was good for seven days.');
  });
});
