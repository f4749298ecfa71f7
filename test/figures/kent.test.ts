import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leagueOf } from '../../src/figures/measures/league.ts';
import { sayShare } from '../../src/figures/measures/say-figure.ts';
import { publish } from '../../src/figures/reports/publishing/publish.ts';
import { type Books, group, openBooks } from './books.fixture.ts';
import { interviews, kentCohort, kentEpisodes, offers, wanted } from './kent.fixture.ts';
import { inWords, reported } from './reported.fixture.ts';

let books: Books;

beforeAll(async () => {
  books = await openBooks();
  await books.keeping(kentCohort());
  await books.importing([...kentEpisodes(), ...offers(), ...interviews(), ...wanted()]);
  await books.refresh();
}, 180_000);
afterAll(() => books.close());

const lastYear = '2016-11-01..2017-10-31';
const year = { authority: '886', period: '2017-11-01..2018-10-31' };

const rounded = (share: number | null, decimals = 1) => (share! * 100).toFixed(decimals);

describe('Kent 2018, children missing from care', () => {
  it('F-16 1,582 looked after: 1,339 citizen and 243 unaccompanied children', async () => {
    const atEnd = await books.figure('LOOKED-AFTER-AT-END', { ...year, by: 'unaccompanied' });
    expect(atEnd.numerator).toBe(1582);
    expect([group(atEnd, 'no'), group(atEnd, 'yes')]).toEqual([1339, 243]);
  });

  it('F-17 −9%, −28% and −5%: at the end of the year against the end of the year before', async () => {
    const { before, relative } = await books.change('LOOKED-AFTER-AT-END', year, lastYear);
    expect([before.numerator, rounded(relative)]).toEqual([1747, '-9.4']);
    const then = await books.figure('LOOKED-AFTER-AT-END', {
      ...year,
      period: lastYear,
      by: 'unaccompanied',
    });
    expect([group(then, 'no'), group(then, 'yes')]).toEqual([1409, 338]);
    expect([rounded(243 / 338 - 1, 0), rounded(1339 / 1409 - 1, 0)]).toEqual(['-28', '-5']);
  });

  it('F-18 380 to 367 children missing at least once: −3.4%', async () => {
    const { before, now, relative } = await books.change('LOOKED-AFTER-MISSING', year, lastYear);
    expect([before.numerator, now.numerator, rounded(relative)]).toEqual([380, 367, '-3.4']);
  });

  it('F-19 unaccompanied children missing at least once −27%, 91 to 66; citizen children +4%, 289 to 301', async () => {
    const by = { ...year, by: 'unaccompanied' };
    const then = await books.figure('LOOKED-AFTER-MISSING', { ...by, period: lastYear });
    const now = await books.figure('LOOKED-AFTER-MISSING', by);
    expect([group(then, 'yes'), group(now, 'yes')]).toEqual([91, 66]);
    expect([group(then, 'no'), group(now, 'no')]).toEqual([289, 301]);
    expect([rounded(66 / 91 - 1, 0), rounded(301 / 289 - 1, 0)]).toEqual(['-27', '4']);
  });

  it('F-20 45 children are 1.9% of those looked after at any time in the year, and would be 2.84% of those at its end', async () => {
    const top = await books.figure('TOP-SHARE', year);
    expect([top.numerator, top.denominator, rounded(top.value)]).toEqual([45, 2368, '1.9']);
    const atEnd = await books.figure('LOOKED-AFTER-AT-END', year);
    expect(rounded(top.numerator / atEnd.numerator, 2)).toBe('2.84');
  });

  it('F-21 85% without an episode: 2,001 of the 2,368 at any time in the year; 76.8% would be of those at its end', async () => {
    const none = await books.figure('NO-EPISODE', year);
    expect([none.numerator, none.denominator, rounded(none.value, 2)]).toEqual([2001, 2368, '84.50']);
    expect(sayShare(2001, 2368)).toBe('85%');
    expect(rounded(1 - 367 / 1582)).toBe('76.8');
  });

  it('F-22 49% of those who went missing had one or two episodes, so that half had three or more', async () => {
    const few = await books.figure('CHILD-1OR2-SHARE', year);
    expect([few.numerator, few.denominator, sayShare(180, 367)]).toEqual([180, 367, '49%']);
    expect((await books.figure('CHILD-3PLUS', year)).numerator).toBe(187);
  });

  it('F-23 45 children had more than half of the episodes: 12.3% of those who went missing', async () => {
    const top = await books.figure('TOP-SHARE-OF-MISSING', year);
    expect([top.numerator, top.denominator, rounded(top.value)]).toEqual([45, 367, '12.3']);
    expect((await books.figure('EPISODES', year)).numerator).toBe(1376);
    expect(690 * 2).toBeGreaterThan(1376);
  });

  it('how many episodes children had is told in bands, with those who had none', async () => {
    const bands = await books.figure('LOOKED-AFTER', { ...year, by: 'episode-count' });
    expect(bands.groups.map(({ key, numerator }) => [key, numerator])).toEqual([
      ['0', 2001],
      ['1', 100],
      ['2', 80],
      ['3', 142],
      ['11-20', 45],
    ]);
  });

  it('groups are told per 1,000 looked after, each with the interval in which chance alone leaves it', async () => {
    const { groups } = await books.figure('MISSING-RATE', { ...year, by: 'unaccompanied' });
    const told = groups.map(({ key, value, interval }) => [
      key,
      (value! * 1000).toFixed(0),
      (interval!.low * 1000).toFixed(0),
      (interval!.high * 1000).toFixed(0),
    ]);
    expect(told).toEqual([
      ['no', '153', '138', '170'],
      ['yes', '165', '132', '205'],
    ]);
  });

  it('F-24 98% offered: of episodes not followed by another within three working days, which are lower or equal of all', async () => {
    const month = { ...year, period: '2019-01' };
    const kent = await books.figure('RHI-OFFERED-KENT', month);
    expect([kent.numerator, kent.denominator, sayShare(98, 100)]).toEqual([98, 100, '98%']);
    expect(kent.exclusions).toEqual([{ reason: 'missing-again-within-three-working-days', count: 10 }]);
    expect((await books.figure('RHI-OFFERED', month)).denominator).toBe(110);
  });

  it('F-25 76% in three working days and 94% less than a week overdue, both of the interviews completed', async () => {
    const month = { ...year, period: '2019-03' };
    const timely = await books.figure('RHI-TIMELY', month);
    expect([timely.numerator, timely.denominator]).toEqual([76, 100]);
    const weekLate = await books.figure('RHI-WEEK-LATE', month);
    expect([weekLate.numerator, weekLate.denominator]).toEqual([94, 100]);
  });

  it('F-26 two different 77%: of offers, wanting an interview; of episodes, seeking contact, primary or secondary', async () => {
    const accepted = await books.figure('RHI-ACCEPTED', { ...year, period: '2019-05' });
    expect([accepted.numerator, accepted.denominator]).toEqual([77, 100]);
    const contact = await books.figure('REASON-SHARE', { ...year, period: '2019-03' });
    expect([contact.numerator, contact.denominator]).toEqual([77, 100]);
    const each = await books.figure('REASON-SHARE', { ...year, period: '2019-03', by: 'reason' });
    expect(each.groups.reduce((sum, { value }) => sum + value!, 0)).toBeGreaterThan(1);
  });

  it('F-27 seeking contact is almost three times as common as the next reason, at 27%', async () => {
    const league = leagueOf(
      await books.figure('REASON-SHARE', { ...year, period: '2019-03', by: 'reason-group' }),
    );
    expect(league.map(({ key, numerator }) => [key, numerator])).toEqual([
      ['contact', 77],
      ['placement', 27],
      ['substance', 13],
    ]);
    expect(league[0]?.timesTheNext?.toFixed(1)).toBe('2.9');
  });
});

describe('the report to Kent’s corporate parents', () => {
  it('says of the same children what Kent published of them', async () => {
    const report = await reported(books, 'parenting', '886', '2017-11-01..2018-10-31');
    expect(inWords(report, 'cohort')).toMatchObject({
      'Looked after at any time in the period': ['2,368', expect.anything(), expect.anything()],
      'Of these, with an episode': ['367', '380', '−13 (−3.4%)'],
      'Without any episode': ['85% (2,001 of 2,368)', expect.anything(), expect.anything()],
      'How few children had half of the episodes, of all looked after': [
        '2% (45 of 2,368)',
        expect.anything(),
        expect.anything(),
      ],
      'How few children had half of the episodes, of those with any': [
        '12% (45 of 367)',
        expect.anything(),
        expect.anything(),
      ],
    });
    expect(inWords(report, 'unaccompanied')).toMatchObject({
      No: ['1,968', '301', expect.anything()],
      Yes: ['400', '66', expect.anything()],
      All: ['2,368', '367', '85% (2,001 of 2,368)'],
    });
  });

  it('of all authorities together is rounded to the nearest ten in public, and no count of it is small', async () => {
    const report = publish(await reported(books, 'parenting', '*', '2017-11-01..2018-10-31'));
    expect(inWords(report, 'cohort')).toMatchObject({
      'Looked after at any time in the period': ['2,370', expect.anything(), expect.anything()],
      'Of these, with an episode': ['370', '380', expect.anything()],
      'Without any episode': ['85% (2,000 of 2,370)', expect.anything(), expect.anything()],
    });
    const counts = report.sections
      .flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
      .flatMap((cell) => (cell.kind === 'count' ? [cell.count] : []))
      .filter((count) => count !== 'c');
    expect(counts.length).toBeGreaterThan(10);
    expect(counts.filter((count) => Number(count) % 10 !== 0)).toEqual([]);
  });
});
