import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellWhatHasCome } from '../../../../notices/keep-telling.ts';
import { prepareJobs } from '../../../../notices/sending/jobs/prepare-jobs.ts';
import { at, type Browser, openTestWeb, shippedLibrary, type TestWeb } from '../../../web.fixture.ts';
import { absent, inAbsence, pupil, schoolIsOpen } from '../absence.fixture.ts';

let web: TestWeb;
let lead: Browser;
const page = '/absences/monday';
const inMonday = inAbsence('rowan', 'monday');
const tell = () => tellWhatHasCome(web.database.store, shippedLibrary, web.clock.now());
beforeAll(async () => {
  web = await openTestWeb('2025-09-08T09:30:00+01:00');
  await prepareJobs(web.database.store.worker, () => {});
  await tell();
  lead = await web.signIn('Lead Example', {
    role: 'designated-safeguarding-lead',
    agency: 'education:test-school',
  });
  await web.given(schoolIsOpen, ...pupil('rowan'), absent('rowan', 'monday'));
  await tell();
});
afterAll(() => web.close());

const police = () =>
  web.signIn('Jordan Example', { role: 'police-missing-unit', agency: 'police:exampleshire' });

const toRing = async () =>
  (await lead.get(`${page}/told`)).html
    .querySelectorAll('#to-ring > li')
    .find(({ text }) => text.includes('Exampleshire Police'));

describe('an absence over which there is concern, where the force of the area does not work in Homeward', () => {
  it('before there is any concern nobody has to ring the police', async () => {
    const { text } = await lead.get(page);
    expect(text).not.toContain('Police not told yet');
    expect(await toRing()).toBeUndefined();
  });

  it('names the force of the area, and asks somebody to ring 101', async () => {
    web.clock.set(at('2025-09-08T14:00:00+01:00'));
    await web.given(
      inMonday({
        command: 'ConsultSafeguardingLead',
        happened: '2025-09-08T14:00',
        body: { concern: true, lead: { name: 'Lead Example' } },
      }),
    );
    await tell();
    const { text, html } = await lead.get(page);
    expect(text).toContain('Police not told yet: ring 101');
    expect(text).toContain('No message from Homeward reaches Exampleshire Police');
    expect(html.querySelector(`a[href="${page}/told"]`)?.parentNode?.text).toContain('to ring');
    expect((await toRing())?.text).toContain('Nobody could be told: ring 101');
  });

  it('who rang says who answered, when and what was said: then the police are told', async () => {
    const form = (await toRing())!.querySelector('a:not([href^="/rules/"])')!.getAttribute('href')!;
    const sent = await lead.post(form, {
      ...{ _key: 'ring', 'body-answeredBy': 'Sergeant Example', 'body-words': 'They look at the house' },
      ...{ 'body-at-day': 'today', 'body-at-time': '13:59' },
    });
    expect([sent.status, sent.location]).toEqual([303, `${page}/told`]);
    expect((await lead.get(`${page}/told`)).text).toContain('Acknowledged by Sergeant Example today 1:59pm');
    expect((await lead.get(page)).text).not.toContain('Police not told yet');
  });

  it('the force sees the absence from the concern on, and what was on record of another pupil it does not see', async () => {
    await web.given(...pupil('hazel', 'Hazel'), absent('hazel', 'other-monday'));
    const unit = await police();
    expect((await unit.get(page)).text).toContain('Testchild Rowan has been absent from school');
    expect((await unit.get('/absences/other-monday')).status).toBe(404);
    expect((await unit.get('/absences/other-monday/told')).status).toBe(404);
  });

  it('found: the force that was rung is told too, through Homeward now that it works there', async () => {
    await web.given(
      inMonday({
        command: 'RecordPupilFound',
        happened: '2025-09-08T14:00',
        body: { newSchool: 'Testschool Elm' },
      }),
    );
    await tell();
    const found = (await lead.get(`${page}/told`)).html
      .querySelectorAll('#told > li')
      .map(({ text }) => text.replace(/\s+/g, ' '))
      .filter((one) => one.includes('Testchild Rowan has been found'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('Police missing-person unit, Exampleshire Police');
    expect(found[0]).toContain('Queued today 2pm');
  });
});
