import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

describe('JSON in one form only', () => {
  test('keys come in order, and what is undefined is left out', () => {
    expect(canonicalJson({ b: 1, a: { d: undefined, c: [true, null, 'é"\n'] } })).toBe(
      '{"a":{"c":[true,null,"é\\"\\n"]},"b":1}',
    );
  });

  test.each([
    ['a number that is not finite', Number.NaN],
    ['a function', () => 1],
    ['a bigint', 1n],
    ['the character NUL', 'a\0b'],
    ['half of a character', '\udc00'],
  ])('%s cannot be stored', (_, value) => {
    expect(() => canonicalJson({ value })).toThrow('cannot be stored');
  });

  describe('stored as jsonb', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await openTestDatabase();
    });
    afterAll(() => database.close());

    test('any value that can be stored comes back with the same text', async () => {
      const storable = fc
        .jsonValue({ maxDepth: 4, stringUnit: 'binary' })
        .filter((value) => !/\\u0000|\\ud[89a-f]/.test(JSON.stringify(value)));
      const values = fc.sample(storable, { seed: 887, numRuns: 1_000 });
      const texts = values.map(canonicalJson);
      const { rows } = await database.store.record.query<{ value: unknown }>(
        'select value::jsonb from unnest($1::text[]) with ordinality as given (value, place) order by place',
        [texts],
      );
      expect(rows.map(({ value }) => canonicalJson(value))).toEqual(texts);
    });
  });
});
