import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellWhatHasCome } from '../../../../notices/keep-telling.ts';
import { prepareJobs } from '../../../../notices/sending/jobs/prepare-jobs.ts';
import { looksAfter, order, reportsMissing } from '../../../../record/record.fixture.ts';
import { at, type Browser, openTestWeb, shippedLibrary, type TestWeb } from '../../../web.fixture.ts';

const medway = 'childrens-social-care:887' as const;
const unit = { role: 'police-missing-unit', person: 'Unit Testperson', agency: 'police:kent' };
const form = '/episodes/friday/acts/complete-alert?body-kind=need_to_know';

let web: TestWeb;
let worker: Browser;
let leader: Browser;
let sent: string;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T18:00:00+01:00');
  const { store } = web.database;
  worker = await web.signIn('Worker Example', { role: 'team-manager', agency: medway });
  leader = await web.signIn('Leader Example', { role: 'senior-leadership-team', agency: medway });
  await prepareJobs(store.worker, () => {});
  await tell();
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'friday', '2025-10-24T18:00'),
    order({
      command: 'GradeRisk',
      child: 'alder',
      episode: 'friday',
      happened: '2025-10-24T18:00',
      by: unit,
      body: { grade: 'high' },
    }),
    order({
      command: 'RecordPoliceAction',
      child: 'alder',
      episode: 'friday',
      happened: '2025-10-24T18:00',
      by: unit,
      body: { action: 'investigating_officer', outcome: 'done', officer: 'Sergeant Testperson Yew' },
    }),
  );
});
afterAll(() => web.close());

const tell = () => tellWhatHasCome(web.database.store, shippedLibrary, web.clock.now());

describe('a Need to Know for a child missing for over 48 hours', () => {
  test('is opened from the episode when its rule asks for it', async () => {
    const asked = async () =>
      (await worker.get('/episodes/friday')).html.querySelector('#pages')!.structuredText;
    expect(await asked()).not.toContain('Need to Know');
    web.clock.set(at('2025-10-26T17:30:00Z'));
    await tell();
    expect(await asked()).toContain('Need to Know: to be written');
    expect(
      (await worker.get('/episodes/friday')).html.querySelector(`#pages a[href="${form}"]`),
    ).not.toBeNull();
  });

  test('is filled in from the record: what happened, since when, grade, what was done', async () => {
    const { html, text } = await worker.get(form);
    expect(html.querySelector('h1')?.text).toBe('Need to Know');
    const facts = html.querySelector('#facts')!.text;
    expect(facts).toContain('Missing since Fri 24 Oct 2025 18:00 BST, for 2 days');
    expect(facts).toContain('15 years old');
    expect(facts).toContain('high grade');
    expect(facts).toContain('Reported missing to');
    expect(text).toContain('A copy without the child goes to: senior leadership team');
  });

  test('holds nothing of what stands in a part of the record with a rule of its own', async () => {
    expect((await worker.get(form)).raw.payload).not.toContain('Sergeant Testperson Yew');
  });

  test("asks for the worker's own words", async () => {
    const { status, html } = await worker.post(form, {
      ...{ _key: 'k-empty', kind: 'need_to_know', words: '' },
      ...{ 'when-day': 'today', 'when-time': '17:30' },
    });
    expect(status).toBe(400);
    expect(html.querySelector('#words-error')?.text).toContain('in your own words');
  });

  test('stands on the episode as it was when it was sent', async () => {
    const answer = await worker.post(form, {
      ...{ _key: 'k-sent', kind: 'need_to_know', words: 'Alder has no coat and knows nobody there' },
      ...{ 'when-day': 'today', 'when-time': '17:30' },
    });
    expect(answer.status).toBe(303);
    sent = answer.location!;
    await tell();
    web.clock.set(at('2025-10-26T18:30:00Z'));
    await web.given(
      order({
        command: 'GradeRisk',
        child: 'alder',
        episode: 'friday',
        happened: '2025-10-26T18:10',
        by: unit,
        body: { grade: 'medium' },
      }),
    );
    const { text, html } = await worker.get(sent);
    expect(html.querySelector('.homeward-marking')?.text).toContain('OFFICIAL-SENSITIVE');
    expect(text).toContain('Alder has no coat and knows nobody there');
    expect(text).toContain('high grade');
    expect(text).not.toContain('medium grade');
    const overview = await worker.get('/episodes/friday');
    expect(overview.html.querySelector(`#pages a[href="${sent}"]`)?.text).toMatch(
      /^Need to Know, sent today/,
    );
    const duty = overview.html.querySelector('[data-rule="MED-NTK-48H"]');
    expect(duty?.getAttribute('data-status')).toBe('met');
  });

  test('shows to whom it went and when it was acknowledged', async () => {
    const before = await worker.get(sent);
    expect(before.text).toMatch(/Senior leadership team, Medway, Leader Example/);
    const list = await leader.get('/notices');
    const press = list.html.querySelector('form[action$="/read"]')!;
    await leader.post(press.getAttribute('action')!, {
      _key: press.querySelector('input[name="_key"]')!.getAttribute('value')!,
    });
    expect((await worker.get(sent)).text).toMatch(/Acknowledged by Leader Example/);
  });

  test('the copy for those who see no child’s record says nothing of who the child is', async () => {
    const list = await leader.get('/notices');
    const copy = list.html.querySelector('a[href$="/without-child"]')?.getAttribute('href');
    expect(copy).toBe(`${sent}/without-child`);
    const { status, text, raw } = await leader.get(copy!);
    expect(status).toBe(200);
    expect(text).toContain('A looked-after child');
    expect(text).toContain('Medway (887)');
    for (const word of ['Alder', 'coat', '15 years', 'May 2010', 'foster'])
      expect(raw.payload).not.toContain(word);
    expect((await leader.get(sent)).status).toBe(404);
    expect((await leader.get('/episodes/friday')).status).toBe(404);
  });

  test('a document that no rule has the Lead Member told of has a copy for them all the same', async () => {
    const alert = '/episodes/friday/acts/complete-alert?body-kind=director_alert';
    const { location } = await worker.post(alert, {
      ...{ _key: 'k-director', kind: 'director_alert', words: 'Alder has been seen near the coast' },
      ...{ 'when-day': 'today', 'when-time': '18:00' },
    });
    const { html } = await worker.get(location!);
    const copy = html.querySelector('a[href$="/without-child"]');
    expect(copy?.text).toBe('Copy without the child, such as for the Lead Member');
    const { status, raw } = await worker.get(copy!.getAttribute('href')!);
    expect(status).toBe(200);
    for (const word of ['Alder', 'coast']) expect(raw.payload).not.toContain(word);
  });

  test('is a tagged file, marked', async () => {
    for (const url of [`${sent}/document.pdf`, `${sent}/without-child.pdf`]) {
      const { status, raw } = await worker.get(url);
      expect(status).toBe(200);
      const file = raw.rawPayload.toString('latin1');
      expect(file.slice(0, 5)).toBe('%PDF-');
      expect(file).toContain('/MarkInfo');
    }
  });

  test('is not there for whoever was not told and sees no child', async () => {
    const member = await web.signIn('Member Example', { role: 'lead-member', agency: 'council:887' });
    const school = await web.signIn('School Example', { role: 'class-teacher', agency: 'education:118540' });
    for (const browser of [member, school])
      for (const url of [sent, `${sent}/without-child`, `${sent}/without-child.pdf`, form])
        expect((await browser.get(url)).status).toBe(404);
  });
});
