import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balanceOf, countsMoreThanChildren } from '../../src/figures/measures/balance.ts';
import { growthOf } from '../../src/figures/measures/change.ts';
import { measures } from '../../src/figures/measures/measures.ts';
import { sayShare } from '../../src/figures/measures/say-figure.ts';
import { type Books, group, openBooks } from './books.fixture.ts';
import { medway2022, medway2023, medway2024 } from './medway.fixture.ts';

let books: Books;

beforeAll(async () => {
  books = await openBooks();
  await books.importing([...medway2022(), ...medway2023(), ...medway2024()]);
  await books.refresh();
}, 180_000);
afterAll(() => books.close());

const own = { authority: '887', period: '2024-25' };
const area = { ...own, series: 'area' } as const;

/** A share in per cent with two decimals, as the table of recomputed figures has it. */
const percent = (share: number | null) => (share! * 100).toFixed(2);

describe('Medway 2024-25, Missing Children Annual Report', () => {
  it('F-01 ✗ 2,222 incidents: 1,420 that are owed an interview and 803 of other authorities are one more, which is shown', async () => {
    const { numerator } = await books.figure('EPISODES', area);
    const eligible = await books.figure('RHI-ELIGIBLE', area);
    const others = await books.figure('EPISODES', { ...area, by: 'whose' });
    expect(numerator).toBe(2223);
    expect(eligible.numerator).toBe(1420);
    expect(group(others, 'other-authority')).toBe(803);
    expect(balanceOf(2222, [1420, 803])).toEqual({ whole: 2222, sum: 2223, difference: 1 });
    expect(balanceOf(numerator, [1420, 803]).difference).toBe(0);
  });

  it('F-02 “1,420 young people were eligible”: they are episodes, for there were 351 children: 4.05 for each', async () => {
    const perChild = await books.figure('EPISODES-PER-CHILD', own);
    expect([perChild.numerator, perChild.denominator]).toEqual([1420, 351]);
    expect(perChild.value?.toFixed(2)).toBe('4.05');
    expect(countsMoreThanChildren(1420, perChild.denominator!)).toBe(true);
  });

  it('F-03 94% offered: 1,328 of the 1,420 episodes for which an interview is owed', async () => {
    const offered = await books.figure('RHI-OFFERED', own);
    expect([offered.numerator, offered.denominator]).toEqual([1328, 1420]);
    expect(percent(offered.value)).toBe('93.52');
    expect(sayShare(1328, 1420)).toBe('94%');
    const outcomes = await books.figure('EPISODES', { ...own, by: 'interview' });
    expect(group(outcomes, 'not_offered')).toBe(92);
    expect(balanceOf(1328, [506, 822]).difference).toBe(0);
  });

  it('F-03 the interviews of other authorities are left out, and counted beside', async () => {
    const offered = await books.figure('RHI-OFFERED', area);
    expect([offered.numerator, offered.denominator]).toEqual([1328, 1420]);
    expect(offered.exclusions).toEqual([{ reason: 'other-authority', count: 803 }]);
  });

  it('F-04 506 declined: 38.10% of those offered, 35.63% of all that were owed', async () => {
    const ofOffered = await books.figure('RHI-DECLINED', own);
    expect([ofOffered.numerator, ofOffered.denominator, percent(ofOffered.value)]).toEqual([
      506,
      1328,
      '38.10',
    ]);
    const ofAll = await books.figure('RHI-DECLINED-ALL', own);
    expect([ofAll.numerator, ofAll.denominator, percent(ofAll.value)]).toEqual([506, 1420, '35.63']);
  });

  it('F-04 a refusal by the child and one by a parent are told apart', async () => {
    const outcomes = await books.figure('EPISODES', { ...own, by: 'interview' });
    expect([group(outcomes, 'declined_child'), group(outcomes, 'declined_parent')]).toEqual([253, 253]);
  });

  it('F-05 822 completed: 61.90% of those offered, 57.89% of all that were owed', async () => {
    const accepted = await books.figure('RHI-ACCEPTED', own);
    expect([accepted.numerator, accepted.denominator, percent(accepted.value)]).toEqual([822, 1328, '61.90']);
    const coverage = await books.figure('RHI-COVERAGE', own);
    expect([coverage.numerator, coverage.denominator, percent(coverage.value)]).toEqual([822, 1420, '57.89']);
  });

  it('F-06 86% within 72 hours: 706 of the 822 that were completed, 53.16% of those offered, 49.72% of all', async () => {
    const timely = await books.figure('RHI-TIMELY', own);
    expect([timely.numerator, timely.denominator, percent(timely.value)]).toEqual([706, 822, '85.89']);
    expect(sayShare(706, 822)).toBe('86%');
    expect(percent((await books.figure('RHI-TIMELY-OFFERED', own)).value)).toBe('53.16');
    expect(percent((await books.figure('RHI-TIMELY-ALL', own)).value)).toBe('49.72');
  });

  it('F-07 ✗ “86% of children … are offered a RHI within 72 hours”: no measure of interviews counts children', async () => {
    const ofInterviews = measures.filter(({ id }) => id.startsWith('RHI'));
    expect(ofInterviews.map(({ unit }) => unit)).not.toContain('children');
    expect(percent((await books.figure('RHI-OFFERED', own)).value)).toBe('93.52');
  });

  it('F-08 ? a target of “90% completion” may be of three figures: 85.9%, 93.5% or 57.9%', async () => {
    const readings = await Promise.all(
      ['RHI-TIMELY', 'RHI-OFFERED', 'RHI-COVERAGE'].map(async (id) => (await books.figure(id, own)).value!),
    );
    expect(readings.map((value) => (value * 100).toFixed(1))).toEqual(['85.9', '93.5', '57.9']);
  });

  it('F-09 “steadily increased” holds of all incidents in the area, +7.3%, +11.2% and +19.3%, and not of own children', async () => {
    const years = ['2022-23', '2023-24', '2024-25'];
    const of = async (id: string, series: 'own' | 'area') =>
      Promise.all(
        years.map(async (period) => (await books.figure(id, { ...own, period, series })).numerator),
      );
    expect(await of('EPISODES', 'area')).toEqual([1862, 1998, 2223]);
    const printed = growthOf([1862, 1998, 2222]);
    expect(printed.steps.map((step) => (step! * 100).toFixed(1))).toEqual(['7.3', '11.2']);
    expect((printed.overall! * 100).toFixed(1)).toBe('19.3');
    expect(printed.roseEveryTime).toBe(true);
    expect(await of('CHILDREN', 'own')).toEqual([362, 317, 351]);
    expect(growthOf([362, 317, 351]).roseEveryTime).toBe(false);
  });

  it('F-10 105, 146 and 112 children of other authorities: 7.17 episodes each, own children 4.05, all 4.80', async () => {
    const others = await Promise.all(
      ['2022-23', '2023-24', '2024-25'].map(async (period) =>
        group(await books.figure('CHILDREN', { ...area, period, by: 'whose' }), 'other-authority'),
      ),
    );
    expect(others).toEqual([105, 146, 112]);
    const perChild = await books.figure('EPISODES-PER-CHILD', { ...area, by: 'whose' });
    expect(perChild.groups.map(({ key, value }) => [key, value?.toFixed(2)])).toEqual([
      ['other-authority', '7.17'],
      ['own', '4.05'],
    ]);
    expect([perChild.denominator, perChild.value?.toFixed(2)]).toEqual([463, '4.80']);
  });

  it('F-11 ? 134 children missing for more than 24 hours: 38.2% of 351 own children, 28.9% of all 463', async () => {
    expect((await books.figure('CHILD-24H', own)).numerator).toBe(134);
    expect(percent((await books.figure('CHILD-24H-SHARE', own)).value)).toBe('38.18');
    expect(percent((await books.figure('CHILD-24H-SHARE', area)).value)).toBe('28.94');
  });

  it('F-11 ? 150 children with three or more: 42.7% of 351 own children; 32.4% would be of all 463', async () => {
    const own150 = await books.figure('CHILD-3PLUS-SHARE', own);
    expect([own150.numerator, own150.denominator, percent(own150.value)]).toEqual([150, 351, '42.74']);
    const all = await books.figure('CHILDREN', area);
    expect(percent(own150.numerator / all.numerator)).toBe('32.40');
  });

  it('F-12 110 children in care, 12 more than the 98 of the year before: +12.2%; 31.3% of own children', async () => {
    const { before, now, more, relative } = await books.change('CHILD-IN-CARE', own, '2023-24');
    expect([before.numerator, now.numerator, more]).toEqual([98, 110, 12]);
    expect((relative! * 100).toFixed(1)).toBe('12.2');
    expect(percent((await books.figure('CHILD-IN-CARE-SHARE', own)).value)).toBe('31.34');
  });

  it('F-13 ? 41% of episodes in care, “a 5% reduction”: 46% in points and 43.2% relative are two readings, both labelled', async () => {
    const { before, now, percentagePoints, relative } = await books.change('IN-CARE-SHARE', own, '2023-24');
    expect([now.numerator, now.denominator, sayShare(582, 1420)]).toEqual([582, 1420, '41%']);
    expect(sayShare(before.numerator, before.denominator!)).toBe('46%');
    expect(percentagePoints?.toFixed(1)).toBe('-5.0');
    expect((relative! * 100).toFixed(1)).toBe('-10.9');
    expect((0.41 / 0.432 - 1).toFixed(2)).toBe('-0.05');
  });

  it('F-13 ? 5.29 episodes for each child in care of own episodes; 911 of 2,222 would be 8.28', async () => {
    const perChild = await books.figure('EPISODES-PER-CHILD', { ...own, by: 'looked-after' });
    const inCare = perChild.groups.find(({ key }) => key === 'yes');
    expect([inCare?.numerator, inCare?.denominator, inCare?.value?.toFixed(2)]).toEqual([582, 110, '5.29']);
    expect([sayShare(911, 2222), (911 / 110).toFixed(2)]).toEqual(['41%', '8.28']);
  });

  it('F-14 ? White 66% of cases and 62% of repeat incidents: of children and of episodes, each with those not known', async () => {
    const cases = await books.figure('CHILDREN-SHARE', { ...own, by: 'ethnicity' });
    const white = cases.groups.find(({ key }) => key === 'WBRI')!;
    expect([white.numerator, white.denominator]).toEqual([232, 351]);
    expect(sayShare(white.numerator, white.denominator!)).toBe('66%');
    expect(group(cases, 'not-known')).toBe(58);
    const repeats = await books.figure('REPEAT-SHARE', { ...own, by: 'ethnicity' });
    const again = repeats.groups.find(({ key }) => key === 'WBRI')!;
    expect(again.denominator).toBe(1219);
    expect(sayShare(again.numerator, again.denominator!)).toBe('62%');
  });

  it('F-15 how many posts there were at which date is no figure of episodes, and no measure says it', () => {
    expect(measures.filter(({ title }) => /officer post|staff/i.test(title))).toEqual([]);
  });
});
