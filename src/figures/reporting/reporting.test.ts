import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Order } from '../../record/order.ts';
import { looksAfter, order, reportsMissing, returns } from '../../record/record.fixture.ts';
import { TEST_SECRET } from '../../store/testing/servers.ts';
import { inBooksOf, keptFacts, later } from '../facts/kept-facts.fixture.ts';
import type { Asked } from '../measures/asked.ts';
import { countingFor, figureOf, valuesOf } from '../measures/figure-of.ts';
import { measures } from '../measures/measures.ts';
import { readPeriod } from '../measures/period.ts';
import { rowsOf } from '../measures/rows-of.ts';
import { letRead, letReadNoLonger, readers } from './readers.ts';

const kept = keptFacts();
/** Logins belong to the whole server, which other files of tests use too. */
let login: string;
let analyst: pg.Client;

const views = ['episodes', 'duties', 'spans', 'care', 'interventions'].flatMap((name) => [
  name,
  `${name}_as_known`,
]);

const database = () => {
  const { place, server } = kept.database;
  return { place, administrator: { user: server.user, password: server.password }, secret: TEST_SECRET };
};

const absences = (child: string): readonly Order[] => [
  ...looksAfter(child),
  reportsMissing(child, `${child}-one`, '2025-10-24T18:00'),
  returns(child, `${child}-one`, '2025-10-24T21:30'),
  order({
    command: 'OfferInterview',
    child,
    episode: `${child}-one`,
    happened: '2025-10-25T11:00',
    by: { role: 'return-interviewer' },
    body: {},
  }),
  reportsMissing(child, `${child}-two`, '2025-11-07T18:00'),
];

const ask = async (statement: string): Promise<string> => {
  try {
    return `${(await analyst.query(statement)).rowCount} rows`;
  } catch (error) {
    return error instanceof pg.DatabaseError ? `${error.code}` : String(error);
  }
};

const authoritiesIn = async (view: string) => {
  const { rows } = await analyst.query<{ owner: string }>(
    `select distinct owner from reporting.${view} order by owner`,
  );
  return rows.map(({ owner }) => owner);
};

beforeAll(async () => {
  await kept.write(...absences('ours'), ...inBooksOf('886', absences('theirs')));
  await kept.refresh();
  login = `analyst_${kept.database.place.database}`;
  const password = await letRead(database(), login, '887');
  analyst = new pg.Client({ ...kept.database.place, user: login, password: password ?? '' });
  await analyst.connect();
});
afterAll(async () => {
  await analyst.end();
  await letReadNoLonger(database(), login, undefined);
});

describe('an analyst’s own tool', () => {
  test('reads the facts of its authority alone, as they stand and as they were known', async () => {
    for (const view of views)
      expect([view, await authoritiesIn(view)]).toEqual([
        view,
        view.startsWith('interventions') ? [] : ['887'],
      ]);
  });

  test('cannot widen that by anything that it sets or becomes', async () => {
    await analyst.query("set homeward.counts_for = '*'");
    expect(await ask('set role homeward_reporting')).toBe('42501');
    expect(await ask('set role homeward_figures')).toBe('42501');
    expect(await ask('set session authorization homeward_owner')).toBe('42501');
    await analyst.query('set row_security = off');
    expect(await ask('select from reporting.episodes')).toBe('42501');
    await analyst.query('reset row_security');
    expect(await authoritiesIn('episodes')).toEqual(['887']);
    await analyst.query('set role homeward_reader');
    expect(await authoritiesIn('episodes')).toEqual(['887']);
    await analyst.query('reset all');
    await analyst.query('reset role');
  });

  test('reads no table and no schema beside it', async () => {
    const { rows } = await kept.database.store.record.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('homeward', 'graphile_worker', 'public') and c.relkind in ('r', 'v', 'm', 'p')`,
    );
    expect(rows.length).toBeGreaterThan(40);
    for (const { name } of rows) expect([name, await ask(`select from ${name}`)]).toEqual([name, '42501']);
  });

  test('writes and makes nothing', async () => {
    for (const view of views) {
      expect(await ask(`delete from reporting.${view}`)).toMatch(/42501|55000/);
      expect(await ask(`update reporting.${view} set owner = '1'`)).toMatch(/42501|55000/);
    }
    expect(await ask('create table reporting.mine (a int)')).toBe('42501');
    expect(await ask('create table public.mine (a int)')).toBe('42501');
    expect(await ask('create temporary table mine (a int)')).toBe('42501');
  });

  test('finds no name and no words of anybody in any column', async () => {
    for (const view of views) {
      const { rows } = await analyst.query<{ said: string | null }>(
        `select string_agg(to_jsonb(v)::text, ' ') as said from reporting.${view} v`,
      );
      expect(rows[0]?.said ?? '').not.toMatch(/Testchild|Alder|Example|2010-05-01/);
    }
  });

  test('finds exactly the columns that docs/reporting.md explains', async () => {
    const { rows } = await kept.database.store.record.query<{ view: string; columns: string[] }>(
      `select c.relname as view, array_agg(a.attname::text order by a.attname collate "C") as columns
       from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'reporting'::regnamespace and a.attnum > 0 and c.relname not like '%_as_known'
       group by c.relname order by c.relname`,
    );
    expect(rows).toEqual(explained());
  });
});

/** Each view of the page with the columns of its table. */
function explained(): readonly { view: string; columns: readonly string[] }[] {
  const page = readFileSync(new URL('../../../docs/reporting.md', import.meta.url), 'utf8');
  return page
    .split('\n## ')
    .flatMap((part) => {
      const view = /^`reporting\.(\w+)`/.exec(part)?.[1];
      if (view === undefined) return [];
      const cells = [...part.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) =>
        [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
      );
      return [{ view, columns: cells.sort() }];
    })
    .sort((one, other) => (one.view < other.view ? -1 : 1));
}

describe('what is counted from it', () => {
  const period = readPeriod('2025-26');
  if ('refused' in period) throw new Error(period.refused);
  const asked = (id: string, knownAt?: Asked['knownAt']): Asked => ({
    measure: measures.find((each) => each.id === id)!,
    authority: '887',
    period,
    series: 'own',
    knownAt,
  });
  const viewOf = (table: string) =>
    ({ episode: 'episodes', duty: 'duties', span: 'spans', intervention: 'interventions' })[table] ?? table;
  const overViews = (sql: string): string =>
    sql.replaceAll(/homeward\.fact_(\w+)/g, (_, table: string) => `reporting.${viewOf(table)}_as_known`);
  const count = (sql: string) =>
    `select count(*)::integer as rows, count(*) filter (where base)::integer as base,
       count(*) filter (where base and counted)::integer as counted, count(excluded)::integer as excluded
     from (${sql}) r`;

  test.each(
    measures
      .filter(({ id }) => !rowsOf(asked(id)).includes('worker'))
      .flatMap(({ id }) => [
        [id, undefined] as const,
        [id, (later - 80 * 86_400_000) as typeof later] as const,
      ]),
  )('%s from the views is what the measure counts, as known at %s', async (id, knownAt) => {
    const sql = rowsOf(asked(id, knownAt));
    const values = [...valuesOf(asked(id, knownAt), knownAt ?? later)];
    const ours = await countingFor(
      kept.database.store,
      '887',
      async (connection) => (await connection.query(count(sql), values)).rows,
    );
    expect((await analyst.query(count(overViews(sql)), values)).rows).toEqual(ours);
  });
});

describe('the figures themselves', () => {
  const year = readPeriod('2025-26');
  if ('refused' in year) throw new Error(year.refused);
  const moments = [later, (later - 80 * 86_400_000) as typeof later];
  const series = ['own', 'area'] as const;

  test.each(measures.map(({ id }) => [id] as const))('%s is what the measure says', async (id) => {
    const measure = measures.find((each) => each.id === id)!;
    for (const knownAt of moments)
      for (const of of series) {
        const { rows } = await analyst.query(
          "select * from reporting.measure_values($1, '887', $2, '2025-04-01', '2026-03-31', $3)",
          [id, of, new Date(knownAt)],
        );
        const asked: Asked = { measure, authority: '887', period: year, series: of, knownAt };
        const { numerator, denominator, value, exclusions } = await figureOf(
          kept.database.store,
          asked,
          later,
        );
        const left_out = exclusions.reduce((sum, { count: each }) => sum + each, 0);
        expect([of, rows]).toEqual([of, [{ numerator, denominator, value, left_out }]]);
      }
  });

  test('stand in a view by month, quarter and year, of the authorities that were granted alone', async () => {
    const { rows } = await analyst.query(
      `select authority, period_kind, period, first_day::text, last_day::text, numerator, denominator, value
       from reporting.measures where measure = 'EPISODES' and series = 'own' and first_day < '2025-12-01'
       order by period_kind, period`,
    );
    const line = { authority: '887', denominator: null };
    expect(rows).toEqual([
      { ...line, ...days('month', '2025-10', '2025-10-01', '2025-10-31', 1) },
      { ...line, ...days('month', '2025-11', '2025-11-01', '2025-11-30', 1) },
      { ...line, ...days('quarter', '2025-Q4', '2025-10-01', '2025-12-31', 2) },
      { ...line, ...days('year', '2025-26', '2025-04-01', '2026-03-31', 2) },
    ]);
  });

  test('say nothing of another authority, whoever is asked about', async () => {
    const { rows } = await analyst.query(
      "select numerator from reporting.measure_values('EPISODES', '886', 'area', '2025-04-01', '2026-03-31')",
    );
    expect(rows).toEqual([{ numerator: 0 }]);
    expect(
      await ask("select reporting.measure_values('NO-SUCH', '887', 'own', '2025-04-01', '2026-03-31')"),
    ).toBe('P0002');
    expect(await ask('select from homeward.measure_defined')).toBe('42501');
  });

  const days = (period_kind: string, period: string, first_day: string, last_day: string, value: number) => ({
    ...{ period_kind, period, first_day, last_day },
    ...{ numerator: value, value },
  });
});

describe('letting somebody read', () => {
  test('a second authority comes beside the first, with the password that the login has', async () => {
    expect(await letRead(database(), login, '886')).toBeUndefined();
    expect(await authoritiesIn('episodes')).toEqual(['886', '887']);
    expect(await readers(database())).toEqual([{ login, authorities: ['886', '887'] }]);
    expect(await letReadNoLonger(database(), login, '886')).toEqual(['886']);
    expect(await authoritiesIn('episodes')).toEqual(['887']);
  });

  test('refuses names of Homeward’s own, and whoever no rule holds back', async () => {
    await expect(letRead(database(), 'homeward_figures', '887')).rejects.toThrow('name of Homeward’s own');
    await expect(letRead(database(), 'pg_monitor', '887')).rejects.toThrow('or of the server’s');
    await expect(letRead(database(), 'a b', '887')).rejects.toThrow('cannot be a login');
    await expect(letRead(database(), kept.database.server.user, '887')).rejects.toThrow('sees every row');
  });

  test('taken away, an open connection reads nothing more, and the login is gone', async () => {
    const other = `${login}_too`;
    const password = await letRead(database(), other, '887');
    const client = new pg.Client({ ...kept.database.place, user: other, password: password ?? '' });
    await client.connect();
    expect((await client.query('select from episodes')).rowCount).toBe(2);
    expect(await letReadNoLonger(database(), other, undefined)).toEqual(['887']);
    await expect(client.query('select from reporting.episodes')).rejects.toMatchObject({ code: '42501' });
    await client.end();
    const { rows } = await kept.database.store.record.query('select from pg_roles where rolname = $1', [
      other,
    ]);
    expect(rows).toEqual([]);
  });
});
