import { beforeAll, expect, test } from 'vitest';
import type { Order } from '../../record/order.ts';
import { looksAfter, reportsMissing, returns } from '../../record/record.fixture.ts';
import { countingFor } from '../measures/figure-of.ts';
import { inBooksOf, keptFacts } from './kept-facts.fixture.ts';

const kept = keptFacts();
const tables = ['fact_episode', 'fact_duty', 'fact_care', 'fact_span'];

const friday = (child: string): readonly Order[] => [
  ...looksAfter(child),
  reportsMissing(child, `${child}-gone`, '2025-10-24T18:00'),
  returns(child, `${child}-gone`, '2025-10-24T21:30'),
];

const seen = (authority: string, table: string) =>
  countingFor(kept.database.store, authority, async (connection) => {
    const { rows } = await connection.query<{ owner: string }>(
      `select distinct owner from homeward.${table} order by owner`,
    );
    return rows.map(({ owner }) => owner);
  });

beforeAll(async () => {
  await kept.write(...friday('ours'), ...inBooksOf('886', friday('theirs')));
  await kept.refresh();
});

test.each(tables)(
  'whoever counts sees the rows of %s of one authority, of none, or of all',
  async (table) => {
    expect(await seen('887', table)).toEqual(['887']);
    expect(await seen('886', table)).toEqual(['886']);
    expect(await seen('885', table)).toEqual([]);
    expect(await seen('', table)).toEqual([]);
    expect(await seen('*', table)).toEqual(['886', '887']);
  },
);

test.each(tables)('no row of %s has the name of a child, of a family or of a place in it', async (table) => {
  const said = await countingFor(kept.database.store, '*', async (connection) => {
    const { rows } = await connection.query<{ said: string }>(
      `select string_agg(to_jsonb(f)::text, ' ') as said from homeward.${table} f`,
    );
    return rows[0]?.said ?? '';
  });
  expect(said).toContain('child:');
  expect(said).not.toMatch(/Testchild|Alder|Carer Example|2010-05-01/);
});

test.each(tables)('whoever counts writes nothing into %s', async (table) => {
  await expect(kept.database.store.figures.query(`delete from homeward.${table}`)).rejects.toMatchObject({
    code: '42501',
  });
});
