import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Facts, keysAndNumerators, many, openFacts } from './facts.fixture.ts';

let facts: Facts;

beforeAll(async () => {
  facts = await openFacts();
});
afterEach(() => facts.clear());
afterAll(() => facts.close());

const inCare = { looked_after: true, child_group: 'lac_own', strand: 'care' };

describe('at the end of the year', () => {
  const overTheEnd = { began: '2025-03-31T22:30:00Z', ended: '2025-04-02T09:00:00Z' };

  it('children are missing or away whose stretch began before midnight and ended later, or not at all', async () => {
    const children = ['A', 'B', 'C', 'D', 'E'].map((letter) => ({ child: `child:${letter}` }));
    await facts.care(...children);
    await facts.spans(
      { child: 'child:A', ...overTheEnd },
      { child: 'child:B', ...overTheEnd, ended: null },
      { child: 'child:C', ...overTheEnd, kind: 'A' },
      { child: 'child:D', ...overTheEnd, kind: 'authorised' },
      // By the clock on the wall it is April already.
      { child: 'child:E', ...overTheEnd, began: '2025-03-31T23:30:00Z' },
    );
    const missing = await facts.figure('CARE-MISSING-AT-END');
    expect([missing.numerator, missing.denominator]).toEqual([2, null]);
    expect((await facts.figure('CARE-AWAY-AT-END')).numerator).toBe(1);
  });

  it('nobody is counted who is not looked after any more, or was not when the stretch began', async () => {
    await facts.care({ child: 'child:A', ended: '2025-03-31T09:00:00Z' }, { child: 'child:B' });
    await facts.spans(
      { child: 'child:A', ...overTheEnd },
      { child: 'child:B', ...overTheEnd, looked_after: false },
    );
    expect((await facts.figure('CARE-MISSING-AT-END')).numerator).toBe(0);
  });

  it('a child who was missing then, as was known then, is so whatever was recorded since', async () => {
    await facts.care({ child: 'child:A' });
    const then = { known_from: '2025-04-01T08:00:00Z', known_to: '2025-05-01T08:00:00Z' };
    await facts.spans({ child: 'child:A', ...overTheEnd, ended: null, ...then });
    const knownAt = '2025-04-10T09:00:00Z';
    expect((await facts.figure('CARE-MISSING-AT-END', { knownAt })).numerator).toBe(1);
    expect((await facts.figure('CARE-MISSING-AT-END')).numerator).toBe(0);
  });
});

describe('for each child who was', () => {
  it('missing and away apart, children without any in neither', async () => {
    await facts.episodes(
      ...many(5, { ...inCare, child: 'child:A' }),
      { ...inCare, child: 'child:B' },
      ...many(3, { ...inCare, child: 'child:B', class: 'away' }),
      ...many(4, { child: 'child:C' }),
    );
    const missing = await facts.figure('CARE-MISSING-PER-CHILD');
    expect([missing.numerator, missing.denominator, missing.value]).toEqual([6, 2, 3]);
    const away = await facts.figure('CARE-AWAY-PER-CHILD');
    expect([away.numerator, away.denominator, away.value]).toEqual([3, 1, 3]);
  });
});

describe('the ages of the national statistics', () => {
  it('are 1 to 4, 5 to 9, 10 to 15, and 16 and over, at the start', async () => {
    await facts.episodes(...[0, 1, 4, 5, 9, 10, 15, 16, 17, null].map((age) => ({ ...inCare, age })));
    expect(keysAndNumerators(await facts.figure('CARE-MISSING', { by: 'age-band-national' }))).toEqual([
      ['not-known', 1],
      ['under-1', 1],
      ['1-4', 2],
      ['5-9', 2],
      ['10-15', 2],
      ['16-and-over', 2],
    ]);
  });
});
