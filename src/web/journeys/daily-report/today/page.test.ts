import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../../../domain/time/instant.ts';
import { tellWhatHasCome } from '../../../../notices/keep-telling.ts';
import { prepareJobs } from '../../../../notices/sending/jobs/prepare-jobs.ts';
import { looksAfter, order, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import {
  type Answer,
  type Browser,
  openTestWeb,
  shippedLibrary,
  type TestWeb,
} from '../../../web.fixture.ts';

const medway = 'childrens-social-care:887' as const;
const unit = { role: 'police-missing-unit', person: 'Unit Testperson', agency: 'police:kent' };
const page = '/daily-report';

let web: TestWeb;
let officer: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T05:00:00Z');
  await prepareJobs(web.database.store.worker, () => {});
  await tellWhatHasCome(web.database.store, shippedLibrary, web.clock.now());
  await web.given(
    order({
      command: 'TakeUpProcedures',
      happened: '2025-10-23T09:00',
      by: { role: 'team-manager', person: 'Manager Testperson', agency: medway },
      body: { pack: 'medway' },
    }),
    ...looksAfter('alder'),
    reportsMissing('alder', 'alder-gone', '2025-10-23T20:00'),
    order({
      command: 'RecordChild',
      child: 'nameless',
      happened: '2025-10-23T20:30',
      body: { names: [{ given: 'Red Coat Testchild', kind: 'known_as' }], identifiers: [] },
    }),
    order({
      command: 'TakeResponsibility',
      child: 'nameless',
      happened: '2025-10-23T20:30',
      body: { authority: '887' },
    }),
    order({
      command: 'ReportChildMissing',
      child: 'nameless',
      episode: 'nameless-gone',
      happened: '2025-10-23T21:00',
      body: { strand: 'home', whereabouts: 'unknown', to: ['authority'], items: [] },
    }),
  );
  officer = await web.signIn('Information Example', { role: 'missing-information-officer', agency: medway });
});
afterAll(() => web.close());

const form = async (next: 'save' | 'issue', lines: Record<string, string> = {}) => {
  const { html } = await officer.get(page);
  const hidden = (name: string) => html.querySelector(`input[name="${name}"]`)?.getAttribute('value') ?? '';
  return officer.post(page, { _key: hidden('_key'), shown: hidden('shown'), next, ...lines });
};
const figure = (html: Awaited<ReturnType<Browser['get']>>['html'], key: string) =>
  html.querySelector(`[data-figure="${key}"] dd`)?.text;

describe('the live daily missing report', () => {
  test('stands as a draft at 06:30 and not before', async () => {
    const early = await officer.get(page);
    expect(early.html.querySelector('#too-early')?.text).toContain('It is too early to write it');
    expect(early.html.querySelector('form[action="/daily-report"]')).toBeNull();
    web.clock.set(instant('2025-10-24T05:30:00Z'));
    const { html } = await officer.get(page);
    const duty = html.querySelector('[data-rule="MED-DAILY"]');
    expect(duty?.querySelectorAll('time').map((time) => time.getAttribute('datetime'))).toEqual([
      '2025-10-24T05:30:00Z',
      '2025-10-24T06:00:00Z',
    ]);
    expect(duty?.text).toContain('after that the named senior manager is told');
    expect(html.querySelector('form[action="/daily-report"]')).not.toBeNull();
  });

  test('has each child missing now with how long, risk, last contact and open clocks', async () => {
    const { html } = await officer.get(page);
    const child = html.querySelector('[data-episode="alder-gone"]')!;
    expect(child.querySelector('h3')?.text).toBe('Testchild Alder');
    expect(child.text).toContain('for 10 hours 30 minutes');
    expect(child.text).toContain('Not classified yet, not graded yet');
    expect(child.text).toContain('Not recorded since going missing');
    expect(child.querySelector('[data-rule="MED-NTK-48H"]')?.getAttribute('data-status')).toBe('pending');
    expect(child.querySelector('[data-rule="MED-NTK-48H"] time')?.getAttribute('datetime')).toBe(
      '2025-10-25T19:00:00Z',
    );
  });

  test('leaves out no child for a blank field: it says that it is not recorded', async () => {
    const { html } = await officer.get(page);
    const child = html.querySelector('[data-episode="nameless-gone"]')!;
    expect(child.querySelector('h3')?.text).toBe('Red Coat Testchild');
    expect(child.text).toContain('Date of birth not known');
    expect(child.text).toMatch(/Police reference\s*Not recorded/);
  });

  test('not issued by its hour, it says whether the named senior manager was told, and who was not reached', async () => {
    const { store } = web.database;
    const says = async () => (await officer.get(page)).html.querySelector('.moj-alert')?.text;
    web.clock.set(instant('2025-10-24T06:10:00Z'));
    expect(await says()).toContain(
      'The named senior manager will be told that the report of today is not there',
    );
    await tellWhatHasCome(store, shippedLibrary, web.clock.now());
    expect(await says()).toContain('The named senior manager was not reached: somebody has to tell them');
    await store.worker.query(
      `update homeward.notice set failed_at = null, sent_at = $1 where told = 'named-senior-manager-for-missing'`,
      [new Date(web.clock.now())],
    );
    expect(await says()).toContain('The named senior manager was told today 7:10am that the report');
  });

  test('keeps a line for a child, which can be written anew', async () => {
    const saved = await form('save', { 'line-alder-gone': 'Aunt rang at 6am' });
    expect([saved.status, saved.location]).toEqual([303, '/daily-report#children']);
    web.clock.set(instant('2025-10-24T06:20:00Z'));
    const { html } = await officer.get(page);
    expect(html.querySelector('#line-alder-gone')?.text.trim()).toBe('Aunt rang at 6am');
  });

  test('a child who went missing while it was written is not overlooked', async () => {
    const { html } = await officer.get(page);
    const hidden = (name: string) => html.querySelector(`input[name="${name}"]`)?.getAttribute('value') ?? '';
    await web.given(...looksAfter('birch'), reportsMissing('birch', 'birch-gone', '2025-10-24T07:15'));
    const sent = await officer.post(page, {
      _key: hidden('_key'),
      shown: hidden('shown'),
      next: 'issue',
      'line-nameless-gone': 'Nobody knows the name yet',
    });
    expect(sent.status).toBe(409);
    expect(sent.text).toContain('a child has gone missing or is back');
    expect(sent.html.querySelector('[data-episode="birch-gone"]')).not.toBeNull();
    expect(sent.html.querySelector('#line-nameless-gone')?.text.trim()).toBe('Nobody knows the name yet');
  });

  test('is issued under its number', async () => {
    const sent = await form('issue', { 'line-alder-gone': 'Aunt rang at 6am, Alder is with friends' });
    expect([sent.status, sent.location]).toEqual([303, '/daily-report/887-1']);
    const today = await officer.get(page);
    expect(today.html.querySelector('#issued a')?.getAttribute('href')).toBe('/daily-report/887-1');
    expect(
      (await officer.get('/authorities/887')).html.querySelector(
        '[data-rule="MED-DAILY"][data-status="met"]',
      ),
    ).not.toBeNull();
    const again = await officer.post(page, { _key: 'another', shown: '', next: 'issue' });
    expect([again.status, again.location]).toEqual([303, '/daily-report/887-1']);
  });
});

describe('the issued report', () => {
  const report = '/daily-report/887-1';

  test('stands as what was known then', async () => {
    web.clock.set(instant('2025-10-24T08:00:00Z'));
    await web.given(
      order({
        command: 'GradeRisk',
        child: 'alder',
        episode: 'alder-gone',
        happened: '2025-10-24T08:30',
        by: unit,
        body: { grade: 'high' },
      }),
      returns('birch', 'birch-gone', '2025-10-24T08:40'),
    );
    const { html, text } = await officer.get(report);
    expect(html.querySelectorAll('.homeward-marking')[0]?.text).toContain(
      'OFFICIAL-SENSITIVE. Report 1 of Medway',
    );
    expect(
      html.querySelectorAll('[data-episode]').map((child) => child.getAttribute('data-episode')),
    ).toEqual(['alder-gone', 'nameless-gone', 'birch-gone']);
    expect(text).toContain('Aunt rang at 6am, Alder is with friends');
    expect(text).not.toContain('High grade');
    expect(html.querySelector('[data-episode="alder-gone"]')?.text).toContain('not graded yet');
    expect(figure(html, 'missing')).toBe('3');
    expect(figure(html, 'notGraded')).toBe('3');
  });

  test('is a tagged file too, marked, and who took it away is noted', async () => {
    const { html } = await officer.get(report);
    const link = html.querySelector('a[href$=".pdf"]')?.getAttribute('href');
    expect(link).toBe(`${report}.pdf`);
    const { status, raw } = await officer.get(link!);
    expect(status).toBe(200);
    expect(raw.headers['content-disposition']).toBe('attachment; filename="daily-report.pdf"');
    const file = raw.rawPayload.toString('latin1');
    expect(file.slice(0, 5)).toBe('%PDF-');
    expect(file).toContain('/MarkInfo');
    const looked = await web.database.store.record.query<{ children: string[] }>(
      `select children from homeward.read_log where act = 'daily report as PDF'`,
    );
    expect(looked.rows.map(({ children }) => children.toSorted())).toEqual([
      ['child:alder', 'child:birch', 'child:nameless'],
    ]);
  });

  test('the senior leadership team sees no child’s record: it finds the figures', async () => {
    const leader = await web.signIn('Leader Example', { role: 'senior-leadership-team', agency: medway });
    expect((await leader.get(page)).html.querySelector(`a[href="${report}"]`)).not.toBeNull();
    const { status, html, text } = await leader.get(report);
    expect(status).toBe(200);
    expect(figure(html, 'missing')).toBe('3');
    expect(html.querySelectorAll('[data-episode]')).toHaveLength(0);
    expect(text).not.toContain('Alder');
  });

  test('the police missing unit finds the children whom it looks for', async () => {
    const police = await web.signIn('Unit Example', { role: 'police-missing-unit', agency: 'police:kent' });
    const { html } = await police.get(report);
    const seen = html.querySelectorAll('[data-episode]').map((child) => child.getAttribute('data-episode'));
    expect(seen).toEqual(['alder-gone', 'birch-gone']);
  });

  test('is not there for another force, another authority or a carer', async () => {
    const essex = await web.signIn('Essex Example', { role: 'police-missing-unit', agency: 'police:essex' });
    const kent = await web.signIn('Kent Example', {
      role: 'team-manager',
      agency: 'childrens-social-care:886',
    });
    const carer = await web.signIn('Carer Example', {
      role: 'foster-carer',
      agency: 'placement:foster-home-1',
    });
    for (const browser of [essex, kent, carer]) expect((await browser.get(report)).status).toBe(404);
    expect((await kent.get(`${report}.pdf`)).status).toBe(404);
    expect((await carer.get(page)).status).toBe(404);
    expect((await carer.post(page, { _key: 'k', next: 'issue' })).status).toBe(404);
    expect((await officer.get('/daily-report/887-2')).status).toBe(404);
  });

  test('says who was told of it, to whoever sees the whole authority', async () => {
    const { store } = web.database;
    await tellWhatHasCome(store, shippedLibrary, web.clock.now());
    const told = ({ html }: Answer) =>
      html.querySelectorAll('#told + ul li').map(({ text }) => text.replace(/\s+/g, ' ').trim());
    expect(told(await officer.get(report))).toEqual([
      'Police missing-person unit, Unit Example: is being told',
      'Senior leadership team, Leader Example: is being told',
    ]);
    await store.worker.query(
      `update homeward.notice set sent_at = $1 where told = 'senior-leadership-team'`,
      [new Date(web.clock.now())],
    );
    await store.worker.query(`update homeward.notice set failed_at = $1 where told = 'police-missing-unit'`, [
      new Date(web.clock.now()),
    ]);
    const [police, leaders] = told(await officer.get(report));
    expect(police).toContain('was not reached: somebody has to tell them');
    expect(leaders).toContain('was told today 9am');
    expect(told(await (await web.signInAgain('Unit Example')).get(report))).toEqual([]);
  });

  test('the next one says what has changed: new, back, grade changed, no contact since', async () => {
    web.clock.set(instant('2025-10-25T05:40:00Z'));
    await web.given(...looksAfter('cedar'), reportsMissing('cedar', 'cedar-gone', '2025-10-25T01:00'));
    const { html, text } = await officer.get(page);
    const changes = (episode: string) =>
      html.querySelectorAll(`[data-episode="${episode}"] .homeward-changes li`).map((change) => change.text);
    expect(changes('alder-gone')).toEqual([
      'Graded high since the report before',
      'No contact recorded since going missing',
    ]);
    expect(changes('cedar-gone')).toEqual(['New since the report before']);
    expect(text).toContain('Back since the report before');
    expect(text).toMatch(/Testchild Alder, back since yesterday 8:40am/);
    expect(html.querySelector('[data-episode="alder-gone"]')?.text).toContain(
      'Last time: Aunt rang at 6am, Alder is with friends',
    );
    expect([figure(html, 'missing'), figure(html, 'new'), figure(html, 'back')]).toEqual(['3', '1', '1']);
  });
});
