import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { teamNamed } from '../../../access/people/people.ts';
import { prepareJobs } from '../../../notices/sending/jobs/prepare-jobs.ts';
import { type Answer, type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

let web: TestWeb;
let administrator: Browser;
let worker: Browser;
let team: string;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00+01:00');
  const { access } = web.database.store;
  administrator = await web.signIn('Noel Example', {
    ...{ role: 'administrator', agency: 'oversight:887', authority: '887' },
  });
  worker = await web.signIn('Morgan Example', { role: 'team-manager', agency: 'childrens-social-care:887' });
  team = await teamNamed(access, 'childrens-social-care:887', 'Team East');
  const { rows } = await access.query<{ person: string }>(
    `select person from homeward.person where name = 'Morgan Example'`,
  );
  await access.query(
    `insert into homeward.membership (membership, person, role, agency, team, valid_from, granted_by)
      values ($1, $2, 'team-manager', 'childrens-social-care:887', $3, '2020-01-01', 'test')`,
    [randomUUID(), rows[0]!.person, team],
  );
});
afterAll(() => web.close());

const errorsOf = ({ html }: Answer) =>
  html.querySelectorAll('.govuk-error-summary__list a').map(({ text }) => text);

test.each(['/admin/teams', '/admin/outside-mailboxes', '/admin/failed-notices'])(
  '%s is an administrator’s',
  async (url) => {
    expect((await administrator.get(url)).status).toBe(200);
    expect((await worker.get(url)).status).toBe(404);
  },
);

describe('a team', () => {
  const page = () => `/admin/teams/${team}`;
  const shift = {
    'from-date': '24/10/2025',
    'from-time': '17:00',
    'to-date': '25/10/2025',
    'to-time': '9am',
  };

  test('has somebody on duty from when to when, until it is ended', async () => {
    const { html } = await administrator.get(page());
    const person = html.querySelector('#person option:nth-child(2)')!.getAttribute('value')!;
    const sent = await administrator.post(page(), { do: 'duty', person, ...shift });
    expect([sent.status, sent.location]).toEqual([303, page()]);
    const on = await administrator.get(page());
    expect(on.text).toContain('Morgan Example is on duty now');
    expect(on.text).toContain('From today 5pm to tomorrow 9am');
    const duty = on.html.querySelector('input[name="duty"]')!.getAttribute('value')!;
    await administrator.post(page(), { do: 'end', duty });
    expect((await administrator.get(page())).text).toContain('Nobody in particular');
  });

  test.each([
    [{ ...shift, person: '' }, ['Choose somebody who works in this team']],
    [{ ...shift, 'to-date': '23/10/2025' }, ['Enter an end that is still to come, and after the beginning']],
  ])('%o is said where it was typed', async (fields, says) => {
    const { html } = await administrator.get(page());
    const person = html.querySelector('#person option:nth-child(2)')!.getAttribute('value')!;
    const answer = await administrator.post(page(), { do: 'duty', person, ...fields });
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual(says);
  });

  test('says when its office is open; a day of which nothing is said it is shut', async () => {
    expect((await administrator.get(page())).text).toContain('from 9am to 5pm');
    await administrator.post(page(), {
      ...{ do: 'hours', 'friday-opens': '12:00', 'friday-closes': '8.30pm' },
    });
    const { html } = await administrator.get(page());
    const value = (id: string) => html.querySelector(`#${id}`)!.getAttribute('value');
    expect([value('friday-opens'), value('friday-closes')]).toEqual(['12:00', '20:30']);
    const wrong = await administrator.post(page(), {
      ...{ do: 'hours', 'friday-opens': '12:00', 'friday-closes': '8am' },
    });
    expect(errorsOf(wrong)).toEqual(['Enter a time after it opens']);
    await administrator.post(page(), { do: 'hours' });
    expect((await administrator.get(page())).text).toContain('Nothing is said yet');
  });

  test('of another authority is another administrator’s', async () => {
    const other = await teamNamed(web.database.store.access, 'childrens-social-care:886', 'Team Kent');
    expect((await administrator.get(`/admin/teams/${other}`)).status).toBe(404);
    expect((await administrator.get('/admin/teams')).text).not.toContain('Team Kent');
  });
});

describe('a mailbox of an agency that does not work here', () => {
  const page = '/admin/outside-mailboxes';
  const kent = { agency: 'police:kent', role: 'police-missing-unit', address: 'missing@police.example.uk' };

  test('is kept, changed and removed', async () => {
    await administrator.post(page, kent);
    expect((await administrator.get(page)).text).toContain('missing@police.example.uk');
    await administrator.post(page, { ...kent, address: 'night@police.example.uk' });
    const { text } = await administrator.get(page);
    expect(text).toContain('night@police.example.uk');
    expect(text).not.toContain('missing@police.example.uk');
    await administrator.post(page, { ...kent, do: 'remove' });
    expect((await administrator.get(page)).text).toContain('None yet');
  });

  test('of another authority is another administrator’s', async () => {
    const elsewhere = await web.signIn('Other Example', {
      ...{ role: 'administrator', agency: 'oversight:886', authority: '886' },
    });
    await administrator.post(page, kent);
    expect((await elsewhere.get(page)).text).toContain('None yet');
    await elsewhere.post(page, { ...kent, do: 'remove' });
    await elsewhere.post(page, { ...kent, address: 'elsewhere@police.example.uk' });
    const { text } = await administrator.get(page);
    expect(text).toContain('missing@police.example.uk');
    expect(text).not.toContain('elsewhere@police.example.uk');
  });

  test.each([
    [{ ...kent, agency: 'somewhere' }, 'Enter a kind and a number or name, such as police:kent'],
    [{ ...kent, agency: 'family' }, 'Enter a kind and a number or name, such as police:kent'],
    [{ ...kent, role: 'foster-carer' }, 'Choose a role that this kind of agency has'],
    [
      { ...kent, address: 'nowhere' },
      'Enter an email address or a mobile number, such as missing@example.gov.uk',
    ],
  ])('%o is said where it was typed', async (fields, says) => {
    const answer = await administrator.post(page, fields);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([says]);
  });
});

test('a message that failed says why, names no child, and is sent again', async () => {
  const { store } = web.database;
  await prepareJobs(store.worker, () => {});
  const message = randomUUID();
  const now = new Date(web.clock.now());
  await store.worker.query(
    `insert into homeward.message values ($1, 'child:alder', 'team-manager', 'childrens-social-care:887', null, true, $2)`,
    [message, now],
  );
  await store.worker.query(
    `insert into homeward.notice (notice, message, owner, stream, child, cause, duty_owner, rule, occurrence, event,
        step, about, urgent, told, role, agency, arose_at, queued_at, failed_at, fault)
      values (gen_random_uuid(), $1, '887', 'episode:friday', 'child:alder', 'arises', 'authority:887', 'X', '', 0, 0,
        'missing', true, 'team-manager', 'team-manager', 'childrens-social-care:887', $2, $2, $2, 'x')`,
    [message, now],
  );
  await store.worker.query(
    `insert into homeward.sending (message, channel, attempts, failed_at, fault)
      values ($1, 'email', 3, $2, 'The mail server did not answer')`,
    [message, now],
  );
  const { text } = await administrator.get('/admin/failed-notices');
  expect(text).toContain('Urgent: Medway, Team manager');
  expect(text).toContain('The mail server did not answer');
  expect(text).toContain('Tried 3 times');
  expect(text).not.toContain('alder');
  const sent = await administrator.post('/admin/failed-notices', { message, way: 'email' });
  expect(sent.status).toBe(303);
  expect((await administrator.get('/admin/failed-notices')).text).toContain('None.');
});
