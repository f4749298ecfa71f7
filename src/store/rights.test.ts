import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { append } from './append/append.ts';
import { settingsFor } from './logins/connection.ts';
import { type Login, logins } from './logins/logins.ts';
import { at, child, episode, episodeRow, obligationRow, opening } from './store.fixture.ts';
import { TEST_SECRET, testServers } from './testing/servers.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

/** What each login may do with a table, in the words of SQL; the owner may do everything but change what happened. */
const rights: Readonly<Record<string, Partial<Record<Login, string>>>> = {
  stream: { record: 'select' },
  event: { record: 'select' },
  redaction: { record: 'select' },
  idempotency: { record: 'select' },
  checkpoint: { record: 'insert select' },
  read_log: { record: 'insert select', view: 'insert', access: 'select' },
  outbox: { worker: 'delete select' },
  relationship: { record: 'select', view: 'select', worker: 'select' },
  child: { record: 'select', view: 'select' },
  child_key: { record: 'select', view: 'select' },
  episode: { record: 'select', view: 'select', worker: 'select' },
  timeline: { record: 'select', view: 'select' },
  document: { record: 'select', view: 'select' },
  obligation: { record: 'select', view: 'select', worker: 'select' },
  settled_obligations: { record: 'select', view: 'select', worker: 'select' },
  kept_procedure: { record: 'insert select', worker: 'select', figures: 'select' },
  agency: { access: 'insert select' },
  team: { access: 'insert select', worker: 'select' },
  person: { access: 'insert select', worker: 'select' },
  identity: { access: 'insert select' },
  membership: { access: 'insert select', worker: 'select' },
  away: { access: 'insert select', worker: 'select' },
  session: { access: 'delete insert select' },
  conduct: { access: 'insert select' },
  draft: { access: 'delete insert select' },
  draft_file: { access: 'delete insert select' },
  emergency_access: { access: 'insert select' },
  sharing_agreement: { access: 'insert select' },
  message: { record: 'select', worker: 'insert select update' },
  notice: { record: 'select', view: 'select', worker: 'insert select update' },
  sending: { record: 'select', view: 'select', worker: 'insert select update' },
  fired: { worker: 'insert select' },
  sweeping: { worker: 'insert select' },
  outside_mailbox: { access: 'delete insert select update', worker: 'select' },
  acknowledgement_link: { worker: 'insert select update' },
  duty_rota: { access: 'delete insert select', worker: 'select' },
  office_hours: { access: 'delete insert select update', worker: 'select' },
  fact_episode: { record: 'delete insert select update', figures: 'select' },
  fact_duty: { record: 'delete insert select update', figures: 'select' },
  fact_care: { record: 'delete insert select update', figures: 'select' },
  fact_span: { record: 'delete insert select update', figures: 'select' },
  fact_intervention: { record: 'delete insert select update', figures: 'select' },
  fact_record: { record: 'delete insert select update' },
  fact_position: { record: 'insert select update' },
  report_draft: { access: 'delete insert select' },
  report_issued: { access: 'insert select' },
  report_schedule: { access: 'insert select' },
  measure_target: { access: 'insert select' },
  population: { access: 'insert select' },
  reporting_reader: {},
  measure_defined: { record: 'delete insert select update' },
  migration: {},
};

describe.each(testServers)('who may do what, PostgreSQL $version', ({ version }) => {
  let database: TestDatabase;
  const clients: Partial<Record<Login, pg.Client>> = {};
  beforeAll(async () => {
    database = await openTestDatabase(version);
    await append(
      database.store,
      opening({
        episodes: [episodeRow()],
        obligations: [{ subject: episode, child, section: 'core', rows: [obligationRow('tell-police')] }],
        readLog: [{ at, person: 'Worker Birch', agency: 'police:kent', act: 'read', children: [child] }],
      }),
    );
    for (const login of logins) {
      clients[login] = new pg.Client(settingsFor(database.place, login, TEST_SECRET));
      await clients[login].connect();
    }
  });
  afterAll(async () => {
    for (const client of Object.values(clients)) await client.end();
    await database.close();
  });

  const ask = async (login: Login, statement: string): Promise<string> => {
    try {
      return `${(await clients[login]!.query(statement)).rowCount} rows`;
    } catch (error) {
      return error instanceof pg.DatabaseError ? `${error.code}` : String(error);
    }
  };

  test('every table is in the table of rights', async () => {
    const { rows } = await clients.owner!.query(
      `select relname from pg_class where relnamespace = 'homeward'::regnamespace and relkind in ('r', 'v', 'm', 'p')`,
    );
    expect(rows.map(({ relname }) => relname as string).sort()).toEqual(Object.keys(rights).sort());
  });

  test.each(Object.entries(rights))('%s is for those who need it', async (table, expected) => {
    const { rows } = await clients.owner!.query(
      `select login, string_agg(right_asked, ' ' order by right_asked) as granted
        from unnest($1::text[]) login,
          unnest(array['delete', 'insert', 'references', 'select', 'trigger', 'truncate', 'update']) right_asked
        where has_table_privilege('homeward_' || login, 'homeward.' || $2, right_asked) group by login`,
      [logins.filter((login) => login !== 'owner'), table],
    );
    expect(Object.fromEntries(rows.map(({ login, granted }) => [login, granted]))).toEqual(expected);
  });

  test.each(logins)('%s cannot change, delete or empty what happened, nor what was read', async (login) => {
    const refusal = login === 'owner' ? 'HW403' : '42501';
    for (const table of ['event', 'read_log']) {
      const column = table === 'event' ? 'type' : 'person';
      expect(await ask(login, `update homeward.${table} set ${column} = 'else'`)).toBe(refusal);
      expect(await ask(login, `delete from homeward.${table}`)).toBe(refusal);
      expect(await ask(login, `truncate homeward.${table}`)).toBe(refusal);
    }
    expect(await ask(login, 'delete from homeward.stream')).toBe(refusal);
  });

  test.each(logins)('%s is no superuser and cannot get round row-level security', async (login) => {
    const { rows } = await clients[login]!.query(
      'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ]);
  });

  test.each(['record', 'view', 'access', 'worker', 'figures'] as const)(
    '%s makes no table, no function, no schema',
    async (login) => {
      expect(await ask(login, 'create table homeward.mine (a int)')).toBe('42501');
      expect(await ask(login, 'create table public.mine (a int)')).toBe('42501');
      expect(await ask(login, 'create temporary table mine (a int)')).toBe('42501');
      expect(await ask(login, 'create schema mine')).toBe('42501');
      expect(await ask(login, 'alter table homeward.event add column mine int')).toBe('42501');
    },
  );

  test.each(['view', 'access', 'worker', 'figures'] as const)(
    '%s can neither append, redact nor dispose',
    async (login) => {
      const nulls = (count: number) => Array.from({ length: count }, () => 'null').join(', ');
      expect(await ask(login, `select homeward.append(${nulls(17)})`)).toBe('42501');
      expect(await ask(login, `select homeward.redact(${nulls(7)})`)).toBe('42501');
      expect(await ask(login, `select homeward.dispose(${nulls(3)})`)).toBe('42501');
      expect(await ask(login, 'select homeward.continue_numbering()')).toBe('42501');
    },
  );

  test('figures sees episodes and duties without names, and no word of them', async () => {
    expect(await ask('figures', 'select owner, episode, phase, missing_since from homeward.episode')).toBe(
      '1 rows',
    );
    expect(await ask('figures', 'select rule, due_at from homeward.obligation')).toBe('1 rows');
    expect(await ask('figures', 'select summary from homeward.episode')).toBe('42501');
    expect(await ask('figures', 'select body from homeward.obligation')).toBe('42501');
    expect(await ask('figures', 'select * from homeward.child')).toBe('42501');
  });

  test('record and worker see every row that they may read; view, asked for nobody, sees none', async () => {
    expect(await ask('record', 'select from homeward.episode')).toBe('1 rows');
    expect(await ask('worker', 'select from homeward.obligation')).toBe('1 rows');
    expect(await ask('view', 'select from homeward.episode')).toBe('0 rows');
    expect(await ask('view', 'select from homeward.obligation')).toBe('0 rows');
  });
});
