import type { QueryConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../domain/time/instant.ts';
import type { OutboxMessage } from '../store/append/append-request.ts';
import { readStream } from '../store/read/read-streams.ts';
import { openTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import { extendDuties } from './extend.ts';
import type { Order, Outcome } from './order.ts';
import { rebuild } from './rebuild.ts';
import { looksAfter, order, reportsMissing, returns, shippedLibrary } from './record.fixture.ts';
import { record } from './record.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const write = (one: Order): Promise<Outcome> => record(database.store, shippedLibrary, one);

async function writeAll(orders: readonly Order[]): Promise<void> {
  for (const one of orders) expect(await write(one)).toMatchObject({ kind: 'recorded' });
}

const rows = async <Row extends object>(text: string, ...values: unknown[]): Promise<readonly Row[]> =>
  (await database.store.record.query<Row>(text, values)).rows;

/** The rules that notices wait for, of one stream. */
async function queued(stream: string): Promise<readonly string[]> {
  const { rows: items } = await database.store.worker.query<{ messages: OutboxMessage[] }>(
    'select messages from homeward.outbox order by number',
  );
  return items
    .flatMap(({ messages }) => messages)
    .filter((message) => message.stream === stream)
    .map(({ body }) => (body as { rule: string }).rule);
}

const duty = async (episode: string, rule: string) =>
  rows<{ settlement: { kind: string } | null; due_at: number }>(
    'select settlement, due_at from homeward.obligation where subject = $1 and rule = $2 order by occurrence',
    `episode:${episode}`,
    rule,
  );

describe('a report is one transaction: events, what is shown, duties and whom to tell', () => {
  beforeAll(async () => {
    await writeAll([...looksAfter('r1'), reportsMissing('r1', 'e-r1', '2025-10-24T18:00')]);
  });

  it('keeps who said it and who recorded it', async () => {
    const { events } = await readStream(database.store, '887', 'episode:e-r1');
    expect(events.map(({ type }) => type)).toEqual(['EpisodeOpened', 'ChildReported']);
    expect(events[0]?.madeBy.role).toBe('foster-carer');
  });

  it('shows the episode as open, of the child, since then', async () => {
    expect(
      await rows('select phase, child from homeward.episode where episode = $1', 'episode:e-r1'),
    ).toEqual([{ phase: 'open', child: 'child:r1' }]);
  });

  it('binds the packs of the responsible authority with the floor beneath', async () => {
    const [shown] = await rows<{ binding: { pack: string }[] }>(
      'select binding from homeward.episode where episode = $1',
      'episode:e-r1',
    );
    expect(shown?.binding.map(({ pack }) => pack)).toEqual(['medway', 'statutory-2014']);
  });

  it('lays the duties: a strategy discussion after 48 elapsed hours, over the clock change', async () => {
    expect(await duty('e-r1', 'MED-STRATEGY-48H')).toEqual([
      { settlement: null, due_at: instant('2025-10-26T17:00:00Z') },
    ]);
  });

  it('queues each notice once, however much is recorded afterwards', async () => {
    const before = await queued('episode:e-r1');
    expect(before).toContain('SG-NOTIFY-IRO');
    const attempt = { to: 'child', how: 'phone', result: 'no_answer' };
    await writeAll([
      order({
        command: 'LogContactAttempt',
        child: 'r1',
        episode: 'e-r1',
        happened: '2025-10-24T18:30',
        by: { role: 'foster-carer', agency: 'placement:foster-home-1', person: 'Carer Example' },
        body: attempt,
      }),
    ]);
    expect(await queued('episode:e-r1')).toEqual(before);
  });

  it('lets the carer, the authority and the force see the child from then on', async () => {
    const seen = await rows<{ agency: string }>(
      'select agency from homeward.relationship where child = $1 order by agency',
      'child:r1',
    );
    expect(seen.map(({ agency }) => agency)).toEqual(
      expect.arrayContaining(['childrens-social-care:887', 'placement:foster-home-1', 'police:kent']),
    );
  });
});

describe('what is refused leaves nothing behind', () => {
  const countEvents = () => rows('select count(*) from homeward.event');

  it.each([
    [
      'an unknown command',
      order({ command: 'ForgetChild', happened: '2025-10-24T18:00' }),
      'unknown-command',
    ],
    [
      'a body of another shape',
      order({ command: 'ReportChildMissing', happened: '2025-10-24T18:00', body: { to: 'police' } }),
      'not-well-formed',
    ],
    [
      'a class set by a reporter',
      order({
        command: 'ClassifyChild',
        child: 'r1',
        episode: 'e-r1',
        happened: '2025-10-24T19:00',
        by: { role: 'foster-carer', agency: 'placement:foster-home-1' },
        body: { class: 'missing' },
      }),
      'not-yours-to-do',
    ],
    [
      'what is said to happen later than in five minutes',
      order({
        command: 'RecordSighting',
        child: 'r1',
        episode: 'e-r1',
        happened: '2025-10-24T19:05:01',
        recorded: '2025-10-24T19:00',
        body: { words: 'Seen at the made-up bus station' },
      }),
      'happens-in-the-future',
    ],
    [
      'a version that has gone on since',
      reportsMissing('r1', 'e-r1', '2025-10-24T20:00', { seen: { stream: 'episode:e-r1', version: 1 } }),
      'changed-meanwhile',
    ],
  ])('%s', async (_, one, refused) => {
    const before = await countEvents();
    expect(await write(one)).toMatchObject({ kind: 'refused', refusal: { refused } });
    expect(await countEvents()).toEqual(before);
  });

  it('an attempt at what is not theirs to do is kept', async () => {
    const kept = await rows<{ act: string }>("select act from homeward.read_log where act like 'not-yours%'");
    expect(kept).toContainEqual({ act: 'not-yours-to-do: ClassifyChild' });
  });

  it('but that somebody was shown the child is kept, whatever came of it', async () => {
    const shown = (act: string) => ({
      at: instant('2025-10-24T20:00:00Z'),
      person: 'Carer Example',
      agency: 'placement:foster-home-1',
      act,
      children: ['child:r1'],
    });
    const noted = () => rows<{ act: string }>("select act from homeward.read_log where act like 'look-up%'");
    await write(
      order({ command: 'ForgetChild', happened: '2025-10-24T18:00' }, { shown: shown('look-up refused') }),
    );
    await writeAll([...looksAfter('l1')]);
    await writeAll([reportsMissing('l1', 'e-l1', '2025-10-24T18:00', { shown: shown('look-up recorded') })]);
    expect(await noted()).toEqual([{ act: 'look-up refused' }, { act: 'look-up recorded' }]);
  });

  it('a second unreturned episode for a child', async () => {
    const second = await write(reportsMissing('r1', 'e-r1-second', '2025-10-24T21:00'));
    expect(second.kind).toBe('refused');
    expect(await rows('select episode from homeward.episode where child = $1', 'child:r1')).toHaveLength(1);
  });
});

describe('a form that is sent twice', () => {
  const form = (happened: string) => reportsMissing('t1', 'e-t1', happened, { key: 'form-1' });

  it('is answered as the first time and written once', async () => {
    await writeAll(looksAfter('t1'));
    const first = await write(form('2025-10-24T18:00'));
    expect(first.kind).toBe('recorded');
    expect(await write(form('2025-10-24T18:00'))).toEqual(first);
    const { events } = await readStream(database.store, '887', 'episode:e-t1');
    expect(events).toHaveLength(2);
  });

  it.each([
    ['has been read', 't2', 'read-to-decide'],
    ['is written', 't3', 'append'],
  ])(
    'is answered as the first time also when that is recorded before the second %s',
    async (_, child, step) => {
      await writeAll(looksAfter(child));
      const twice = reportsMissing(child, `e-${child}`, '2025-10-24T18:00', { key: `form-${child}` });
      let first: Promise<Outcome> | undefined;
      const { record: pool } = database.store;
      const slow = async (asked: QueryConfig) => {
        if (asked.name === step) {
          first ??= write(twice);
          await first;
        }
        return pool.query(asked);
      };
      const slowly = { ...database.store, record: Object.assign(Object.create(pool), { query: slow }) };
      const second = await record(slowly, shippedLibrary, twice);
      expect(first).toBeDefined();
      expect(second).toEqual(await first);
      expect(second.kind).toBe('recorded');
    },
  );

  it('is answered as the first time a minute later where nobody was asked when it happened', async () => {
    const sent = (happened: string) =>
      write(
        order(
          { command: 'JoinSchool', child: 't1', happened, body: { school: '118800' } },
          { key: 'form-4', happensWhenSent: true },
        ),
      );
    const first = await sent('2025-10-24T19:00:00Z');
    expect(first.kind).toBe('recorded');
    expect(await sent('2025-10-24T19:01:00Z')).toEqual(first);
  });

  it('is refused with other content under the same key', async () => {
    expect(await write(form('2025-10-24T18:10'))).toMatchObject({
      kind: 'refused',
      refusal: { refused: 'key-used-for-something-else' },
    });
  });
});

it('people who record at the same moment are all recorded, one after another', async () => {
  await writeAll([...looksAfter('c1'), reportsMissing('c1', 'e-c1', '2025-10-24T18:00')]);
  const sightings = Array.from({ length: 4 }, (_, index) =>
    order({
      command: 'RecordSighting',
      child: 'c1',
      episode: 'e-c1',
      happened: `2025-10-24T19:0${index}`,
      body: { words: `Made-up sighting ${index}` },
    }),
  );
  const outcomes = await Promise.all(sightings.map(write));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['recorded', 'recorded', 'recorded', 'recorded']);
});

it('going missing again before the interview excuses it on the episode before', async () => {
  await writeAll([
    ...looksAfter('m1'),
    reportsMissing('m1', 'e-m1', '2025-02-03T18:00'),
    returns('m1', 'e-m1', '2025-02-04T08:00'),
  ]);
  expect(await duty('e-m1', 'MED-RHI-72H')).toMatchObject([{ settlement: null }]);
  await writeAll([reportsMissing('m1', 'e-m1-again', '2025-02-05T18:00')]);
  expect(await duty('e-m1', 'MED-RHI-72H')).toMatchObject([{ settlement: { kind: 'excused' } }]);
});

it('rebuilding writes the same rows as recording did', async () => {
  const shown = async () => ({
    episodes: await rows('select * from homeward.episode order by episode'),
    duties: await rows('select * from homeward.obligation order by subject, rule, occurrence, duty_owner'),
    timeline: await rows('select * from homeward.timeline order by stream, version, section'),
    keys: await rows('select * from homeward.child_key order by child, kind, key'),
  });
  const now = instant('2025-10-25T12:00:00Z');
  await extendDuties(database.store, shippedLibrary, now);
  await rebuild(database.store, shippedLibrary, now);
  const before = await shown();
  const superuser = await database.superuser();
  await superuser.query(
    'delete from obligation; delete from timeline; delete from child_key; delete from episode',
  );
  expect((await shown()).episodes).toEqual([]);
  await rebuild(database.store, shippedLibrary, now);
  expect(await shown()).toEqual(before);
});

it('siblings who go together are one incident with an episode each; who stayed is named and never counted', async () => {
  await writeAll([
    ...looksAfter('i1'),
    ...looksAfter('i2'),
    reportsMissing('i1', 'e-i1', '2025-10-24T18:00'),
    reportsMissing('i2', 'e-i2', '2025-10-24T18:00'),
    ...[
      { command: 'RecordIncident', body: { words: 'Left the made-up youth club together' } },
      { command: 'LinkEpisode', body: { child: 'i1', episode: 'e-i1' } },
      { command: 'LinkEpisode', body: { child: 'i2', episode: 'e-i2' } },
      { command: 'NameChildPresent', body: { name: 'Madeup Birch' } },
    ].map((line) => order({ ...line, incident: 'club', happened: '2025-10-24T20:00' })),
  ]);
  const { events } = await readStream(database.store, '887', 'incident:club');
  expect(events.map(({ type }) => type)).toEqual([
    'IncidentRecorded',
    'EpisodeLinked',
    'EpisodeLinked',
    'ChildWasPresent',
  ]);
});

it('new facts of a statement must have the shape that such a statement has', async () => {
  await writeAll([...looksAfter('f1'), reportsMissing('f1', 'e-f1', '2025-10-24T18:00')]);
  const correction = (body: unknown) =>
    order({
      command: 'CorrectFact',
      child: 'f1',
      episode: 'e-f1',
      happened: '2025-10-24T19:00',
      body: { version: 1, reason: 'Seen at school until half past four', body },
    });
  expect(await write(correction({ lastSeenAt: 'half past four' }))).toMatchObject({
    kind: 'refused',
    refusal: { refused: 'not-well-formed' },
  });
});

it('duties towards the child beyond one episode are laid with what is said of the child', async () => {
  const medium = { type: 'CSE', level: 'medium' };
  await writeAll([
    ...looksAfter('d1').map((one) => ({ ...one, books: '883' })),
    order(
      {
        command: 'TakeResponsibility',
        child: 'd1',
        happened: '2025-02-01T09:00',
        body: { authority: '883' },
      },
      { books: '883' },
    ),
    order(
      { command: 'AssessExploitationRisk', child: 'd1', happened: '2025-03-03T09:00', body: medium },
      { books: '883' },
    ),
  ]);
  expect(
    await rows("select rule from homeward.obligation where subject = 'child:d1' and rule like 'THUR%'"),
  ).toEqual([{ rule: 'THUR-CETP-M' }]);
});
