import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellWhatHasCome } from '../../../../notices/keep-telling.ts';
import { prepareJobs } from '../../../../notices/sending/jobs/prepare-jobs.ts';
import { looksAfter, reportsMissing } from '../../../../record/record.fixture.ts';
import { readStreams } from '../../../../store/read/read-streams.ts';
import { at, type Browser, openTestWeb, shippedLibrary, type TestWeb } from '../../../web.fixture.ts';

const medway = 'childrens-social-care:887';
let web: TestWeb;
let duty: Browser;
const page = '/episodes/friday/told';
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T18:00:00+01:00');
  const { store } = web.database;
  duty = await web.signIn('Charlie Example', { role: 'emergency-duty-team', agency: medway });
  await web.signIn('Morgan Example', { role: 'team-manager', agency: medway });
  await prepareJobs(store.worker, () => {});
  await tellWhatHasCome(store, shippedLibrary, web.clock.now());
  await web.given(...looksAfter('alder'), reportsMissing('alder', 'friday', '2025-10-24T18:00'));
  await tellWhatHasCome(store, shippedLibrary, web.clock.now());
});
afterAll(() => web.close());

const listed = async (id: string): Promise<readonly string[]> =>
  (await duty.get(page)).html
    .querySelectorAll(`#${id} > li`)
    .map(({ structuredText }) => structuredText.replace(/\s+/g, ' '));

test('the episode leads to who was told of it', async () => {
  expect((await duty.get('/episodes/friday')).html.querySelector(`a[href="${page}"]`)).not.toBeNull();
});

test('whom procedures name and nobody can send to is to be rung, with the rule that says so', async () => {
  const toRing = await listed('to-ring');
  const police = toRing.find((one) => one.startsWith('Police missing-person unit, Kent Police'))!;
  expect(police).toContain('Nobody could be told: ring 101');
  expect(police).toContain('Testchild Alder is missing');
  expect(police).toContain('SG-NOTIFY-POLICE');
  expect(police).toContain('Record that you rang them');
  const { html } = await duty.get(page);
  const rules = html.querySelectorAll('#to-ring a[href^="/rules/"]').map((link) => link.text);
  expect(rules.some((rule) => rule.includes('(SG-NOTIFY-POLICE, '))).toBe(true);
});

test('who was told and has not answered is asked for by a time, and it is said who was told instead', async () => {
  const [before] = (await listed('waiting')).filter((one) => one.startsWith('Emergency duty team'));
  expect(before).toContain('Medway, Charlie Example');
  expect(before).toContain('An answer is asked for by today 8pm');
  web.clock.set(at('2025-10-24T20:05:00+01:00'));
  await tellWhatHasCome(web.database.store, shippedLibrary, web.clock.now());
  const [after] = (await listed('waiting')).filter((one) => one.startsWith('Emergency duty team'));
  expect(after).toContain('Nobody had answered today 8:05pm: passed on to the team manager');
});

test('what an agency owes that does not work here is theirs and not known here, with its age', async () => {
  expect((await duty.get(page)).text).toContain('Theirs, not known here');
  const theirs = await listed('theirs');
  expect(theirs.some((one) => one.includes('The home or carer: not known here for 2 hours 5 minutes'))).toBe(
    true,
  );
});

describe('a call to somebody whom no message reaches', () => {
  const form = async () =>
    (await duty.get(page)).html
      .querySelectorAll('#to-ring > li')
      .find(({ text }) => text.includes('Kent Police'))!
      .querySelector('a:not([href^="/rules/"])')!
      .getAttribute('href')!;

  test('says who answered, when and what was said', async () => {
    const { status, html } = await duty.post(await form(), { _key: 'r1' });
    expect(status).toBe(400);
    expect(html.querySelectorAll('.govuk-error-summary__list a').length).toBeGreaterThan(1);
  });

  test('is their answer, and stands on the episode', async () => {
    const sent = await duty.post(await form(), {
      ...{ _key: 'r2', 'body-answeredBy': 'Sergeant Example', 'body-words': 'They send a car' },
      ...{ 'body-at-day': 'today', 'body-at-time': '20:01' },
    });
    expect([sent.status, sent.location]).toEqual([303, page]);
    const [told] = (await listed('told')).filter((one) => one.startsWith('Police missing-person unit'));
    expect(told).toContain('Acknowledged by Sergeant Example today 8:01pm: They send a car');
    const read = await readStreams(web.database.store, '887', ['episode:friday']);
    expect(read.get('episode:friday')?.events.map(({ type }) => type)).toContain('NoticeAcknowledged');
  });
});

test('whoever does not see the child sees nobody who was told', async () => {
  const elsewhere = await web.signIn('Elsewhere Example', {
    ...{ role: 'front-door', agency: 'childrens-social-care:886' },
  });
  expect((await elsewhere.get(page)).status).toBe(404);
  const school = await web.signIn('School Example', { role: 'class-teacher', agency: 'education:118540' });
  expect((await school.get(page)).status).toBe(404);
});
