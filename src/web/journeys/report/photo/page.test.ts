import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter } from '../../../../record/record.fixture.ts';
import { picture } from '../../../photos/photo.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { beginWith, fillIn, formIn, lastSeenAt } from '../report.fixture.ts';

let web: TestWeb;
let carer: Browser;
let school: Browser;
let frontDoor: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(...looksAfter('alder'), ...looksAfter('birch'));
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:foster-home-1' });
  school = await web.signIn('School Lead Example', {
    role: 'designated-safeguarding-lead',
    agency: 'education:test-school',
  });
  frontDoor = await web.signIn('Front Door Example', {
    role: 'front-door',
    agency: 'childrens-social-care:887',
  });
});
afterAll(() => web.close());

const jpeg = async () => ({ name: 'photo.jpg', type: 'image/jpeg', content: await picture() });

/** Answers the questions from the first one on; answers the address of the page to check. */
async function answer(browser: Browser, first: string): Promise<string> {
  const when = await fillIn(browser, first, { 'body-next': 'report' });
  const tonight = await fillIn(browser, when.location!, lastSeenAt('today', '9.30pm'));
  const sheet = await fillIn(browser, tonight.location!, {});
  return (await fillIn(browser, sheet.location!, {})).location!;
}

async function describe(): Promise<string> {
  const start = await school.get('/report');
  const begun = await school.post('/report/describe', formIn(start.html));
  const now = await fillIn(school, begun.location!, {
    'body-children-0-given': 'Testchild',
    'body-authority': '887',
  });
  return answer(school, now.location!);
}

const photoPage = async (browser: Browser, check: string): Promise<string> =>
  (await browser.get(check)).html.querySelector('a[href*="/photos/"]')?.getAttribute('href') ?? '';

const documents = async () => {
  const { rows } = await web.database.store.record.query<{ child: string; media_type: string }>(
    'select child, media_type from homeward.document order by recorded_at',
  );
  return rows;
};

test('a carer gives a photo with the report: it goes with it, and stands on the sheet for the police', async () => {
  const check = await answer(carer, await beginWith(carer, 'Testchild Alder'));
  const page = await photoPage(carer, check);
  expect(page).toMatch(/\/photos\/0$/);
  const kept = await carer.postFile(page, { takenOn: '1/5/2025' }, await jpeg());
  expect(kept.location).toBe(check);
  const { html, text } = await carer.get(check);
  expect(text).toContain('Photo taken on Thursday 1 May 2025.');
  const address = html.querySelector('.homeward-photo img')?.getAttribute('src') ?? '';
  const { raw } = await carer.get(address);
  expect((await sharp(raw.rawPayload).metadata()).format).toBe('jpeg');
  expect(await documents()).toEqual([]);
  expect((await school.get(address)).status).toBe(404);

  const sent = await carer.post(check, formIn(html));
  expect(sent.location).toMatch(/\/sent$/);
  expect(await documents()).toEqual([{ child: 'child:alder', media_type: 'image/jpeg' }]);
  await carer.post(check, formIn(html));
  expect(await documents()).toHaveLength(1);

  const sheet = await carer.get(sent.location!.replace('/sent', '/sheets/0'));
  expect(sheet.html.querySelector('.homeward-photo img')?.getAttribute('alt')).toBe(
    'Photo of Testchild Alder',
  );
  expect(sheet.text).toContain('Photo taken on Thursday 1 May 2025.');
  const pdf = await carer.get(sent.location!.replace('/sent', '/sheets/0.pdf'));
  const file = pdf.raw.rawPayload.toString('latin1');
  expect(file).toContain('/Subtype /Image');
  expect(file).toContain('/S /Figure');
  expect(file).toContain('/Alt (Photo of Testchild Alder)');
});

test('somebody who describes a child gives a photo, and finds it on their own sheet', async () => {
  const check = await describe();
  const before = (await documents()).length;
  await school.postFile(await photoPage(school, check), { takenOn: '1/5/2020' }, await jpeg());
  expect((await school.get(check)).text).toContain('It is more than a year old');
  const sent = await fillIn(school, check, {});
  expect(await documents()).toHaveLength(before + 1);
  const sheet = await school.get(sent.location!.replace('/sent', '/sheets/0'));
  const address = sheet.html.querySelector('.homeward-photo img')?.getAttribute('src') ?? '';
  expect(address).toContain('/photos/0.jpg');
  expect((await school.get(address)).status).toBe(200);
});

test('the front door sees the photo beside likely matches, and it goes with the report to the child it is joined to', async () => {
  const { html: list } = await frontDoor.get('/report/to-be-matched');
  const url = list.querySelector('main li a')?.getAttribute('href') ?? '';
  const compare = await frontDoor.get(`${url}?name=Birch`);
  const address = compare.html.querySelector('.homeward-photo img')?.getAttribute('src') ?? '';
  expect((await frontDoor.get(address)).status).toBe(200);
  const joined = await frontDoor.post(url, {
    ...formIn(compare.html, 'main form[method="post"]'),
    match: '887|birch',
    reason: 'The school rang back with the date of birth',
  });
  expect(joined.status).toBe(303);
  const { html } = await frontDoor.get('/children/birch');
  expect(html.querySelector('.homeward-photo')?.text).toContain('Photo taken on Friday 1 May 2020');
  const { rows } = await web.database.store.record.query<{ person: string }>(
    `select made_by ->> 'person' as person from homeward.event where type = 'PhotoKept' and stream = 'child:birch'`,
  );
  expect(rows).toEqual([{ person: 'School Lead Example' }]);
});

test('a photo that was chosen can be left out again, and the report goes without', async () => {
  const check = await describe();
  const page = await photoPage(school, check);
  await school.postFile(page, { takenOn: '1/5/2025' }, await jpeg());
  const again = await school.get(page);
  expect(again.html.querySelector('#takenOn')?.getAttribute('value')).toBe('01/05/2025');
  expect((await school.postFile(page, { remove: 'yes' }, { name: '', content: '' })).location).toBe(check);
  expect((await school.get(check)).html.querySelector('.homeward-photo')).toBeNull();
  const before = (await documents()).length;
  await fillIn(school, check, {});
  expect(await documents()).toHaveLength(before);
});

test('another picture never goes out under the date of the one before', async () => {
  const check = await describe();
  const page = await photoPage(school, check);
  await school.postFile(page, { takenOn: '1/5/2025' }, await jpeg());
  const refused = await school.postFile(page, { takenOn: '31/2/2025' }, await jpeg());
  expect(refused.status).toBe(400);
  expect(refused.html.querySelector('#takenOn')?.getAttribute('value')).toBe('31/2/2025');
  expect(refused.text).toContain('Your photo is kept');
  expect((await school.get(check)).html.querySelector('.homeward-photo')).toBeNull();
  const put = await school.postFile(page, { takenOn: '2/5/2025' }, { name: '', content: '' });
  expect(put.location).toBe(check);
  expect((await school.get(check)).text).toContain('Photo taken on Friday 2 May 2025.');
});

test('a session that ended while the form stood open: sign in and go on, and the date is still there', async () => {
  const check = await describe();
  const page = await photoPage(school, check);
  await web.endSessions('School Lead Example');
  const sent = await school.postFile(page, { takenOn: '1/5/2025' }, await jpeg());
  expect(sent.location).toContain('/sign-in');
  const { rows } = await web.database.store.access.query<{ content: { form: { fields: string[][] } } }>(
    `select content from homeward.draft where journey = 'held-form'`,
  );
  expect(rows[0]?.content.form.fields).toContainEqual(['takenOn', '1/5/2025']);
  school = await web.signInAgain('School Lead Example');
});

test('there is no photo of a child whom the report is not about', async () => {
  const check = await describe();
  expect((await school.get(check.replace('/check', '/photos/7'))).status).toBe(404);
  expect((await carer.get(check.replace('/check', '/photos/0'))).status).toBe(410);
});
