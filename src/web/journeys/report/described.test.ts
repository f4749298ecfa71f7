import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing } from '../../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';
import { fillIn, formIn, lastSeenAt } from './report.fixture.ts';

let web: TestWeb;
let school: Browser;
let frontDoor: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(...looksAfter('alder'), ...looksAfter('birch'));
  await web.given(reportsMissing('birch', 'birch-gone', '2025-10-24T18:00'), policeAcknowledge('birch-gone'));
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

const policeAcknowledge = (episode: string) =>
  order({
    command: 'AcknowledgeReport',
    child: 'birch',
    episode,
    happened: '2025-10-24T19:00',
    by: { role: 'police-report-taker', person: 'Report Taker Testperson', agency: 'police:kent' },
    body: { reference: 'TEST-BIRCH', callTaker: 'PC 1234' },
  });

/** From the first page to the last; answers the address of the end page. */
async function describes(given: string, family: string, born = '1/5/2010'): Promise<string> {
  const start = await school.get('/report');
  const begun = await school.post('/report/describe', formIn(start.html));
  const now = await fillIn(school, begun.location!, {
    'body-children-0-given': given,
    'body-children-0-family': family,
    'body-children-0-born': born,
    'body-authority': '887',
  });
  const when = await fillIn(school, now.location!, {});
  const tonight = await fillIn(school, when.location!, {
    ...lastSeenAt('today', '15:30'),
    'body-where': 'The gate',
  });
  const sheet = await fillIn(school, tonight.location!, { 'body-child0-clothing': 'School uniform' });
  const check = await fillIn(school, sheet.location!, {});
  const sent = await fillIn(school, check.location!, {});
  return sent.location!;
}

const episodes = async (where = 'true') => {
  const { rows } = await web.database.store.record.query<{ episode: string; child: string; phase: string }>(
    `select episode, child, phase from homeward.episode where ${where} order by missing_since`,
  );
  return rows;
};

/** The waiting report about somebody of that name, as the front door opens it. */
async function waitingFor(name: string): Promise<string> {
  const { html } = await frontDoor.get('/report/to-be-matched');
  const link = html.querySelectorAll('main a').find(({ text }) => text === name);
  return link?.getAttribute('href') ?? '';
}

const without = (text: string, ...words: readonly string[]) =>
  words.reduce((left, word) => left.replaceAll(word, '…'), text);

describe('a reporter who may not search', () => {
  test('describes the child and sends at once; what happens next is said with times', async () => {
    const { text } = await school.get(await describes('Testchild', 'Cedar'));
    expect(text).toContain('Police not told yet: ring 101');
    expect(text).toContain('You are not told here whether they know the child');
    expect(text).toContain('Who does what, by when');
  });

  test('never learns whether the child is known: the answer is the same for a child on record and for one who is not', async () => {
    const known = await school.get(await describes('Testchild', 'Alder'));
    const unknown = await school.get(await describes('Testchild', 'Zelkova'));
    expect(without(known.text, 'Alder')).toBe(without(unknown.text, 'Zelkova'));
  });

  test('sees neither the record that was made nor the list of those that wait, and may not search', async () => {
    const [first] = await episodes();
    for (const url of [
      `/episodes/${first!.episode.slice('episode:'.length)}`,
      '/report/to-be-matched',
      '/report/find?name=Testchild',
      '/report/phoned',
    ])
      expect((await school.get(url)).status).toBe(404);
  });

  test('reads the sheet of the own report, and records the call to the police', async () => {
    const sent = await describes('Testchild', 'Damson');
    const sheet = await school.get(sent.replace('/sent', '/sheets/0'));
    expect(sheet.text).toContain('OFFICIAL-SENSITIVE. Made by School Lead Example');
    expect(sheet.text).toContain('School uniform');
    await fillIn(school, sent.replace('/sent', '/call'), {
      'body-callTaker': 'PC 4411',
      'body-reference': 'TEST-9',
    });
    expect((await school.get(sent)).text).toContain('PC 4411 took the call');
  });

  test('nobody else opens a report by its address', async () => {
    const sent = await describes('Testchild', 'Elder');
    expect((await frontDoor.get(sent)).status).toBe(410);
  });
});

describe('the front door', () => {
  test('sees how many reports wait, and likely matches beside what was reported', async () => {
    expect((await frontDoor.get('/report')).text).toMatch(
      /reports wait for somebody to find out who the child is/,
    );
    const { text } = await frontDoor.get(await waitingFor('Testchild Alder'));
    expect(text).toContain('As reported');
    expect(text).toContain('Reported by School Lead Example');
    expect(text).toContain('Same date of birth, name');
    expect(text).toContain('On record');
  });

  test('joins a report to a child: it counts from when it was sent, and by whom', async () => {
    const url = await waitingFor('Testchild Alder');
    const page = await frontDoor.get(url);
    const unsaid = await frontDoor.post(url, {
      ...formIn(page.html, 'form[method="post"]'),
      match: '887|alder',
    });
    expect(unsaid.status).toBe(400);
    expect(unsaid.text).toContain('Say how you know');
    const form = { ...formIn(page.html, 'form[method="post"]'), match: '887|alder', reason: 'Same school.' };
    const joined = await frontDoor.post(url, form);
    expect(joined.status).toBe(303);
    const [episode] = await episodes(`child = 'child:alder'`);
    expect(joined.location).toBe(`/episodes/${episode!.episode.slice('episode:'.length)}`);
    const { rows } = await web.database.store.record.query(
      `select made_by ->> 'person' as by, recorded_by ->> 'person' as through from homeward.event
        where stream = $1 and type = 'ChildReported'`,
      [episode!.episode],
    );
    expect(rows).toEqual([{ by: 'School Lead Example', through: 'Front Door Example' }]);
    expect((await frontDoor.post(url, form)).status).toBe(404);
  });

  test('joins a report to an open episode as a sighting; its reporter does not learn that the police knew before', async () => {
    const sent = await describes('Testchild', 'Alders');
    const url = await waitingFor('Testchild Alders');
    const page = await frontDoor.get(url);
    await frontDoor.post(url, {
      ...formIn(page.html, 'form[method="post"]'),
      match: '887|birch',
      as: 'sighting',
      reason: 'The clothes are those of that evening.',
    });
    const { rows } = await web.database.store.record.query(
      `select type from homeward.event where stream = 'episode:birch-gone' order by version`,
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'EpisodeOpened',
      'ChildReported',
      'PoliceAcknowledged',
      'SightingRecorded',
    ]);
    expect(await episodes(`child = 'child:birch'`)).toHaveLength(1);
    // The police have known for four hours, by a reference and a call taker of another reporter.
    const { text } = await school.get(sent);
    expect(text).toContain('The police have it, recorded today 10:20pm. No reference was given yet.');
    expect(text).not.toContain('7pm');
    expect(text).not.toContain('TEST-BIRCH');
    expect(text).not.toContain('PC 1234');
  });

  test('a child whom nobody knew stays as described, and waits no longer', async () => {
    const url = await waitingFor('Testchild Zelkova');
    const page = await frontDoor.get(url);
    const said = await frontDoor.post(url, {
      ...formIn(page.html, 'form[method="post"]'),
      match: 'nobody',
      reason: 'Asked the school and the neighbours.',
    });
    expect(said.status).toBe(303);
    expect(await waitingFor('Testchild Zelkova')).toBe('');
  });
});

test('several who went together are described one by one: added and taken out with a button, each with what was answered', async () => {
  const start = await school.get('/report');
  const { location: page = '' } = await school.post('/report/describe', formIn(start.html));
  const shown = await school.get(page);
  expect(shown.html.querySelectorAll('.moj-add-another__item')).toHaveLength(1);
  const one = {
    ...formIn(shown.html),
    'body-authority': '887',
    'body-children-0-given': 'Testchild One',
    'body-children-0-sex': 'F',
  };
  const two = await school.post(page, { ...one, 'body-children-add-another': 'add-another-child' });
  expect(two.status).toBe(200);
  expect(two.html.querySelectorAll('.moj-add-another__item')).toHaveLength(2);
  expect(formIn(two.html)['body-children-0-given']).toBe('Testchild One');
  const refused = await school.post(page, { ...formIn(two.html), 'body-children-1-age': '31' });
  expect(refused.status).toBe(400);
  expect(refused.html.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe(
    '#body-children-1-given',
  );
  const both = {
    ...formIn(two.html),
    'body-children-1-given': 'Testchild Two',
    'body-children-1-family': 'Zelkova',
  };
  const { location: now = '' } = await school.post(page, both);
  const when = await fillIn(school, now, {});
  const tonight = await fillIn(school, when.location!, lastSeenAt('today', '15:30'));
  await fillIn(school, tonight.location!, {
    'body-child0-clothing': 'A red coat',
    'body-child1-clothing': 'A blue coat',
  });

  const again = await school.get(page);
  const left = await school.post(page, { ...formIn(again.html), 'body-children-remove': '0' });
  expect(left.html.querySelectorAll('.moj-add-another__item')).toHaveLength(1);
  expect(formIn(left.html)['body-children-0-given']).toBe('Testchild Two');
  const third = await school.post(page, {
    ...formIn(left.html),
    'body-children-1-given': 'Testchild Three',
  });
  const check = await fillIn(school, third.location!, {});
  const { text } = await school.get(check.location!);
  expect(text).toContain('A blue coat');
  expect(text).not.toContain('A red coat');
  expect(text).not.toContain('Testchild One');
  const sent = await fillIn(school, check.location!, {});
  expect((await school.get(sent.location!)).text).toContain('Testchild Three');
  const { rows } = await web.database.store.record.query<{ names: readonly object[] }>(
    `select body -> 'names' as names from homeward.event where type = 'ChildRecorded'
      and body -> 'names' -> 0 ->> 'given' like 'Testchild T%' order by 1`,
  );
  expect(rows.map(({ names }) => names[0])).toEqual([
    { given: 'Testchild Three', kind: 'known_as' },
    { given: 'Testchild Two', family: 'Zelkova', kind: 'known_as' },
  ]);
});
