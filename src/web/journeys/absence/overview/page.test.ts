import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { absent, inAbsence, officer, pupil, schoolIsOpen } from '../absence.fixture.ts';

let web: TestWeb;
let lead: Browser;
let authority: Browser;
let frontDoor: Browser;
let otherSchool: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-09-11T09:00:00Z');
  await web.given(schoolIsOpen, ...pupil('rowan'), absent('rowan', 'monday'), ...pupil('hazel', 'Hazel'));
  lead = await web.signIn('Lead Example', {
    role: 'designated-safeguarding-lead',
    agency: 'education:test-school',
  });
  authority = await web.signIn('Officer Example', {
    role: 'children-missing-education-officer',
    agency: 'education:999',
    authority: '999',
  });
  frontDoor = await web.signIn('Door Example', { role: 'front-door', agency: 'childrens-social-care:999' });
  otherSchool = await web.signIn('Other Example', { role: 'head-teacher', agency: 'education:other-school' });
});
afterAll(() => web.close());

const page = '/absences/monday';
const now = { 'happened-day': 'today', 'happened-time': '9:30am', madeBy: 'self' };

describe('the page of an absence from school', () => {
  it('says in one sentence how it stands, and what has to be done by when', async () => {
    const { status, html, text } = await lead.get(page);
    expect(status).toBe(200);
    expect(html.querySelector('title')?.text).toContain('Testchild Rowan: absence from school');
    expect(html.querySelector('#state')?.text).toBe(
      'Testchild Rowan has been absent from school since Monday 8 September, and nobody has said why.',
    );
    const dayOne = html.querySelector('[data-rule="V59-CME-DAY1"]');
    expect(dayOne?.getAttribute('data-status')).toBe('breached');
    expect(dayOne?.querySelector('time')?.getAttribute('datetime')).toBe('2025-09-08T22:59:59Z');
    expect(html.querySelector('[data-rule="V59-CME-2-28"] time')?.getAttribute('datetime')).toBe(
      '2025-10-05T22:59:59Z',
    );
    expect(text).toContain('Absent from school, and nobody had said why');
  });

  it('asks for both assessors: the safeguarding lead and the class teacher', async () => {
    const { text, html } = await lead.get(page);
    expect(text).toContain('Has not looked at it yet');
    expect(text).toContain('Nobody is named yet who looked at it with the lead');
    const form = html.querySelector('a[href="/absences/monday/acts/consult-safeguarding-lead"]');
    expect(form?.text).toContain('the safeguarding lead and the class teacher');
    const sent = await lead.post('/absences/monday/acts/consult-safeguarding-lead', {
      ...now,
      'body-lead-name': 'Lead Example',
      'body-lead-role': 'designated-safeguarding-lead',
      'body-classTeacher-name': 'Teacher Testperson',
      'body-classTeacher-role': 'class-teacher',
      'body-concern': 'yes',
    });
    expect([sent.status, sent.location]).toEqual([303, page]);
    expect((await lead.get(page)).text).toContain('Teacher Testperson');
  });

  it('lists each enquiry with its result, for the school and for the authority', async () => {
    const before = await authority.get(page);
    expect(before.text).toContain('5 of 5 not asked yet.');
    const form = before.html.querySelector('a[href$="make-authority-enquiry?body-enquiry=la_databases"]');
    expect(form).not.toBeNull();
    const shown = await authority.get(form!.getAttribute('href')!);
    expect(
      shown.html.querySelector('[name="body-enquiry"][value="la_databases"]')?.hasAttribute('checked'),
    ).toBe(true);
    await authority.post('/absences/monday/acts/make-authority-enquiry', {
      ...now,
      'body-enquiry': 'la_databases',
      'body-result': 'Known to housing at an older address',
    });
    const after = await authority.get(page);
    expect(after.text).toContain('4 of 5 not asked yet.');
    expect(after.text).toContain('Known to housing at an older address');
    expect(after.text).toContain('Officer Example (children missing education officer)');
  });

  it('as known at a past moment it shows what was on record then, says so, and offers no act', async () => {
    const then = await authority.get(`${page}?known-date=9/9/2025&known-time=9am`);
    expect(then.status).toBe(200);
    expect(then.text).toContain('This is what was on record by');
    expect(then.html.querySelector('.moj-alert time')?.getAttribute('datetime')).toBe('2025-09-09T08:00:00Z');
    expect(then.text).toContain('5 of 5 not asked yet.');
    expect(then.text).not.toContain('Known to housing at an older address');
    expect(then.html.querySelector('a[href*="/acts/"]')).toBeNull();
    expect((await authority.get(`${page}?known-at=2025-09-01T09:00:00Z`)).text).toContain(
      'Nothing of this absence was on record',
    );
    const wrong = await authority.get(`${page}?known-date=soon&known-time=9am`);
    expect(wrong.status).toBe(400);
    expect(wrong.html.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe('#known-date');
    expect((await otherSchool.get(`${page}?known-at=2025-09-09T09:00:00Z`)).status).toBe(404);
  });

  it('offers only what this person may do now', async () => {
    const links = async (browser: Browser) =>
      (await browser.get(page)).html
        .querySelectorAll('a[href^="/absences/monday/acts/"]')
        .map((link) => link.getAttribute('href')!.split(/[/?]/)[4]);
    expect(await links(lead)).toContain('make-school-enquiry');
    expect(await links(lead)).not.toContain('send-pupil-file');
    expect(await links(frontDoor)).toContain('refer-absence');
    expect((await otherSchool.get(page)).status).toBe(404);
    expect((await otherSchool.get('/absences/monday/acts/make-school-enquiry')).status).toBe(404);
  });

  it('a removal from the roll is asked for with an enquiry open: the form warns of each', async () => {
    const head = await web.signIn('Head Example', { role: 'head-teacher', agency: 'education:test-school' });
    const { text } = await head.get('/absences/monday/acts/remove-from-roll');
    expect(text).toContain('Before you do this');
    expect(text).toContain(
      'The school has not made these enquiries yet: Staff who knew the child; Friends and their parents; Siblings and relatives here and elsewhere; Calls to every number; Letter to last address; Home visit; Consult local authority.',
    );
    expect(text).toContain(
      'The authority has not made these enquiries yet: Home visit, neighbours, community; Housing, health, police; Agencies known to family; Local authority moved from/possibly to.',
    );
  });

  it('once the child is found, it says who was asked to look and does not know yet', async () => {
    const say = inAbsence('hazel', 'found');
    await web.given(
      absent('hazel', 'found'),
      say({ command: 'TellEducationWelfare', happened: '2025-09-10T10:00', body: {} }),
      say({ command: 'RecordPupilFound', happened: '2025-09-10T15:00', by: officer, body: {} }),
    );
    const { html, text } = await lead.get('/absences/found');
    expect(text).toContain('These were asked to look and do not know yet: education welfare service');
    expect(html.querySelector('a[href$="pass-on-finding?body-to=education-welfare"]')).not.toBeNull();
    expect(html.querySelector('#state')?.text).toContain('was found');
  });
});

describe('an absence begins on the page of the child', () => {
  it('with the school that the child goes to, and leads on to its own page', async () => {
    const child = await lead.get('/children/hazel');
    expect(child.html.querySelector('a[href="/children/hazel/acts/report-pupil-absent"]')).not.toBeNull();
    const form = await lead.get('/children/hazel/acts/report-pupil-absent');
    expect(form.html.querySelector('#body-school')?.getAttribute('value')).toBe('test-school');
    const key = form.html.querySelector('input[name="_key"]')?.getAttribute('value') ?? '';
    const sent = await lead.post('/children/hazel/acts/report-pupil-absent', {
      ...now,
      _key: key,
      'body-school': 'test-school',
      'body-firstDayAbsent': '11/9/2025',
    });
    expect([sent.status, sent.location]).toEqual([303, `/absences/${key}`]);
    expect((await lead.get(`/absences/${key}`)).status).toBe(200);
    const after = await lead.get('/children/hazel');
    expect(after.html.querySelector(`#absences ~ ol a[href="/absences/${key}"]`)?.text).toContain(
      'Thursday 11 September',
    );
  });
});

describe('the duties of absences', () => {
  it('stand in the work of the school and of the officer of the authority', async () => {
    const rules = async (browser: Browser) =>
      (await browser.get('/my-work')).html
        .querySelectorAll('tr[data-rule]')
        .filter((row) => row.querySelector('a[href="/absences/monday"]') !== null)
        .map((row) => row.getAttribute('data-rule'));
    expect(await rules(lead)).toContain('V59-CME-DAY1');
    expect(await rules(authority)).toContain('V59-CME-2-28');
  });
});
