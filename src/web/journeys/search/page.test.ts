import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeInterview } from '../../../domain/return-interview/interview.fixture.ts';
import type { Order } from '../../../record/order.ts';
import { looksAfter, order, reportsMissing, returns } from '../../../record/record.fixture.ts';
import { asAgency } from '../../../store/as-agency.ts';
import { dispose } from '../../../store/dispose.ts';
import { redact } from '../../../store/redact.ts';
import { at, type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';
import { findWords } from './results/find-words.ts';

const child = (id: string, given: string, family: string, born: string, books = '887'): readonly Order[] =>
  [
    {
      command: 'RecordChild',
      body: {
        names: [{ given, family, kind: 'known_as' }],
        dateOfBirth: born,
        identifiers: [{ kind: 'la_child_id', value: `LA${id.toUpperCase()}7` }],
      },
    },
    { command: 'TakeResponsibility', body: { authority: books } },
  ].map((line) => order({ ...line, child: id, happened: '2025-01-06T09:00' }, { books }));

const interviewed = (episode: string, words: string) =>
  order({
    command: 'HoldInterview',
    child: 'alder',
    episode,
    happened: '2025-10-22T16:00',
    body: { ...completeInterview, childWords: words },
  });

let web: TestWeb;
let worker: Browser;
let carer: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'monday', '2025-10-20T15:00'),
    returns('alder', 'monday', '2025-10-21T09:00'),
    interviewed('monday', 'I slept by the lighthouse <b>with friends</b>'),
    reportsMissing('alder', 'friday', '2025-10-24T15:00'),
    order({
      command: 'AcknowledgeReport',
      child: 'alder',
      episode: 'friday',
      happened: '2025-10-24T15:40',
      body: { callTaker: 'Call taker Testperson', reference: 'KP-4471/25' },
    }),
    ...child('oneill', "D'Arcy", 'O’Testneill-Ward', '2011-02-03'),
    ...child('salim', 'سليم', 'تجريبي', '2012-03-04'),
    ...child('sun', '🌻', 'Testflower', '2012-05-06'),
    ...child('birch', 'Testchild', 'Birch', '2010-07-08', '886'),
  );
  worker = await web.signIn('Worker Example', {
    role: 'allocated-social-worker',
    agency: 'childrens-social-care:887',
  });
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:foster-home-1' });
});
afterAll(() => web.close());

const find = async (browser: Browser, fields: Readonly<Record<string, string>>) =>
  browser.get(`/search?${new URLSearchParams(fields)}`);
const links = (html: Awaited<ReturnType<typeof find>>['html'], section: string) =>
  html.querySelectorAll(`section[aria-labelledby="${section}-heading"] a`).map((a) => a.getAttribute('href'));

describe('a child is found', () => {
  test.each([
    ['by a name as it is written', 'Testchild Alder', 'name as written'],
    ['by a name as it sounds', 'Testchyld Aldur', 'name sounds like it'],
    ['by one word of the name', 'alder', 'name as written'],
    ['by date of birth as people write it', '1 May 2010', 'date of birth'],
  ])('%s', async (_, q, by) => {
    const { html, text } = await find(worker, { q });
    expect(links(html, 'children')).toEqual(['/children/alder']);
    expect(text).toContain(`Matched: ${by}`);
    expect(text).toContain('missing now');
  });

  test('by a number of the authority', async () => {
    const { html, text } = await find(worker, { q: 'LAONEILL7' });
    expect(links(html, 'children')).toEqual(['/children/oneill']);
    expect(text).toContain('Matched: number');
  });

  test.each([
    ['an apostrophe of either kind', "d'arcy o'testneill", 'oneill'],
    ['one part of a double-barrelled name', 'ward', 'oneill'],
    ['a name from right to left', 'سليم', 'salim'],
    ['a name beside an emoji', '🌻 Testflower', 'sun'],
  ])('%s', async (_, q, id) => {
    const { html } = await find(worker, { q });
    expect(links(html, 'children')).toEqual([`/children/${id}`]);
  });

  test('name and date of birth have both to fit', async () => {
    expect(links((await find(worker, { q: 'alder', born: '1/5/2010' })).html, 'children')).toEqual([
      '/children/alder',
    ]);
    expect(links((await find(worker, { q: 'alder', born: '2/5/2010' })).html, 'children')).toEqual([]);
  });

  test('by whoever has to do with the child, and by nobody else', async () => {
    expect(links((await find(carer, { q: 'alder' })).html, 'children')).toEqual(['/children/alder']);
    expect(links((await find(carer, { q: 'ward' })).html, 'children')).toEqual([]);
    expect(links((await find(worker, { q: 'birch' })).html, 'children')).toEqual([]);
  });
});

describe('an episode is found', () => {
  test('by its number', async () => {
    expect(links((await find(worker, { q: 'friday' })).html, 'episodes')).toEqual(['/episodes/friday']);
  });

  test("by the police's reference", async () => {
    const { html } = await find(worker, { q: 'KP-4471/25' });
    expect(links(html, 'episodes')).toEqual(['/episodes/friday']);
    const marks = html.querySelectorAll('section[aria-labelledby="statements-heading"] mark');
    expect(marks.map(({ text }) => text).join('')).toBe('KP-4471/25');
  });
});

describe('words of the record are found', () => {
  test('in an interview, with what was matched marked and script as text', async () => {
    const { html, raw } = await find(worker, { q: 'lighthouses' });
    expect(links(html, 'statements')).toEqual(['/episodes/monday']);
    expect(html.querySelectorAll('mark').map(({ text }) => text)).toEqual(['lighthouse']);
    expect(raw.payload).toContain('&lt;b&gt;with friends&lt;/b&gt;');
  });

  test('what a child said is not findable in the household of a carer', async () => {
    const { html, text } = await find(carer, { q: 'lighthouse' });
    expect(links(html, 'statements')).toEqual([]);
    expect(text).toContain('Nothing that you may see fits.');
  });

  test('whoever sees nothing reads whom to ask, and there it says so', async () => {
    const { html } = await find(carer, { q: 'lighthouse' });
    const link = html.querySelector('main a[href="/help#whom-to-ask"]');
    expect(link?.text).toBe('read whom to ask');
    const help = await web.stranger.get('/help');
    expect(help.html.querySelector('#whom-to-ask')?.text).toBe('If you cannot see a child');
  });

  test('a correction is found where what it corrects is, and not in the household either', async () => {
    await web.given(
      ...looksAfter('cedar'),
      reportsMissing('cedar', 'cedar-one', '2025-10-20T15:00'),
      returns('cedar', 'cedar-one', '2025-10-21T09:00'),
      order({
        command: 'HoldInterview',
        child: 'cedar',
        episode: 'cedar-one',
        happened: '2025-10-22T16:00',
        body: { ...completeInterview, childWords: 'At the harbour' },
      }),
    );
    const { rows } = await web.database.store.record.query<{ version: number }>(
      `select version from homeward.event where stream = 'episode:cedar-one' and type = 'ReturnInterviewHeld'`,
    );
    await web.given(
      order({
        command: 'CorrectFact',
        child: 'cedar',
        episode: 'cedar-one',
        happened: '2025-10-22T16:00',
        body: {
          version: rows[0]!.version,
          reason: 'Misheard.',
          body: {
            ...completeInterview,
            independent: true,
            childWords: 'At the boathouse',
            covers: ['cedar-one'],
          },
        },
      }),
    );
    const { html } = await find(worker, { q: 'boathouse' });
    expect(html.querySelectorAll('mark').map(({ text }) => text)).toEqual(['boathouse']);
    expect((await find(worker, { q: 'harbour' })).text).toContain('Put right since');
    expect(links((await find(carer, { q: 'boathouse' })).html, 'statements')).toEqual([]);
  });

  test('to a host authority nothing that was closed before the child came', async () => {
    const host = await web.signIn('Host Example', {
      role: 'host-authority-worker',
      agency: 'childrens-social-care:888',
    });
    expect(links((await find(host, { q: 'KP-4471/25' })).html, 'statements')).toEqual([]);
  });

  test('nothing that was redacted, nor of a stream that was disposed of', async () => {
    await web.given(...looksAfter('elm'), reportsMissing('elm', 'elm-one', '2025-10-24T15:00'));
    await web.given(
      order({
        command: 'AcknowledgeReport',
        child: 'elm',
        episode: 'elm-one',
        happened: '2025-10-24T15:40',
        body: { callTaker: 'Windmill Testperson' },
      }),
    );
    const { store } = web.database;
    const found = async () => links((await find(worker, { q: 'windmill' })).html, 'statements');
    expect(await found()).toEqual(['/episodes/elm-one']);
    const { rows } = await store.record.query<{ version: number }>(
      `select version from homeward.event where stream = 'episode:elm-one' and type = 'PoliceAcknowledged'`,
    );
    const by = { owner: '887', reason: 'The wrong child', at: at('2025-10-24T20:30:00Z') };
    const people = ['Steward Cedar', 'Manager Elm'] as const;
    await redact(store, { ...by, stream: 'episode:elm-one', version: rows[0]!.version, people });
    expect(await found()).toEqual([]);
    await dispose(store, { ...by, streams: ['child:elm', 'episode:elm-one'], person: 'Steward Cedar' });
    expect(links((await find(worker, { q: 'LAELM7' })).html, 'children')).toEqual([]);
  });
});

test('of words that stand in very many records, what was recorded last is looked through, and that is said', async () => {
  const viewer = {
    agency: 'childrens-social-care:887',
    sections: ['responsible:core' as const, 'responsible:interview' as const],
    at: at('2025-10-24T21:20:00Z'),
  };
  const { store } = web.database;
  const look = (most: number) =>
    asAgency(store, viewer, (connection) => findWords(connection, 'Testperson', most));
  const { statements, isCut } = await look(1);
  expect(statements).toHaveLength(1);
  expect(isCut).toBe(true);
  expect((await look(1_000)).isCut).toBe(false);
});

test.each([
  ["'; drop table homeward.event; --"],
  ['<script>alert(1)</script>'],
  ['" OR 1=1 | & ! ( :*'],
  ['%_\\'],
  ['👩‍👧‍👦'],
  ['lengthy'.repeat(30)],
])('a search for %s finds nothing and breaks nothing', async (q) => {
  const { status, text, html } = await find(worker, { q });
  expect(status).toBe(200);
  expect(text).toContain('Nothing that you may see fits.');
  expect(html.querySelector('main script')).toBeNull();
});

test('an impossible date is said where it was typed, and nothing typed is lost', async () => {
  const { status, html, text } = await find(worker, { q: 'alder', born: '31/2/2010' });
  expect(status).toBe(400);
  expect(text).toContain('Enter a date, such as 27/10/2010');
  expect(html.querySelector('#q')?.getAttribute('value')).toBe('alder');
});

test('every search is noted with the children that were shown, and never the words: they may be a name', async () => {
  await find(carer, { q: 'alder' });
  const { rows } = await web.database.store.access.query(
    `select act, children, detail from homeward.read_log order by number desc limit 1`,
  );
  expect(rows).toEqual([
    { act: 'search', children: ['child:alder', 'child:cedar'], detail: { by: ['words'] } },
  ]);
});

describe('across authorities', () => {
  test('the answer is a possible match and whose, and no name', async () => {
    const { html, text } = await find(worker, {
      q: 'Testchild Birch',
      born: '8 July 2010',
      elsewhere: 'yes',
    });
    expect(text).toContain('Possible match, Kent');
    expect(html.querySelector('section[aria-labelledby="elsewhere-heading"]')?.text).not.toContain('Birch');
    expect(links(html, 'children')).toEqual([]);
  });

  test('a name alone is too little', async () => {
    const { text } = await find(worker, { q: 'Birch', elsewhere: 'yes' });
    expect(text).toContain('A name alone fits many.');
  });

  test('a carer is not offered it and gets no answer', async () => {
    const { html, text } = await find(carer, { q: 'Birch', born: '8/7/2010', elsewhere: 'yes' });
    expect(html.querySelector('input[name="elsewhere"]')).toBeNull();
    expect(text).not.toContain('Possible match');
  });

  test('twenty times in an hour, each noted', async () => {
    const curious = await web.signIn('Curious Example', {
      role: 'duty-social-worker',
      agency: 'childrens-social-care:887',
    });
    const ask = () => find(curious, { q: 'LABIRCH7', elsewhere: 'yes' });
    for (let time = 0; time < 20; time++) expect((await ask()).text).toContain('Possible match');
    expect((await ask()).text).toContain('You have asked other authorities 20 times in the last hour.');
    const { rows } = await web.database.store.access.query(
      `select count(*)::int from homeward.read_log l join homeward.person p on p.person::text = l.person
        where l.act = 'search-elsewhere' and p.name = 'Curious Example'`,
    );
    expect(rows).toEqual([{ count: 21 }]);
  });
});

test.each([
  ['administrator', 'oversight:887'],
  ['lead-member', 'council:887'],
] as const)('%s sees no child, and so has no search', async (role, agency) => {
  const browser = await web.signIn(`No child ${role}`, { role, agency, authority: '887' });
  expect((await find(browser, { q: 'alder' })).status).toBe(404);
});
