import { hash } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { append } from '../append/append.ts';
import { dispose } from '../dispose.ts';
import { readStream } from '../read/read-streams.ts';
import { redact } from '../redact.ts';
import { appended, at, authority, opening, said, startOf } from '../store.fixture.ts';
import { testServers } from '../testing/servers.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { checkpoint } from './checkpoint.ts';
import { verify } from './verify.ts';

const streams = Array.from({ length: 12 }, (_, index) => `episode:${index}`);
const stream = 'episode:5';

describe.each(testServers)('checking the record, PostgreSQL $version', ({ version }) => {
  let database: TestDatabase;
  let superuser: pg.Client;
  let lines: readonly string[];

  beforeAll(async () => {
    database = await openTestDatabase(version);
    superuser = await database.superuser();
    for (const each of streams)
      await append(
        database.store,
        opening({
          streams: [startOf(each)],
          events: ['One', 'Two', 'Three', 'Four'].map((type) => said(each, type, { words: type })),
        }),
      );
    lines = await export_();
  });
  afterAll(() => database.close());

  const export_ = async () => {
    const exported: string[] = [];
    for await (const line of checkpoint(database.store, at)) exported.push(line);
    return exported;
  };

  const findings = async (options = {}) => {
    const found: string[] = [];
    await verify(database.store, (one) => found.push(`${one.kind} ${one.stream} ${one.version}`), options);
    return found;
  };

  /** What is found after somebody who can do anything has done this; it is undone afterwards. */
  const foundAfter = async (statements: string, options = {}) => {
    const { rows: events } = await superuser.query('select * from event');
    const { rows: heads } = await superuser.query('select * from stream');
    await superuser.query(`set session_replication_role = replica; ${statements}`);
    try {
      return await findings(options);
    } finally {
      await superuser.query('delete from event; delete from stream');
      await superuser.query('insert into event select * from jsonb_populate_recordset(null::event, $1)', [
        JSON.stringify(events.map(plain)),
      ]);
      await superuser.query('insert into stream select * from jsonb_populate_recordset(null::stream, $1)', [
        JSON.stringify(heads.map(plain)),
      ]);
      await superuser.query('reset session_replication_role');
    }
  };

  const ofStream = `owner = '${authority}' and stream = '${stream}'`;

  test('a record that nobody touched has nothing to find', async () => {
    const result = await verify(database.store, () => {}, { checkpoint: lines });
    expect(result).toEqual({ streams: 12, events: 48, findings: 0 });
  });

  test.each([
    ['the body', `body = '{"words": "else"}'`],
    ['the salt', `salt = '\\x00'`],
  ])('%s of an event that was changed shows', async (_, change) => {
    expect(await foundAfter(`update event set ${change} where ${ofStream} and version = 2`)).toEqual([
      'body_changed episode:5 2',
    ]);
  });

  test('a body that nobody redacted cannot hide behind a redaction', async () => {
    const change = `update event set body = '{"redacted": true}', salt = null where ${ofStream} and version = 2`;
    expect(await foundAfter(change)).toEqual(['body_changed episode:5 2']);
  });

  test.each([
    ['type', `type = 'Else'`],
    ['happened', `happened_at = happened_at + interval '1 millisecond'`],
    ['precision', `happened_precision = 'estimated'`],
    ['precision', `happened_precision = 'day'`],
    ['day', `happened_day = '2025-10-24'`],
    ['recorded', `recorded_at = recorded_at - interval '1 hour'`],
    ['made by', `made_by = made_by || '{"person": "Somebody else"}'`],
    ['recorded by', `recorded_by = recorded_by || '{"person": "Somebody else"}'`],
    ['agency', `agency = 'police:kent'`],
    ['corrects', `corrects = 1`],
    ['imported', `imported = true`],
  ])('%s of an event that was changed shows', async (_, change) => {
    expect(await foundAfter(`update event set ${change} where ${ofStream} and version = 2`)).toEqual([
      'event_changed episode:5 2',
    ]);
  });

  test('a body that was changed together with its hash shows in the event, and with that in the next', async () => {
    const { rows } = await superuser.query(`select salt, hash from event where ${ofStream} and version = 2`);
    expect(rows).toHaveLength(1);
    const change = `body = '{"words":"else"}',
      body_hash = sha256(convert_to(encode(salt, 'hex') || '{"words":"else"}', 'UTF8'))`;
    expect(await foundAfter(`update event set ${change} where ${ofStream} and version = 2`)).toEqual([
      'event_changed episode:5 2',
    ]);
    expect(
      await foundAfter(
        `update event set ${change}, hash = sha256('made to fit') where ${ofStream} and version = 2`,
      ),
    ).toEqual(['event_changed episode:5 2', 'chain_broken episode:5 3']);
  });

  test('an event taken from the middle shows', async () => {
    expect(await foundAfter(`delete from event where ${ofStream} and version = 2`)).toEqual([
      'version_missing episode:5 3',
    ]);
  });

  test('events that changed places in the record show', async () => {
    const change = `update event set position = -position where ${ofStream} and version = 3`;
    expect(await foundAfter(change)).toEqual(['position_out_of_order episode:5 3']);
  });

  test('an event moved to another stream shows in both', async () => {
    const change = `update event set stream = 'episode:moved' where ${ofStream} and version = 4`;
    expect(await foundAfter(change)).toEqual([
      'tail_lost episode:5 4',
      'version_missing episode:moved 4',
      'event_changed episode:moved 4',
      'stream_missing episode:moved 0',
    ]);
  });

  test('a lost tail shows by the head of the stream, and without its head by the checkpoint', async () => {
    const cut = `delete from event where ${ofStream} and version > 2;`;
    expect(await foundAfter(cut)).toEqual(['tail_lost episode:5 4']);
    const mended = `${cut} update stream s set version = 2, head = e.hash from event e
      where s.owner = '${authority}' and s.stream = '${stream}' and e.stream = s.stream and e.version = 2`;
    expect(await foundAfter(mended)).toEqual([]);
    expect(await foundAfter(mended, { checkpoint: lines })).toEqual(['cut_since_checkpoint episode:5 4']);
  });

  test('a lost stream shows by the checkpoint', async () => {
    const lost = `delete from event where ${ofStream}; delete from stream where ${ofStream}`;
    expect(await foundAfter(lost)).toEqual([]);
    expect(await foundAfter(lost, { checkpoint: lines })).toEqual(['lost_since_checkpoint episode:5 4']);
    expect(await foundAfter(`delete from stream where ${ofStream}`)).toEqual(['stream_missing episode:5 0']);
    expect(await foundAfter(`delete from event where ${ofStream}`)).toEqual(['tail_lost episode:5 4']);
  });

  test('a stream that ends otherwise than its events or than the checkpoint has it shows', async () => {
    const head = `update stream set head = sha256('else') where ${ofStream}`;
    expect(await foundAfter(head, { checkpoint: lines })).toEqual(['head_changed episode:5 4']);
    const other = lines.map((line) => line.replace(/("episode:5",4,")[0-9a-f]{8}/, '$100000000'));
    const digest = hash('sha256', `${other.slice(0, -1).join('\n')}\n`);
    const forged = [...other.slice(0, -1), JSON.stringify({ ...JSON.parse(other.at(-1)!), digest })];
    expect(await findings({ checkpoint: forged })).toEqual(['changed_since_checkpoint episode:5 4']);
  });

  test('a checkpoint that was cut short or changed is refused', async () => {
    const refused = 'The checkpoint is cut short or was changed';
    await expect(findings({ checkpoint: lines.slice(0, -1) })).rejects.toThrow(refused);
    await expect(findings({ checkpoint: lines.toSpliced(3, 1) })).rejects.toThrow(refused);
    await expect(findings({ checkpoint: [] })).rejects.toThrow(refused);
    await expect(findings({ checkpoint: ['{}', '{}'] })).rejects.toThrow(
      'This is not a checkpoint that this Homeward can read',
    );
  });

  test('what is appended, redacted and disposed of by the rules is never a finding', async () => {
    const own = ['episode:0', 'episode:1', 'episode:2'];
    const [grows, redacted, disposed] = own as [string, string, string];
    const { head } = await readStream(database.store, authority, grows);
    appended(
      await append(
        database.store,
        opening({ streams: [{ stream: grows, at: head }], events: [said(grows, 'Five')] }),
      ),
    );
    const people = ['Steward Cedar', 'Manager Elm'] as const;
    await redact(database.store, {
      owner: authority,
      stream: redacted,
      version: 4,
      people,
      reason: 'Wrong child',
      at,
    });
    const disposal = { owner: authority, person: 'Steward Cedar', reason: 'End of retention', at };
    await dispose(database.store, { ...disposal, streams: [disposed] });
    expect(await findings({ checkpoint: lines })).toEqual([]);
    expect(
      await foundAfter(
        `insert into event select (jsonb_populate_record(e, '{"stream": "episode:2", "position": 1}')).* from event e where stream = 'episode:3' and version = 1`,
      ),
    ).toEqual(['event_changed episode:2 1', 'disposed_but_there episode:2 4']);
  });
});

/** A row as JSON that `jsonb_populate_recordset` reads back. */
const plain = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  );
