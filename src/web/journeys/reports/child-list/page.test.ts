import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looksAfter, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { signedInAs } from '../../../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

let web: TestWeb;
let manager: Browser;
let member: Browser;

beforeAll(async () => {
  web = await openTestWeb('2025-10-24T09:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'first', '2025-09-06T18:00'),
    returns('alder', 'first', '2025-09-06T23:00'),
    reportsMissing('alder', 'second', '2025-10-20T18:00'),
    returns('alder', 'second', '2025-10-22T18:00'),
  );
  manager = await signedInAs(web, 'team-manager', 'childrens-social-care:887');
  member = await web.signIn('Member Testperson', {
    role: 'lead-member',
    agency: 'council:887',
    authority: '887',
  });
});
afterAll(() => web.close());

const address = '/reports/lists/panel';

describe('the list of the weekly panel', () => {
  it('is led to from the reports, and has the children of the last seven days by name', async () => {
    expect((await manager.get('/reports')).html.querySelector(`a[href="${address}"]`)).not.toBeNull();
    const { status, html, text } = await manager.get(address);
    expect(status).toBe(200);
    expect(text).toContain('2025-10-18..2025-10-24');
    const rows = html.querySelectorAll('tbody tr');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.querySelector('th a')?.getAttribute('href')).toBe('/children/alder');
    expect(rows[0]!.querySelector('th')?.text).toBe('Testchild Alder');
    expect(rows[0]!.querySelector('[data-label="Longest, in hours"]')?.text).toBe('48');
  });

  it('leads from how many there are to the figures that say the same', async () => {
    const { html } = await manager.get(`${address}?period=2025-10`);
    const counts = html.querySelectorAll('main a[href^="/figures/"]');
    expect(counts.map(({ text }) => text)).toEqual(['1', '1']);
    for (const count of counts) {
      const figure = await manager.get(count.getAttribute('href')!);
      expect(figure.html.querySelector('.homeward-figure')?.text).toBe(count.text);
    }
  });

  it.each(['xlsx', 'csv', 'json', 'html'])('is made as %s, with names', async (format) => {
    const file = await manager.get(`${address}/report.${format}?period=2025-10`);
    expect(file.status).toBe(200);
    expect(file.raw.headers['content-disposition']).toContain(`panel-887-2025-10-01-report.${format}`);
    if (format === 'csv') expect(file.raw.payload).toContain('OFFICIAL-SENSITIVE');
    if (format !== 'xlsx') expect(file.raw.payload).toContain('Testchild Alder');
  });

  it('notes with the child who was shown it, on the page and in the file', async () => {
    const { rows } = await web.database.store.record.query<{ detail: object }>(
      "select detail from homeward.read_log where act = 'figures' and 'child:alder' = any (children) order by at",
    );
    expect(rows.map(({ detail }) => detail)).toContainEqual({
      list: 'panel',
      period: '2025-10',
      file: 'report.csv',
    });
  });

  it('says what is wrong with a period, and that there was nothing before', async () => {
    const wrong = await manager.get(`${address}?period=2025-13`);
    expect([wrong.status, wrong.text.includes('is not a period')]).toEqual([400, true]);
    const before = await manager.get(`${address}?period=2019-10`);
    expect([before.status, before.text.includes('Nothing is on record for 887 before')]).toEqual([400, true]);
    expect((await manager.get(`${address}/report.csv?period=2019-10`)).status).toBe(404);
  });

  it('is not for the Lead Member, another authority, or a list that there is not', async () => {
    expect((await member.get(address)).status).toBe(404);
    expect((await member.get(`${address}/report.csv`)).status).toBe(404);
    expect((await member.get('/reports')).text).not.toContain('Lists for panels');
    const other = await signedInAs(web, 'head-of-service', 'childrens-social-care:886');
    expect((await other.get(`${address}/report.csv?period=2025-10`)).raw.payload).not.toContain('Testchild');
    expect((await manager.get('/reports/lists/secret')).status).toBe(404);
  });
});
