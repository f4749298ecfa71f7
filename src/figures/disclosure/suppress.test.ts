import { describe, expect, it } from 'vitest';
import type { Counts, Sum } from './counts.ts';
import { suppress } from './suppress.ts';

const counts = (values: Readonly<Record<string, number>>, ...sums: readonly Sum[]): Counts => ({
  counts: Object.entries(values).map(([id, value]) => ({ id, value, isPrinted: !id.startsWith('rest') })),
  sums,
});

describe('what a public version does not print', () => {
  it('counts of 1 to 4, and neither nought nor five', () => {
    const all = counts({ none: 0, one: 1, four: 4, five: 5 });
    expect([...suppress(all)]).toEqual(['one', 'four']);
  });

  it('the smallest other part, where a single suppressed part would be the whole less the others', () => {
    const months = { whole: 'all', parts: ['august', 'september', 'october'] };
    expect([...suppress(counts({ all: 50, august: 2, september: 30, october: 18 }, months))]).toEqual([
      'august',
      'october',
    ]);
  });

  it('nothing more, where two suppressed parts already hide each other', () => {
    const months = { whole: 'all', parts: ['august', 'september', 'october'] };
    expect([...suppress(counts({ all: 36, august: 2, september: 4, october: 30 }, months))]).toEqual([
      'august',
      'september',
    ]);
  });

  it('the whole too, where its only part is suppressed', () => {
    expect([...suppress(counts({ all: 3, august: 3 }, { whole: 'all', parts: ['august'] }))]).toEqual([
      'all',
      'august',
    ]);
    const alone = counts(
      { all: 9, august: 9, september: 0, of: 12, boys: 3 },
      { whole: 'of', parts: ['all', 'boys'] },
    );
    expect([...suppress(alone)]).toEqual(['boys', 'all']);
  });

  it('a nought, where nothing else could hide what is suppressed', () => {
    const months = { whole: 'all', parts: ['august', 'september'] };
    expect([
      ...suppress(
        counts({ all: 3, august: 3, september: 0, total: 40, rest: 37 }, months, {
          whole: 'total',
          parts: ['all', 'rest'],
        }),
      ),
    ]).toContain('all');
  });

  it('the numerator of a share of which only 1 to 4 are left', () => {
    const offered = { whole: 'owed', parts: ['offered', 'rest'] };
    expect([...suppress(counts({ owed: 100, offered: 98, rest: 2 }, offered))]).toEqual(['offered']);
    expect([...suppress(counts({ owed: 100, offered: 94, rest: 6 }, offered))]).toEqual([]);
    expect([...suppress(counts({ owed: 100, offered: 100, rest: 0 }, offered))]).toEqual([]);
  });

  it('in a table of rows and columns a cell of the same row, and one more that hides both', () => {
    const table = counts(
      {
        all: 60,
        boys: 30,
        girls: 30,
        under: 12,
        over: 48,
        'boys under': 2,
        'boys over': 28,
        'girls under': 10,
        'girls over': 20,
      },
      { whole: 'all', parts: ['boys', 'girls'] },
      { whole: 'all', parts: ['under', 'over'] },
      { whole: 'boys', parts: ['boys under', 'boys over'] },
      { whole: 'girls', parts: ['girls under', 'girls over'] },
      { whole: 'under', parts: ['boys under', 'girls under'] },
      { whole: 'over', parts: ['boys over', 'girls over'] },
    );
    expect(new Set(suppress(table))).toEqual(
      new Set(['boys under', 'boys over', 'girls under', 'girls over']),
    );
  });
});
