import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Relationship, relationships } from '../../../../access/policy/actions.ts';
import { sectionsFor } from '../../../../access/policy/policy.ts';
import { startSession } from '../../../../access/sessions/sessions.ts';
import { rolesOf } from '../../../../domain/agencies/roles.ts';
import { looksAfter, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { systemClock } from '../../../clock/clock.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { neverRead } from './told.ts';

const works = { role: 'return-interviewer', agency: 'childrens-social-care:887' } as const;
let web: TestWeb;
let interviewer: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-25T10:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'friday', '2025-10-24T16:00'),
    returns('alder', 'friday', '2025-10-24T21:30'),
  );
  interviewer = await web.signIn('Listener Example', works);
});
afterAll(() => web.close());

const handOver = async (worker: Browser) => {
  const { status, location, raw } = await worker.post('/return-interviews/friday/hand-over', {});
  expect([status, location]).toEqual([303, '/for-you']);
  return raw.cookies.find(({ name }) => name === 'homeward-for-you')?.value ?? '';
};
const asChild = async (device: string, fields?: Record<string, string>) => {
  const { statusCode, payload, headers } = await web.server.inject({
    url: '/for-you',
    cookies: { 'homeward-for-you': device },
    ...(fields === undefined
      ? { method: 'GET' }
      : {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(fields).toString(),
        }),
  });
  return { status: statusCode, html: parse(payload), payload, headers };
};

describe('the device in the hands of the child', () => {
  test('what the child is told is so: carers, homes, schools, family and police read no interview', () => {
    for (const role of neverRead.flatMap(rolesOf))
      for (const relationship of Object.keys(relationships) as Relationship[])
        expect(sectionsFor(role, relationship)).not.toContain('interview');
  });

  test('shows nothing of the case: no name, no menu, no episode, and a way to leave the page', async () => {
    const { status, html, payload, headers } = await asChild(await handOver(interviewer));
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(html.querySelector('h1')?.text).toBe('Before we talk');
    expect(html.querySelector('[data-module="govuk-exit-this-page"]')).not.toBeNull();
    for (const shown of ['Testchild', 'Alder', 'Listener', 'friday', 'issing now', 'My work', 'Sign out'])
      expect(payload).not.toContain(shown);
    expect(html.querySelector('nav')).toBeNull();
    expect(html.text).toContain('Who will see what you say');
    expect(html.text).toContain('Your foster carer, or the people who work where you live');
  });

  test('is locked behind the child: the worker was signed out before the child had it', async () => {
    const worker = await web.signIn('Second Example', works);
    await handOver(worker);
    expect((await worker.get('/return-interviews/friday')).location).toBe(
      '/sign-in?next=%2Freturn-interviews%2Ffriday',
    );
    expect((await worker.get('/missing-now')).location).toBe('/sign-in?next=%2Fmissing-now');
  });

  test('the child chooses person, place, company and advocate, and cannot be read on the device after', async () => {
    const worker = await web.signIn('Third Example', works);
    const device = await handOver(worker);
    const sent = await asChild(device, {
      ...{ whom: 'teacher', whomName: 'Miss Testperson', where: 'car_walk' },
      ...{ company: 'together', companyName: 'Friend Testperson', advocate: 'yes' },
    });
    expect(sent.status).toBe(303);
    const after = await asChild(device);
    expect(after.html.querySelector('h1')?.text).toBe('Thank you');
    expect(after.payload).not.toContain('Testperson');
  });

  test('the worker signs in again, reads what the child chose, and the form begins with it', async () => {
    const { access } = web.database.store;
    const { rows } = await access.query<{ person: string }>(
      "select person from homeward.person where name = 'Third Example'",
    );
    const token = await startSession(web.database.store, rows[0]!.person, systemClock.now());
    const read = async (url: string) =>
      parse((await web.server.inject({ url, cookies: { homeward: token! } })).payload);
    const overview = (await read('/return-interviews/friday')).text;
    expect(overview).toContain('To talk with: A teacher: Miss Testperson');
    expect(overview).toContain('Where: On a walk, or in a car');
    expect(overview).toContain('An advocate: Yes');
    const form = await read('/return-interviews/friday/interview');
    expect(form.querySelector('input[name="body-withWhom"]')?.getAttribute('value')).toBe(
      'Friend Testperson',
    );
    expect(form.querySelector('input[name="body-seenAlone"][checked]')?.getAttribute('value')).toBe('no');
    expect(form.querySelector('input[name="body-advocateOffered"][checked]')?.getAttribute('value')).toBe(
      'yes',
    );
  });

  test('there is nothing behind the page without a device that was handed over', async () => {
    const { html } = await asChild('made-up');
    expect(html.querySelector('h1')?.text).toBe('Thank you');
    expect((await asChild('made-up', { whom: 'teacher' })).html.querySelector('h1')?.text).toBe('Thank you');
  });
});

test('the sheet of help lines says nothing of anybody, and needs no sign-in', async () => {
  const { status, html, text } = await web.stranger.get('/help-lines');
  expect(status).toBe(200);
  expect(text).toContain('116 000');
  expect(text).toContain('0800 1111');
  expect(html.querySelector('nav')).toBeNull();
});
