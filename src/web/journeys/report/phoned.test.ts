import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter } from '../../../record/record.fixture.ts';
import { picture } from '../../photos/photo.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';
import { beginWith, fillIn, formIn, lastSeenAt } from './report.fixture.ts';

let web: TestWeb;
let dutyTeam: Browser;
let police: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(...looksAfter('alder'));
  dutyTeam = await web.signIn('Duty Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:887',
  });
  police = await web.signIn('Taker Example', { role: 'police-report-taker', agency: 'police:kent' });
});
afterAll(() => web.close());

const said = {
  'body-caller': 'Parent Testperson',
  'body-callerIs': 'parent-with-parental-responsibility',
  'body-given': 'Testchild',
  'body-family': 'Aldur',
  ...lastSeenAt('today', '9pm'),
  'body-worry': 'Said goodbye to everybody.',
};

const eventsOf = async (type: string) => {
  const { rows } = await web.database.store.record.query(
    `select made_by ->> 'person' as by, made_by ->> 'how' as how, recorded_by ->> 'person' as through, stream
      from homeward.event where type = $1 order by position`,
    [type],
  );
  return rows;
};

describe('the emergency duty team', () => {
  test('is shown who it may be before a child is made up: the name as it sounds', async () => {
    const asked = await fillIn(dutyTeam, '/report/phoned', said);
    expect(asked.status).toBe(400);
    expect(asked.text).toContain('Is it one of these children?');
    expect(asked.text).toContain('Same name');
    const sent = await dutyTeam.post('/report/phoned', { ...formIn(asked.html), match: '887|alder' });
    expect(sent.location).toMatch(/^\/report\/[0-9a-f-]{36}\/sent$/);
    const end = await dutyTeam.get(sent.location!);
    expect(end.text).toContain('Testchild Alder');
    expect(end.text).toContain('Police not told yet: ring 101');
    expect(await eventsOf('ChildReported')).toMatchObject([
      { by: 'Parent Testperson', how: 'telephone', through: 'Duty Example' },
    ]);
    expect(await eventsOf('ImmediateConcernRaised')).toHaveLength(1);
    const again = await dutyTeam.post('/report/phoned', { ...formIn(asked.html), match: '887|alder' });
    expect(again.location).toBe(sent.location);
    expect(await eventsOf('ChildReported')).toHaveLength(1);
  });

  test('searches by date of birth and number too; nothing typed and impossible dates are asked back', async () => {
    const found = await dutyTeam.get('/report/find?born=1/5/2010');
    expect(found.text).toContain('Testchild Alder');
    expect(found.text).toContain('Missing already'.replace('Missing', 'Reported missing'));
    expect((await dutyTeam.get('/report/find')).text).toContain('Enter a name, a date of birth or a number');
    const wrong = await dutyTeam.get('/report/find?name=&born=31/4/2010');
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('Enter a date, such as 27/10/2010');
    expect((await dutyTeam.get('/report/find?name=Nobodyknown')).text).toContain('Nobody on record');
  });

  test('a further report of a child who is missing already goes into the open episode', async () => {
    const carer = await web.signIn('Carer Example', {
      role: 'foster-carer',
      agency: 'placement:foster-home-1',
    });
    const when = await fillIn(carer, await beginWith(carer, 'Testchild Alder'), { 'body-next': 'report' });
    const tonight = await fillIn(carer, when.location!, lastSeenAt('today', '9pm'));
    const sheet = await fillIn(carer, tonight.location!, { 'body-child0-clothing': 'Green hat' });
    const check = await fillIn(carer, sheet.location!, {});
    const sent = await fillIn(carer, check.location!, {});
    expect(sent.location).toMatch(/\/sent$/);
    expect(await eventsOf('EpisodeOpened')).toHaveLength(1);
    expect(await eventsOf('FurtherReportReceived')).toHaveLength(1);
    expect(await eventsOf('ReportItemsAdded')).toHaveLength(1);
  });
});

describe('a police report taker', () => {
  test('takes a call on one page, learns nothing of who is known, and the police have been told by it', async () => {
    const sent = await fillIn(police, '/report/phoned', { ...said, 'body-authority': '887' });
    expect(sent.location).toMatch(/\/sent$/);
    const { text } = await police.get(sent.location!);
    expect(text).not.toContain('Police not told yet');
    expect(text).toContain('Taker Example took the call');
    expect(await eventsOf('ChildToBeMatched')).toHaveLength(1);
  });

  test('without a caller and a time it is asked back, and nothing typed is lost', async () => {
    const { status, text, html } = await fillIn(police, '/report/phoned', {
      'body-given': 'Testchild',
      'body-clothing': 'Yellow boots',
    });
    expect(status).toBe(400);
    expect(text).toContain('“Who is calling?” needs an answer');
    expect(formIn(html)['body-clothing']).toBe('Yellow boots');
  });
});

test('somebody whose part is figures alone does not report here, and is told to ring', async () => {
  const member = await web.signIn('Member Example', {
    role: 'lead-member',
    agency: 'council:887',
    authority: '887',
  });
  const { status, text } = await member.get('/report');
  expect(status).toBe(403);
  expect(text).toContain('To report a child missing, ring 101');
});

describe('a photo with a report that is phoned in', () => {
  const jpeg = async () => ({ name: 'photo.jpg', type: 'image/jpeg', content: await picture() });
  const phoned = {
    ...said,
    'body-given': 'Photographed',
    'body-family': 'Testchild',
    'body-authority': '887',
    match: 'none',
    'body-rang-day': 'today',
    'body-rang-time': '10pm',
    'body-force': 'kent',
  };
  const documents = async () => {
    const { rows } = await web.database.store.record.query('select child from homeward.document');
    return rows.length;
  };
  const begin = async () => ({ ...formIn((await dutyTeam.get('/report/phoned')).html), ...phoned });

  test('goes with the report', async () => {
    const sent = await dutyTeam.postFile(
      '/report/phoned',
      { ...(await begin()), takenOn: '1/5/2025' },
      await jpeg(),
    );
    expect(sent.location).toMatch(/\/sent$/);
    expect(await documents()).toBe(1);
  });

  test('that is none is refused with a reason, and nothing that was typed is lost', async () => {
    const refused = await dutyTeam.postFile(
      '/report/phoned',
      { ...(await begin()), takenOn: '1/5/2025' },
      { name: 'photo.jpg', type: 'image/jpeg', content: 'This is a letter, not a picture' },
    );
    expect(refused.status).toBe(400);
    expect(refused.html.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe('#photo');
    expect(formIn(refused.html)).toMatchObject({ ...phoned, takenOn: '1/5/2025' });
    expect(await documents()).toBe(1);
  });

  test('is kept while something else is put right, and need not be chosen again', async () => {
    const form = { ...(await begin()), takenOn: '1/5/2025' };
    const refused = await dutyTeam.postFile('/report/phoned', { ...form, 'body-caller': '' }, await jpeg());
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Your photo is kept. You need not choose it again.');
    const sent = await dutyTeam.post('/report/phoned', {
      ...formIn(refused.html),
      'body-caller': 'Neighbour Testperson',
    });
    expect(sent.location).toMatch(/\/sent$/);
    expect(await documents()).toBe(2);
  });
});
