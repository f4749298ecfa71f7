import { afterAll, beforeAll, expect } from 'vitest';
import { type Instant, instant } from '../../domain/time/instant.ts';
import type { Order } from '../../record/order.ts';
import { shippedLibrary } from '../../record/record.fixture.ts';
import { record } from '../../record/record.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { refreshFacts } from './refresh-facts.ts';

export const later: Instant = instant('2026-02-01T12:00:00Z');

/** What a row of facts says, whichever table it is of. */
export type Row = Readonly<Record<string, unknown>>;

/** The same said of a child of another authority, in its books. */
export const inBooksOf = (authority: string, orders: readonly Order[]): readonly Order[] =>
  orders.map((one) => JSON.parse(JSON.stringify(one).replaceAll('887', authority)) as Order);

/** A database of facts for one file of tests. */
export interface KeptFacts {
  readonly database: TestDatabase;
  write(...orders: readonly Order[]): Promise<void>;
  refresh(now?: Instant): Promise<number>;
  /** Some columns of what stands of a child's record, or of what was known then, by key. */
  standing(table: string, columns: string, child: string, knownAt?: Instant): Promise<readonly Row[]>;
  /** Every row of every fact, in an order that depends on nothing but what they say. */
  everything(): Promise<readonly Row[]>;
}

export function keptFacts(): KeptFacts {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  const kept: KeptFacts = {
    get database() {
      return database;
    },
    async write(...orders) {
      for (const one of orders)
        expect(await record(database.store, shippedLibrary, one)).toEqual({
          kind: 'recorded',
          streams: expect.anything(),
        });
    },
    refresh: (now = later) => refreshFacts(database.store, shippedLibrary, now),
    async standing(table, columns, child, knownAt) {
      const { rows } = await database.store.record.query<Row>(
        `select ${columns} from homeward.${table} f where f.record = $1
         and case when $2::timestamptz is null then f.known_to = 'infinity'
           else f.known_from <= $2 and f.known_to > $2 end
         ${columns.includes('count(') ? '' : 'order by f.key'}`,
        [`child:${child}`, knownAt === undefined ? null : new Date(knownAt)],
      );
      return rows;
    },
    async everything() {
      const { rows } = await database.store.record.query<{ readonly rows: readonly Row[] | null }>(
        `select jsonb_agg(f order by f.owner, f.record, f.key, f.known_from) as rows from (
           select owner, record, key, known_from, to_jsonb(e) as says from homeward.fact_episode e
           union all select owner, record, key, known_from, to_jsonb(d) from homeward.fact_duty d
           union all select owner, record, key, known_from, to_jsonb(c) from homeward.fact_care c
           union all select owner, record, key, known_from, to_jsonb(s) from homeward.fact_span s) f`,
      );
      return rows[0]?.rows ?? [];
    },
  };
  return kept;
}
