import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlainDate } from '../../src/domain/time/instant.ts';
import { in30Days } from '../../src/figures/measures/change.ts';
import { order } from '../../src/record/record.fixture.ts';
import { type Books, imported, type OnRecord, openBooks, type Said } from './books.fixture.ts';
import { episodes, interview, shared, times } from './rows.fixture.ts';

/** Children at home of an authority, of whom these things are said besides. */
const children = (authority: string, name: string, said: readonly (readonly Said[])[]): OnRecord[] =>
  said.map((more, index) => ({
    authority,
    child: `${name}${index + 1}`,
    said: [
      ['ChildRecorded', { names: [], dateOfBirth: '2009-09-09', identifiers: [] }, '2017-01-02T09:00Z'],
      ['ResponsibilityTaken', { authority }, '2017-01-02T09:00Z'],
      ['GroupChanged', { group: 'home' }, '2017-01-02T09:00Z'],
      ...more,
    ],
  }));

const each = (count: number, said: readonly Said[]) => Array.from({ length: count }, () => said);

const conference: Said = ['InterventionHeld', { intervention: 'missing_fgc' }, '2018-05-15T10:00Z'];
const lateConference: Said = ['InterventionHeld', { intervention: 'missing_fgc' }, '2025-12-15T10:00Z'];
const reviewed: Said = ['ChildReviewedByPanel', { panel: 'mamcag' }, '2018-05-15T10:00Z'];
const drama: Said = ['InterventionHeld', { intervention: 'group_programme' }, '2018-05-15T10:00Z'];
const sexed = (sex: 'M' | 'F'): Said => [
  'ChildIdentityChanged',
  { names: [], dateOfBirth: '2009-09-09', sex, identifiers: [], reason: 'Not recorded before' },
  '2017-01-03T09:00Z',
];

let books: Books;

beforeAll(async () => {
  books = await openBooks();
  await books.keeping(children('889', 'F', [...each(20, [conference]), [lateConference]]));
  await books.keeping(children('919', 'H', each(100, [reviewed])));
  await books.keeping(
    children('355', 'D', [...each(9, [sexed('F'), drama]), ...each(3, [sexed('M'), drama])]),
  );
  const again = (authority: string, name: string, counts: readonly number[], from: string) =>
    episodes({ authority, name, counts, from, everyDays: 10 });
  const tracked = episodes({
    authority: '213',
    name: 'O',
    counts: times(50, 1),
    from: '2022-05-07',
    cells: ({ index }) => ({
      child_group: index < 30 ? 'lac_own' : 'home',
      safe_and_well: index < 20 ? 'done_seen' : '',
    }),
  });
  await books.importing([
    ...again('889', 'F', times(20, 5), '2018-03-01'),
    ...again('889', 'F', shared(61, 20), '2018-06-01').map((row) => ({
      ...row,
      episode_id: `${row.episode_id}-after`,
    })),
    ...again('919', 'H', [...times(43, 0), ...times(12, 1), ...times(45, 2)], '2018-06-01'),
    ...again('355', 'D', [1], '2018-06-01'),
    ...episodes({ authority: '355', name: 'S', counts: [21], from: '2011-12-02', everyDays: 8 }),
    ...tracked.map((row, index) => ({ ...row, ...(index < 11 ? interview(row, 'completed', 24) : {}) })),
    ...episodes({ authority: '213', name: 'P', counts: times(55, 1), from: '2022-06-04' }),
  ]);
  for (let number = 1; number <= 13; number++)
    await books.record(
      order(
        {
          command: 'ShareSafeAndWell',
          ...imported('213', `O${number}`, `O${number}-1`),
          happened: '2022-05-09T09:00',
          body: { with: ['allocated-social-worker'] },
        },
        { books: '213' },
      ),
    );
  await books.refresh();
}, 180_000);
afterAll(() => books.close());

const tracked = { authority: '213', period: '2022-05' };

describe('Ofsted 2013, Missing children', () => {
  it('F-36 the safe-and-well check was clear in 13 of the 50 tracked cases: 26%', async () => {
    const evident = await books.figure('SW-EVIDENT', tracked);
    expect([evident.numerator, evident.denominator, evident.value]).toEqual([13, 50, 0.26]);
  });

  it('F-37 evidence of return interviews in 11 of 50: 22%', async () => {
    const coverage = await books.figure('RHI-COVERAGE', tracked);
    expect([coverage.numerator, coverage.denominator, coverage.value]).toEqual([11, 50, 0.22]);
  });

  it('F-38 50 tracked and 55 sampled are 105; 30 of the 50 were looked after', async () => {
    expect((await books.figure('CHILDREN', { authority: '213', period: '2022-Q2' })).numerator).toBe(105);
    expect((await books.figure('CHILD-IN-CARE', tracked)).numerator).toBe(30);
  });

  it('F-39 of 100 high-risk cases reviewed 43% went no more and a further 12% once: 55% at most once', async () => {
    const year = { authority: '919', period: '2018-19', choosing: ['mamcag'] };
    const after = await books.figure('NONE-AFTER', { ...year, by: 'episodes-after' });
    expect([after.numerator, after.denominator]).toEqual([43, 100]);
    expect(after.groups.map(({ key, denominator }) => [key, denominator])).toEqual([
      ['0', 43],
      ['1', 12],
      ['2', 45],
    ]);
    const most = await books.figure('AT-MOST-ONE-AFTER', year);
    expect([most.numerator, most.denominator]).toEqual([55, 100]);
  });

  it('F-40 21 reports from December to May and none from June to August: 3.5 a month to none, of unequal periods', async () => {
    const [half, quarter] = ['2011-12-01..2012-05-31', '2012-06-01..2012-08-31'];
    const change = await books.change('EPISODES', { authority: '355', period: quarter! }, half!);
    expect([change.before.numerator, change.now.numerator]).toEqual([21, 0]);
    expect(change.warnings.map(({ warning }) => warning)).toEqual(['periods-of-unequal-length']);
    const halfYear = { from: readPlainDate('2011-12-01')!, to: readPlainDate('2012-05-31')! };
    expect(in30Days(21, halfYear).toFixed(1)).toBe('3.4');
    expect(21 / 6).toBe(3.5);
  });

  it('F-41 after the drama programme 11 of 12 went no more: 91.7%, nine girls and three boys', async () => {
    const year = { authority: '355', period: '2018-19', choosing: ['group_programme'] };
    const none = await books.figure('NONE-AFTER', { ...year, by: 'sex' });
    expect([none.numerator, none.denominator, (none.value! * 100).toFixed(1)]).toEqual([11, 12, '91.7']);
    expect(none.groups.map(({ key, denominator }) => [key, denominator])).toEqual([
      ['F', 9],
      ['M', 3],
    ]);
  });
});

describe('Kent 2018 ¶7.2, Missing Family Group Conferences', () => {
  const conferences = { authority: '889', period: '2018-04-01..2018-07-31' };

  it('F-28 −39%: 61 episodes in the three months after against 100 in the three months before', async () => {
    const { numerator, denominator, value } = await books.figure('FGC-EFFECT', conferences);
    expect([numerator, denominator, value]).toEqual([-39, 100, -0.39]);
  });

  it('F-28 ? it has no comparison group, and says so beside its interval and of regression to the mean', async () => {
    const { interval, warnings } = await books.figure('FGC-EFFECT', conferences);
    expect(interval!.low).toBeLessThan(-0.39);
    expect(interval!.high).toBeGreaterThan(-0.39);
    expect(warnings?.map(({ warning }) => warning)).toEqual([
      'regression-to-the-mean',
      'no-comparison-group',
    ]);
  });

  it('leaves out conferences without three full months after them', async () => {
    const late = await books.figure('FGC-EFFECT', { ...conferences, period: '2025-12' });
    expect([late.denominator, late.value]).toEqual([0, null]);
    expect(late.exclusions).toEqual([{ reason: 'three-months-not-over', count: 1 }]);
  });
});
