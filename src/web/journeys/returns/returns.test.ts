import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { order, reportsMissing, returns } from '../../../record/record.fixture.ts';
import { signedInAs } from '../../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

const socialCare = 'childrens-social-care:887';

/** Looked after by Medway since a day, with the number by which its returns know the child. */
const inCare = (child: string, number: string, since: string, family: string) =>
  [
    {
      command: 'RecordChild',
      body: {
        names: [{ given: 'Testchild', family, kind: 'known_as' }],
        dateOfBirth: '2010-02-14',
        sex: 'F',
        identifiers: [{ kind: 'la_child_id', value: number }],
      },
    },
    { command: 'TakeResponsibility', body: { authority: '887' } },
    { command: 'StartCare', body: { categoryOfNeed: 'N1' } },
    { command: 'ChangeGroup', body: { group: 'lac_own' } },
    { command: 'ChangeLegalStatus', body: { status: 'C2' } },
    { command: 'StartPlacement', body: { type: 'U6', host: '887', home: 'foster-home-1' } },
  ].map((line) => order({ ...line, child, happened: since }));

const page = '/returns?return=ssda903&year=2026';

let web: TestWeb;
let steward: Browser;
beforeAll(async () => {
  web = await openTestWeb('2026-05-04T09:00:00Z');
  await web.given(
    ...inCare('alder', 'LA001', '2025-01-06T09:00', 'Alder'),
    reportsMissing('alder', 'first', '2025-10-06T18:00'),
    returns('alder', 'first', '2025-10-07T08:00'),
    ...inCare('birch', 'LA002', '2025-06-03T09:00', 'Birch'),
    reportsMissing('birch', 'early', '2025-06-01T18:00'),
    returns('birch', 'early', '2025-06-05T08:00'),
    reportsMissing('birch', 'before', '2025-05-01T18:00'),
    returns('birch', 'before', '2025-05-01T23:00'),
  );
  steward = await signedInAs(web, 'data-steward', socialCare);
});
afterAll(() => web.close());

const textOf = (html: Awaited<ReturnType<Browser['get']>>['html'], selector: string) =>
  html.querySelectorAll(selector).map((each) => each.text.trim());

const noted = async (act: string) => {
  const { rows } = await web.database.store.record.query<{ children: string[]; detail: object }>(
    'select children, detail from homeward.read_log where act = $1 order by at, children',
    [act],
  );
  return rows;
};

test('the returns and years are chosen first, and nothing is made before', async () => {
  const { status, html, text } = await steward.get('/returns');
  expect(status).toBe(200);
  expect(textOf(html, '.govuk-radios__label')).toEqual([
    'SSDA903, Missing',
    'Annex A, List 8',
    'Standard Safeguarding Dataset, ssd_missing',
  ]);
  expect(html.querySelector('option[selected]')?.text).toBe('2026: 1 April 2025 to 31 March 2026');
  expect(text).toContain('No return has been signed off yet.');
});

test('a return is shown as rows by table, with as at when', async () => {
  const { html, text } = await steward.get(page);
  expect(text).toContain('What it would hold, as the record stood today 10am');
  expect(textOf(html, 'table:first-of-type tbody tr')).toEqual([
    'header.csv2',
    'episodes.csv2',
    'missing.csv2',
  ]);
});

test('what the published rules find leads to the episode to put right, in words, and is noted as read', async () => {
  const { html, text } = await steward.get(page);
  expect(text).toContain('Rule 578: 1 error');
  expect(text).toContain(
    'The date that the child started to be missing is after the child ceased to be looked after.',
  );
  expect(text).toContain('Rule 581: 1 error');
  const record = html.querySelector('tbody th a[href^="/episodes/"]');
  expect([record?.text, record?.getAttribute('href')]).toEqual(['Testchild Birch', '/episodes/early']);
  expect((await noted('national return')).at(-1)).toEqual({
    children: ['child:birch'],
    detail: { return: 'ssda903', year: 2026 },
  });
});

test('of an absence that began before care a finding leads to the form on which the return is decided', async () => {
  const { html } = await steward.get(page);
  const href = html.querySelector('tbody th a[href*="/acts/"]')!.getAttribute('href')!;
  expect(href).toBe('/episodes/early/acts/decide-return-start');
  const { status, text } = await steward.get(href);
  expect(status).toBe(200);
  expect(text).toContain('Nothing: the absence is not returned');
});

test('every record that one rule finds something in has a page', async () => {
  const { status, text } = await steward.get(`${page.replace('?', '/records?')}&rule=581`);
  expect(status).toBe(200);
  expect(text).toContain('Rule 581');
  expect(text).toContain('Testchild Birch');
  expect((await steward.get(`${page.replace('?', '/records?')}&rule=999`)).status).toBe(404);
});

test('what is left out says why, and leads to its records', async () => {
  const { html, text } = await steward.get(page);
  expect(text).toContain('The authority did not look after the child when it began.');
  const records = await steward.get(html.querySelector('a[href*="left-out="]')!.getAttribute('href')!);
  expect(records.html.querySelector('tbody th a')?.getAttribute('href')).toBe('/episodes/before');
  expect(records.html.querySelector('tbody td time')?.getAttribute('datetime')).toBe('2025-05-01T17:00:00Z');
});

test('a file is taken away exactly as it is sent, marked in its name, and noted with its children', async () => {
  const { html } = await steward.get(page);
  const href = html.querySelector('a[href*="missing.csv"]')!.getAttribute('href')!;
  const { raw } = await steward.get(href);
  expect(raw.headers['content-disposition']).toBe(
    'attachment; filename="OFFICIAL-SENSITIVE-887-2026-missing.csv"',
  );
  expect(raw.payload).toBe(
    'CHILD,DOB,MISSING,MIS_START,MIS_END\nLA001,14/02/2010,M,06/10/2025,07/10/2025\nLA002,14/02/2010,M,01/06/2025,05/06/2025\n',
  );
  expect(await noted('national return file')).toEqual([
    {
      children: ['child:alder', 'child:birch'],
      detail: {
        return: 'ssda903',
        year: 2026,
        file: 'missing.csv',
        sha256: hash('sha256', raw.payload),
      },
    },
  ]);
});

test('the national return is shown and taken as one XML file too, with the lines of that file', async () => {
  const csv = await steward.get(page);
  const asXml = csv.html.querySelector('a[href*="form=xml"]')!;
  expect(asXml.text).toBe('Show it as one XML file');
  const { html, text } = await steward.get(asXml.getAttribute('href')!);
  expect(textOf(html, 'table:first-of-type tbody tr')).toEqual(['ssda903.xml6']);
  const line = Number(/Missing, line (\d+)/.exec(text)?.[1]);
  const { raw } = await steward.get(html.querySelector('a[href*="ssda903.xml"]')!.getAttribute('href')!);
  expect(raw.headers['content-type']).toBe('application/xml; charset=utf-8');
  expect(raw.payload.split('\n').slice(line - 1, line + 2)).toEqual([
    '    <AMISSING>',
    '      <MISSING>M</MISSING>',
    '      <MIS_START>01/06/2025</MIS_START>',
  ]);
  expect(html.querySelector('a[href^="/returns?"]:not([href*="form=xml"])')?.text).toBe(
    'Show it as CSV files',
  );
});

test('a return in which the rules find an error is not signed off, and says so', async () => {
  const { html, text } = await steward.get(page);
  expect(text).toContain('It can be signed off once the published rules find no error in it.');
  expect(html.querySelector('a[href^="/returns/sign-off"]')).toBeNull();
  const check = await steward.get(page.replace('?', '/sign-off?'));
  expect(check.text).toContain('The published rules find 2 errors in this return. Put them right first');
  expect(check.html.querySelector('form[action="/returns/sign-off"]')).toBeNull();
});

test('what was signed off is kept with its files, and later what differs since, row by row', async () => {
  const annex = '/returns?return=annex-a&year=2026';
  const check = await steward.get(annex.replace('?', '/sign-off?'));
  const fields = Object.fromEntries(
    check.html
      .querySelectorAll('form[action="/returns/sign-off"] input')
      .map((input) => [input.getAttribute('name')!, input.getAttribute('value')!]),
  );
  const sent = await steward.post('/returns/sign-off', fields);
  expect([sent.status, sent.location]).toEqual([303, `${annex}#signed`]);
  expect((await steward.post('/returns/sign-off', fields)).status).toBe(303);
  const signed = await steward.get(annex);
  expect(signed.html.querySelectorAll('#signed ~ details')).toHaveLength(1);
  expect(signed.text).toContain('by data-steward Example (data steward)');
  expect(signed.text).toContain('list-8.csv: 2 rows, the same now');

  await web.given(
    order({
      command: 'ChangeLegalStatus',
      child: 'birch',
      happened: '2026-01-12T09:00',
      body: { status: 'V2' },
    }),
  );
  const later = await steward.get(annex);
  expect(later.text).toContain('list-8.csv: 2 rows, different now, with 2');
  const href = later.html.querySelector('a[href^="/returns/differences"]')!.getAttribute('href')!;
  const { html, text } = await steward.get(href);
  expect(textOf(html, 'caption')).toEqual(['Changed']);
  expect(textOf(html, 'tbody th')).toEqual(['Testchild Birch']);
  expect(textOf(html, 'tbody dt')).toEqual(['Start date of current legal status', "Child's Legal Status"]);
  expect(text).toContain('03/06/2025, now 12/01/2026');
});

test('what was not shown is not signed off', async () => {
  const { status, text } = await steward.post('/returns/sign-off', {
    _key: '00000000-0000-4000-8000-000000000000',
    return: 'annex-a',
    year: '2026',
    'known-at': '2026-05-04T09:00:00Z',
    shown: 'something else',
  });
  expect(status).toBe(409);
  expect(text).toContain('The record has changed since you opened this page.');
});

test.each([
  ['return=ssda903&year=26', 'write the year in which the collection ends'],
  ['return=ssda903&year=2031', 'which is still to come'],
  ['return=other&year=2026', 'Choose a return'],
])('a return that cannot be made is refused in a sentence: %s', async (query, says) => {
  const { status, text } = await steward.get(`/returns?${query}`);
  expect(status).toBe(400);
  expect(text).toContain(says);
});

test('a missing information officer makes the files and may sign them off', async () => {
  const officer = await signedInAs(web, 'missing-information-officer', socialCare);
  expect((await officer.get(page)).status).toBe(200);
  expect((await officer.get(page.replace('?', '/sign-off?'))).status).toBe(200);
});

test('an auditor reads what a return would hold and takes no file away', async () => {
  const auditor = await web.signIn('Auditor Testperson', {
    role: 'auditor',
    agency: 'oversight:887',
    authority: '887',
  });
  const { status, html, text } = await auditor.get(page);
  expect(status).toBe(200);
  expect(html.querySelectorAll('a[href*="/returns/files/"]')).toEqual([]);
  expect(text).toContain('a data steward or a manager of the authority signs it off.');
  expect((await auditor.get(page.replace('?', '/sign-off?'))).status).toBe(404);
  expect((await auditor.get('/returns/files/missing.csv?return=ssda903&year=2026')).status).toBe(404);
});

test('who makes no returns of the authority finds no such page', async () => {
  const worker = await signedInAs(web, 'allocated-social-worker', socialCare);
  const member = await web.signIn('Member Testperson', {
    role: 'lead-member',
    agency: 'council:887',
    authority: '887',
  });
  for (const browser of [worker, member])
    for (const address of ['/returns', page, '/returns/files/missing.csv?return=ssda903&year=2026'])
      expect([address, (await browser.get(address)).status]).toEqual([address, 404]);
});

test('another authority’s returns hold none of these children', async () => {
  const elsewhere = await signedInAs(web, 'team-manager', 'childrens-social-care:886');
  const { raw } = await elsewhere.get('/returns/files/missing.csv?return=ssda903&year=2026');
  expect(raw.payload).toBe('CHILD,DOB,MISSING,MIS_START,MIS_END\n');
});
