import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOf } from '../../../exchange/police-list/lists.fixture.ts';
import { looksAfter, reportsMissing, returns } from '../../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';
import { formIn } from '../report/report.fixture.ts';

let web: TestWeb;
let officer: Browser;
let police: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-11-03T09:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'friday', '2025-10-24T18:00'),
    returns('alder', 'friday', '2025-10-24T22:00'),
    reportsMissing('alder', 'sunday', '2025-10-26T18:00'),
    returns('alder', 'sunday', '2025-10-26T22:00'),
  );
  const services = 'childrens-social-care:887';
  officer = await web.signIn('Officer Example', { role: 'missing-information-officer', agency: services });
  police = await web.signIn('Unit Example', { role: 'police-missing-unit', agency: 'police:kent' });
});
afterAll(() => web.close());

const friday = 'EX1,Testchild,Alder,2010-05-01,missing,high,2025-10-24T18:20,2025-10-24T21:50,Foster home';
const sunday = 'EX2,Testchild,Alder,2010-05-01,not_missing,,2025-10-26T18:05,2025-10-26T22:10,';
const stranger = 'EX3,Testchild,Birch,2011-07-02,missing,,2025-10-10T20:00,2025-10-11T02:00,Home';
const month = { covers: 'period', period: '2025-10' };

async function bring(browser: Browser, fields: Record<string, string>, content: Buffer) {
  const form = formIn((await browser.get('/reconciliation/new')).html);
  return browser.postFile('/reconciliation/new', { ...form, ...fields }, { name: 'list.csv', content });
}
const listHref = async (): Promise<string> =>
  (await officer.get('/reconciliation')).html.querySelector('main th a')?.getAttribute('href') ?? '';
const differenceHref = async (child: string): Promise<string> => {
  const links = (await officer.get(await listHref())).html.querySelectorAll('a[href*="difference?of="]');
  return links.find((a) => a.text.includes(child))?.getAttribute('href') ?? '';
};

describe('bringing a list', () => {
  test('without a file and without saying which children, the page says so at both', async () => {
    const { status, html } = await bring(officer, {}, Buffer.from(''));
    expect(status).toBe(400);
    expect(html.querySelector('#file-error')?.text).toContain('Choose the file of the list');
    expect(html.querySelector('#covers-error')?.text).toContain('Say which children the list has');
  });

  test('a record that cannot be read is named with line, column, value and reason, and nothing is taken in', async () => {
    const { status, text } = await bring(
      officer,
      month,
      listOf(friday, sunday.replace('2025-10-26T18:05', 'Sunday')),
    );
    expect(status).toBe(400);
    expect(text).toContain('Line 3');
    expect(text).toContain('This is not a time as 2025-10-24T20:30');
    expect((await officer.get('/reconciliation')).text).toContain('No list has come yet.');
  });

  test('the police bring theirs, for the authority that they choose', async () => {
    const sent = await bring(police, { ...month, authority: '887' }, listOf(friday, sunday, stranger));
    expect(sent.status).toBe(303);
    const { text } = await police.get(sent.location ?? '');
    expect(text).toContain('Only the police have it: 1');
    expect(text).toContain('Look at Testchild Birch');
  });

  test('the same list again leads to the one that is there', async () => {
    const sent = await bring(officer, month, listOf(friday, sunday, stranger));
    expect(sent.location).toBe(await listHref());
    expect((await officer.get('/reconciliation')).html.querySelectorAll('main tbody tr')).toHaveLength(1);
  });
});

describe('a list beside the books', () => {
  test('has both counts side by side, each with the records behind it', async () => {
    const { html } = await officer.get(await listHref());
    const cells = html
      .querySelectorAll('main table')[0]!
      .querySelectorAll('tbody td')
      .map(({ text }) => text);
    expect(cells.map((cell) => cell.replace(/\D/g, ''))).toEqual(['2', '2', '2', '2']);
    const { text } = await officer.get(`${await listHref()}?show=authority`);
    expect(text).toContain('What we count as missing: 2');
  });

  test('says of each difference what either says, and who settles it does so with a reason', async () => {
    const href = await differenceHref('Alder');
    const { html, text } = await officer.get(href);
    expect(text).toContain('One counts it as missing, the other does not');
    expect(text).toContain('The name is the same.');
    expect(html.querySelectorAll('input[name="how"]').map((one) => one.getAttribute('value'))).toEqual([
      'police_to_put_right',
      'both_stand',
    ]);
    const empty = await officer.post(href, formIn(html));
    expect(empty.status).toBe(400);
    expect(empty.html.querySelector('#reason-error')?.text).toContain('Say how you know');
    const settled = { how: 'police_to_put_right', reason: 'Rang the unit: it is graded high.' };
    expect((await officer.post(href, { ...formIn(html), ...settled })).location).toBe(await listHref());
    const list = await officer.get(await listHref());
    expect(list.text).toContain('The police were told, and change it.');
    expect(list.text).toContain('Officer Example: Rang the unit: it is graded high.');
    const counts = list.html.querySelectorAll('main table')[0]!.querySelectorAll('tbody td');
    expect(counts.map(({ text }) => text.replace(/\D/g, ''))).toEqual(['2', '2', '3', '2']);
  });

  test('what only the police have is recorded once somebody says who it is, and is found by its reference from then on', async () => {
    const href = await differenceHref('Birch');
    const { html } = await officer.get(href);
    const form = formIn(html);
    expect(
      (await officer.post(href, { ...form, what: 'confirm' })).html.querySelector('#child-error')?.text,
    ).toContain('Say which child it is');
    const sent = await officer.post(href, { ...form, what: 'confirm', child: 'nobody' });
    expect(sent.location).toContain('/report/to-be-matched/');
    const list = await officer.get(await listHref());
    expect(list.text).toContain('No longer differs: say why');
    const again = await officer.get(await differenceHref('Birch'));
    expect(again.html.querySelectorAll('input[name="how"]').map((one) => one.getAttribute('value'))).toEqual([
      'put_right_here',
    ]);
  });

  test('is for those who answer for the books and the police of the area, and for nobody else', async () => {
    const services = 'childrens-social-care:887';
    const list = await listHref();
    const others = [
      await web.signIn('Worker Example', { role: 'allocated-social-worker', agency: services }),
      await web.signIn('Other Example', { role: 'team-manager', agency: 'childrens-social-care:886' }),
      await web.signIn('Elsewhere Example', { role: 'police-missing-unit', agency: 'police:essex' }),
    ];
    for (const one of others) expect((await one.get(list)).status).toBe(404);
    const href = await differenceHref('Alder');
    const seen = await police.get(href);
    expect(seen.status).toBe(200);
    expect(seen.html.querySelector('main form')).toBe(null);
    const sent = await police.post(href, { _key: crypto.randomUUID(), how: 'both_stand', reason: 'No.' });
    expect(sent.status).toBe(404);
  });
});
