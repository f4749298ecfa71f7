import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../../record/order.ts';
import { looksAfter, order, reportsMissing, returns } from '../../../record/record.fixture.ts';
import { signedInAs } from '../../reading/reading.fixture.ts';
import { at, type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

let web: TestWeb;
let manager: Browser;
let officer: Browser;
let member: Browser;

beforeAll(async () => {
  web = await openTestWeb('2025-10-30T09:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    ...looksAfter('birch'),
    reportsMissing('alder', 'first', '2025-10-06T18:00'),
    returns('alder', 'first', '2025-10-06T23:00'),
    reportsMissing('birch', 'second', '2025-10-20T18:00'),
    returns('birch', 'second', '2025-10-22T18:00'),
  );
  manager = await signedInAs(web, 'team-manager', 'childrens-social-care:887');
  officer = await signedInAs(web, 'missing-information-officer', 'childrens-social-care:887');
  member = await web.signIn('Member Testperson', {
    role: 'lead-member',
    agency: 'council:887',
    authority: '887',
  });
});
afterAll(() => web.close());

/** The same, put on record at a moment after the report was issued. */
const recordedAt = (now: string, late: Order): Order => ({
  ...late,
  command: { ...late.command, now: at(now) },
});

const start = async (who: Browser, fields: Readonly<Record<string, string>> = {}) =>
  (await who.post('/reports', { kind: 'foi', period: '2025-10', home: '', ...fields })).location!;

const keep = (who: Browser, draft: string, fields: Readonly<Record<string, string>>) =>
  who.post(draft, { next: 'keep', state: '1', ...fields });

describe('starting a report', () => {
  it('asks for a report and a period, and says what is wrong with what was typed', async () => {
    const { status, text } = await manager.post('/reports', { kind: 'home', period: '2025-13', home: '' });
    expect(status).toBe(400);
    expect(text).toContain('“2025-13” is not a period');
    expect(text).toContain('Enter the Ofsted number of the home');
  });

  it('leads to a draft with figures, each of which leads to its records', async () => {
    const draft = await start(manager);
    const { status, html, text } = await manager.get(draft);
    expect(status).toBe(200);
    expect(text).toContain('Children by how many episodes they had');
    const rows = html.querySelectorAll('td a[href^="/figures/EPISODES/rows"]');
    expect(rows.length).toBeGreaterThan(1);
    const behind = await manager.get(rows.at(-1)!.getAttribute('href')!);
    expect(behind.html.querySelectorAll('tbody tr')).toHaveLength(Number(rows.at(-1)!.text));
  });

  it('is drawn without style or script of its own', async () => {
    const { html } = await manager.get(await start(manager, { kind: 'annual', period: '2025-26' }));
    expect(html.querySelector('main svg[role=img]')).not.toBeNull();
    expect(html.querySelectorAll('main [style], main style, main script')).toEqual([]);
  });
});

describe('writing beside the figures', () => {
  it('keeps what is written for each section, and says who kept it', async () => {
    const draft = await start(manager);
    const { location } = await keep(manager, draft, { 'narrative-children': 'Two children, both safe.' });
    expect(location).toBe(draft);
    const { html } = await officer.get(draft);
    expect(html.querySelector('#narrative-children')?.text).toBe('Two children, both safe.');
  });

  it('loses nobody’s words where two people write at the same time', async () => {
    const draft = await start(manager);
    await keep(manager, draft, { 'narrative-children': 'What the manager wrote.' });
    const second = await keep(officer, draft, { 'narrative-children': 'What the officer wrote.' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('has kept this draft since you opened it');
    expect(second.html.querySelector('#narrative-children')?.text).toBe('What the officer wrote.');
    expect((await manager.get(draft)).text).toContain('What the manager wrote.');
  });

  it('warns where the words call more children than there were', async () => {
    const draft = await start(manager);
    await keep(manager, draft, { 'narrative-children': 'There were 14 children.' });
    expect((await manager.get(draft)).text).toContain('and only 2 children had an episode');
  });
});

describe('issuing a report', () => {
  let number: string;

  it('gives it a number and takes it from the drafts', async () => {
    const draft = await start(manager);
    const { location } = await keep(manager, draft, {
      next: 'issue',
      'narrative-children': 'Both are safe.',
    });
    expect(location).toMatch(/^\/reports\/issued\/\d+$/);
    number = location!;
    expect((await manager.get(draft)).status).toBe(404);
    const { text } = await member.get(number);
    expect(text).toContain('Both are safe.');
    expect(text).toContain('It stays as it is');
    expect(text).toContain('Nothing was recorded since that would make any of its numbers another today.');
  });

  it('is for managers: whoever only writes reports is told that a manager issues it', async () => {
    const draft = await start(officer);
    expect((await officer.get(draft)).text).toContain('A manager issues it.');
    expect((await keep(officer, draft, { next: 'issue' })).status).toBe(404);
    expect((await officer.get(draft)).status).toBe(200);
  });

  it('keeps the rows behind it under names that lead to nobody', async () => {
    const { rows } = await web.database.store.access.query<{ rows: Record<string, string[][]> }>(
      'select rows from homeward.report_issued order by number limit 1',
    );
    const behind = rows[0]!.rows['EPISODES own 2025-10']!;
    expect(behind.map(([, , , side]) => side)).toEqual(['numerator', 'numerator']);
    expect(new Set(behind.map(([, child]) => child)).size).toBe(2);
    expect(JSON.stringify(rows)).not.toMatch(/alder|birch|episode:|child:/);
  });

  it('cannot be changed or taken back, whoever asks the database', async () => {
    const { access } = web.database.store;
    await expect(access.query('delete from homeward.report_issued')).rejects.toThrow(/permission denied/);
    await expect(access.query("update homeward.report_issued set content = '{}'")).rejects.toThrow(
      /permission denied/,
    );
  });

  it('stays as it is when an episode is recorded late, which is listed beneath it', async () => {
    web.clock.set(at('2025-10-31T09:00:00Z'));
    await web.given(
      recordedAt('2025-10-31T08:00:00Z', reportsMissing('alder', 'late', '2025-10-10T18:00')),
      recordedAt('2025-10-31T08:00:00Z', returns('alder', 'late', '2025-10-10T23:00')),
    );
    const { html } = await manager.get(number);
    const changed = html
      .querySelectorAll('#since ~ .homeward-wide tbody tr')
      .map((row) => row.querySelectorAll('th, td').map(({ text }) => text));
    expect(changed).toContainEqual(['Looked after, and not looked after', 'All', 'Episodes', '2', '3']);
    const all = html.querySelectorAll('section td a[href^="/figures/EPISODES/rows"]').at(-1)!;
    expect(all.text).toBe('2');
    const behind = await manager.get(all.getAttribute('href')!);
    expect(behind.html.querySelectorAll('tbody tr')).toHaveLength(2);
  });
});

describe('the records behind a report that was issued', () => {
  const listed = (html: HTMLElement) =>
    html
      .querySelectorAll('#records-since ~ table tbody tr')
      .map((row) => row.querySelectorAll('th, td').map(({ text }) => text));

  it('are listed where they are others today, though one recorded late and one that is void cancel out', async () => {
    const { location } = await keep(manager, await start(manager), { next: 'issue' });
    web.clock.set(at('2025-11-01T09:00:00Z'));
    const now = '2025-11-01T08:00:00Z';
    await web.given(
      recordedAt(now, reportsMissing('alder', 'later', '2025-10-12T18:00')),
      recordedAt(now, returns('alder', 'later', '2025-10-12T23:00')),
      recordedAt(
        now,
        order({
          ...{ command: 'VoidEpisode', child: 'alder', episode: 'late', happened: '2025-10-31T20:00' },
          by: { role: 'data-steward', person: 'Steward Testperson' },
          body: { reason: 'Never left', second: { name: 'Second Testperson', role: 'team-manager' } },
        }),
      ),
    );
    const { html, text } = await manager.get(location!);
    expect(html.querySelectorAll('#since ~ .homeward-wide tbody tr')).toEqual([]);
    const records = listed(html).map(([, since, change]) => [since, change]);
    expect(records).toContainEqual(['Fri 10 Oct 2025 18:00 BST', 'Was counted, and would not be']);
    expect(records).toContainEqual(['Sun 12 Oct 2025 18:00 BST', 'Would be counted, and was not']);
    expect(text).not.toContain('not on record any more');
    const lead = html.querySelector('#records-since ~ table a')!.getAttribute('href')!;
    expect((await manager.get(lead)).status).toBe(200);
  });

  it('are for those who work with the children: the Lead Member reads the numbers alone', async () => {
    const { html } = await member.get('/reports/issued/1');
    expect(html.querySelector('#since')).not.toBeNull();
    expect(html.querySelector('#records-since')).toBeNull();
  });
});

describe('who reads reports', () => {
  it('the Lead Member finds what is issued, and neither drafts nor records', async () => {
    const { html, text } = await member.get('/reports');
    expect(text).toContain('Report 1');
    expect(text).not.toContain('Drafts');
    const issued = await member.get(html.querySelector('a[href^="/reports/issued/"]')!.getAttribute('href')!);
    expect(issued.html.querySelectorAll('td a')).toEqual([]);
  });

  it('another authority finds none of them', async () => {
    const other = await signedInAs(web, 'head-of-service', 'childrens-social-care:886');
    const draft = await start(manager);
    expect((await other.get(draft)).status).toBe(404);
    expect((await other.get('/reports/issued/1')).status).toBe(404);
  });

  it('a social worker, who counts nothing, finds no reports', async () => {
    const worker = await signedInAs(web, 'allocated-social-worker', 'childrens-social-care:887');
    expect((await worker.get('/reports')).status).toBe(404);
  });
});

describe('files', () => {
  it.each(['report.xlsx', 'report.csv', 'public.json', 'public.html'])(
    '%s of a draft and of an issued report',
    async (file) => {
      const draft = await start(manager);
      const drafted = await manager.get(`${draft}/${file}`);
      expect(drafted.status).toBe(200);
      expect(drafted.raw.headers['content-disposition']).toMatch(
        /^attachment; filename="foi-887-2025-10-01-/,
      );
      expect((await member.get(`/reports/issued/1/${file}`)).status).toBe(200);
    },
  );

  it('no file of another name or kind', async () => {
    expect((await member.get('/reports/issued/1/report.docx')).status).toBe(404);
    expect((await member.get('/reports/issued/1/secret.csv')).status).toBe(404);
  });
});
