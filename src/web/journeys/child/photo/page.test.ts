import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, reportsMissing } from '../../../../record/record.fixture.ts';
import { picture } from '../../../photos/photo.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { formIn } from '../../report/report.fixture.ts';

const page = '/children/alder/acts/keep-photo';
const jpeg = async () => ({ name: 'photo.jpg', type: 'image/jpeg', content: await picture() });

let web: TestWeb;
let carer: Browser;
let police: Browser;
let school: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(...looksAfter('alder'), reportsMissing('alder', 'friday', '2025-10-24T16:00'));
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:foster-home-1' });
  police = await web.signIn('Unit Example', { role: 'police-missing-unit', agency: 'police:kent' });
  school = await web.signIn('School Lead Example', {
    role: 'designated-safeguarding-lead',
    agency: 'education:another-school',
  });
});
afterAll(() => web.close());

const blank = async () => formIn((await carer.get(page)).html);
const newest = async (): Promise<string> => (await documents()).at(-1)?.document ?? '';
const documents = async () => {
  const { rows } = await web.database.store.record.query<{
    document: string;
    stream: string;
    section: string;
  }>(
    `select document, stream, section from homeward.document where child = 'child:alder' order by recorded_at`,
  );
  return rows;
};

test('the page asks for a photo and when it was taken; a phone offers its camera', async () => {
  const { status, html } = await carer.get(page);
  expect(status).toBe(200);
  expect(html.querySelector('form')?.getAttribute('enctype')).toBe('multipart/form-data');
  expect(html.querySelector('input[type="file"]')?.getAttribute('accept')).toBe('image/*');
  expect((await carer.get('/children/alder')).html.querySelector(`a[href="${page}"]`)?.text).toBe(
    'Add a photo',
  );
});

test('without a photo and a date the page says so at both', async () => {
  const { status, html } = await carer.postFile(page, await blank(), { name: '', content: '' });
  expect(status).toBe(400);
  expect(html.querySelector('#photo-error')?.text).toContain('Choose a photo');
  expect(html.querySelector('#takenOn-error')?.text).toContain('Enter the day on which the photo was taken');
});

test.each([
  [
    'a text named .jpg',
    'photo.jpg',
    'image/jpeg',
    'a text and no photo',
    'This file is not a photo that can be read',
  ],
  [
    'an SVG',
    'photo.svg',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'This file is not a photo',
  ],
  ['nothing at all', 'photo.jpg', 'image/jpeg', '', 'The file is empty'],
])('%s is refused in the place, and the date stays as it was typed', async (_, name, type, content, says) => {
  const { status, html } = await carer.postFile(
    page,
    { ...(await blank()), takenOn: '1 May 2025' },
    { name, type, content },
  );
  expect(status).toBe(400);
  expect(html.querySelector('#photo-error')?.text).toContain(says);
  expect(html.querySelector('#takenOn')?.getAttribute('value')).toBe('1 May 2025');
});

test('a file over the limit is refused in the place', async () => {
  const { status, html } = await carer.postFile(
    page,
    { ...(await blank()), takenOn: '1 May 2025' },
    { name: 'photo.jpg', content: Buffer.alloc(16 * 2 ** 20, 255) },
  );
  expect(status).toBe(400);
  expect(html.querySelector('#photo-error')?.text).toContain('larger than 15 megabytes');
  expect(html.querySelector('#takenOn')?.getAttribute('value')).toBe('1 May 2025');
});

test('a date that is still to come is refused, and the photo need not be chosen again', async () => {
  const fields = { ...(await blank()), takenOn: '25/10/2025' };
  const refused = await carer.postFile(page, fields, await jpeg());
  expect(refused.status).toBe(400);
  expect(refused.html.querySelector('#takenOn-error')?.text).toContain('That day is still to come');
  expect(refused.text).toContain('Your photo is kept. You need not choose it again.');
  const kept = await carer.postFile(
    page,
    { ...formIn(refused.html), takenOn: '24/10/2025' },
    { name: '', content: '' },
  );
  expect(kept.location).toBe('/children/alder');
  expect(await documents()).toHaveLength(1);
});

test('the photo stands on the page of the child and of the episode, with when it was taken', async () => {
  const document = await newest();
  for (const address of ['/children/alder', '/episodes/friday']) {
    const { html } = await carer.get(address);
    const shown = html.querySelector('.homeward-photo');
    expect(shown?.querySelector('img')?.getAttribute('alt')).toBe('Photo of Testchild Alder');
    expect(shown?.querySelector('img')?.getAttribute('src')).toBe(`/children/alder/documents/${document}`);
    expect(shown?.text.trim()).toBe('Photo taken on Friday 24 October 2025.');
  }
});

test('the picture is handed to whoever may see the child, kept by no browser, and it is noted who looked', async () => {
  const document = await newest();
  const { raw } = await police.get(`/children/alder/documents/${document}`);
  expect(raw.statusCode).toBe(200);
  expect(raw.headers['content-type']).toBe('image/jpeg');
  expect(raw.headers['cache-control']).toBe('no-store');
  expect(raw.headers['x-content-type-options']).toBe('nosniff');
  expect((await sharp(raw.rawPayload).metadata()).format).toBe('jpeg');
  expect(raw.rawPayload.includes('Testmaker')).toBe(false);
  const { rows } = await web.database.store.access.query(
    `select agency from homeward.read_log where act = 'document' and detail ->> 'document' = $1`,
    [document],
  );
  expect(rows).toEqual([{ agency: 'police:kent' }]);
});

test('for anybody else there is no such picture and no such page', async () => {
  const document = await newest();
  expect((await school.get(`/children/alder/documents/${document}`)).status).toBe(404);
  expect((await school.get('/children/alder/documents/nothing')).status).toBe(404);
  expect((await school.get(page)).status).toBe(404);
  const sent = await school.postFile(page, { _key: crypto.randomUUID(), takenOn: '1/5/2025' }, await jpeg());
  expect(sent.status).toBe(404);
  expect((await web.stranger.get(`/children/alder/documents/${document}`)).location).toContain('/sign-in');
});

test('sent twice it is one photo, kept in the stream of the child in the section that everybody needs', async () => {
  const fields = { ...(await blank()), takenOn: '23/10/2025' };
  const before = (await documents()).length;
  expect((await carer.postFile(page, fields, await jpeg())).status).toBe(303);
  expect((await carer.postFile(page, fields, await jpeg())).status).toBe(303);
  const after = await documents();
  expect(after).toHaveLength(before + 1);
  expect(after.at(-1)).toMatchObject({ stream: 'child:alder', section: 'core' });
});

test('of several photos the one taken last is shown; an older one does not take its place', async () => {
  const { html } = await carer.get('/children/alder');
  expect(html.querySelector('.homeward-photo')?.text).toContain('Friday 24 October 2025');
  expect(html.querySelectorAll('#documents ~ ul li').length).toBeGreaterThanOrEqual(2);
});

test('a photo older than a year is said to be old', async () => {
  web.clock.set(Date.parse('2026-10-25T09:00:00Z') as never);
  const { html } = await carer.get('/children/alder');
  expect(html.querySelector('.homeward-photo')?.text).toContain(
    'It is more than a year old: the child may look different now',
  );
  web.clock.set(Date.parse('2025-10-24T21:20:00Z') as never);
});

test('a form with a file is read nowhere else, and a forged one not here', async () => {
  const elsewhere = await carer.postFile('/children/alder/acts/raise-flag', {}, await jpeg());
  expect(elsewhere.status).toBe(415);
  const forged = await carer.postFile(page, { _csrf: 'forged', _key: crypto.randomUUID() }, await jpeg());
  expect(forged.status).toBe(403);
});

test('of a form with more files and fields than ours nothing is kept', async () => {
  const before = (await documents()).length;
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`field${index}`, 'x']));
  const sent = await carer.postFile(page, { ...(await blank()), takenOn: '1/5/2025', ...many }, await jpeg());
  expect(sent.status).toBe(413);
  expect(await documents()).toHaveLength(before);
});
