import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Facts, keysAndNumerators, many, openFacts } from './facts.fixture.ts';

let facts: Facts;

beforeAll(async () => {
  facts = await openFacts();
});
afterEach(() => facts.clear());
afterAll(() => facts.close());

const inCare = { looked_after: true, child_group: 'lac_own', strand: 'care' };

describe('classes', () => {
  it('are counted under each definition, and with and without those whom the police held to be absent', async () => {
    await facts.episodes(
      ...many(120, { ...inCare, police_class: 'missing' }),
      ...many(22, { ...inCare, class: 'absent', police_class: 'absent_legacy' }),
      ...many(9, { ...inCare, police_class: 'missing', reclassified: 1 }),
      ...many(5, { ...inCare, class: 'away' }),
    );
    const count = async (id: string) => (await facts.figure(id)).numerator;
    expect(await count('EPISODES')).toBe(134);
    expect(await count('EPISODES-AND-ABSENT')).toBe(156);
    expect(await count('POLICE-MISSING')).toBe(129);
    expect(await count('POLICE-ABSENT')).toBe(22);
    expect(await count('CARE-MISSING')).toBe(129);
    expect(await count('CARE-AWAY')).toBe(5);
    expect(await count('RECLASSIFICATIONS')).toBe(9);
    expect(keysAndNumerators(await facts.figure('EPISODES-OF-ANY-CLASS', { by: 'class' }))).toEqual([
      ['absent', 22],
      ['away', 5],
      ['missing', 129],
    ]);
  });
});

describe('harm', () => {
  it('40 episodes with harm of 160 with a check or an interview are 25%; where there is neither it is not known', async () => {
    await facts.episodes(...many(40, { harm: 'found' }), ...many(120, { harm: 'none' }), ...many(30, {}));
    const harm = await facts.figure('HARM');
    expect([harm.numerator, harm.denominator, harm.value]).toEqual([40, 160, 0.25]);
    expect(harm.exclusions).toEqual([{ reason: 'harm-not-known', count: 30 }]);
  });

  it('of a child is found when it was found in one episode, and not known when no episode says', async () => {
    await facts.episodes(
      { child: 'child:A', harm: 'found' },
      { child: 'child:A', harm: 'none' },
      { child: 'child:B', harm: 'none' },
      { child: 'child:C' },
    );
    const harm = await facts.figure('HARM-CHILD');
    expect([harm.numerator, harm.denominator]).toEqual([1, 2]);
    expect(harm.exclusions).toEqual([{ reason: 'harm-not-known', count: 1 }]);
  });
});

describe('patterns', () => {
  it('seven of nine episodes begin on a Friday from 17:00 to 20:00, by the clock on the wall, summer and winter', async () => {
    await facts.episodes(
      ...many(4, { started: '2024-06-07T16:00:00Z' }),
      ...many(3, { started: '2024-12-06T19:59:59Z' }),
      { started: '2024-12-06T20:00:00Z' },
      { started: '2024-06-07T00:00:00Z', precision: 'day' },
    );
    const blocks = await facts.figure('EPISODES', { by: 'weekday-time' });
    expect(keysAndNumerators(blocks)).toEqual([
      ['5 17-20', 7],
      ['5 20-24', 1],
      ['not-known', 1],
    ]);
  });
});

describe('repeats', () => {
  it('two or more, three or more, and three within 90 days are different children', async () => {
    await facts.episodes(
      { child: 'child:A' },
      { child: 'child:A', within_90_days: 2 },
      { child: 'child:B' },
      { child: 'child:B' },
      { child: 'child:B' },
      { child: 'child:C', within_90_days: 3 },
    );
    expect((await facts.figure('CHILD-2PLUS')).numerator).toBe(2);
    expect((await facts.figure('CHILD-3PLUS')).numerator).toBe(1);
    expect((await facts.figure('CHILD-3IN90')).numerator).toBe(1);
  });

  it('children are told in the bands of published tables by how often they went', async () => {
    const often = (child: string, count: number) => many(count, { child });
    await facts.episodes(
      ...often('child:A', 1),
      ...often('child:B', 5),
      ...often('child:C', 6),
      ...often('child:D', 10),
      ...often('child:E', 11),
      ...often('child:F', 101),
    );
    expect(keysAndNumerators(await facts.figure('CHILDREN', { by: 'episode-count' }))).toEqual([
      ['1', 1],
      ['5', 1],
      ['6-10', 2],
      ['11-20', 1],
      ['over-100', 1],
    ]);
  });
});

describe('durations', () => {
  it('exactly 24 hours is within 24 hours; who is still gone is left out until 24 hours have passed', async () => {
    const gone = { found: null, back: null, hours: null, phase: 'open' };
    await facts.episodes(
      { hours: 24 },
      { hours: 24.01 },
      { ...gone, started: '2025-03-01T09:00:00Z' },
      { hours: null, precision: 'day' },
    );
    const back = await facts.figure('BACK-24H');
    expect([back.numerator, back.denominator]).toEqual([1, 3]);
    expect(back.exclusions).toEqual([{ reason: 'duration-not-known', count: 1 }]);
    expect(keysAndNumerators(await facts.figure('EPISODES', { by: 'duration' }))).toEqual([
      ['not-known', 1],
      ['12-24h', 1],
      ['24-48h', 1],
      ['not-found-yet', 1],
    ]);
  });

  it('in the bands of published tables, over 48 hours is over 24 hours too', async () => {
    await facts.episodes({ hours: 2 }, { hours: 20 }, { hours: 30 }, { hours: 60 });
    expect(keysAndNumerators(await facts.figure('EPISODES', { by: 'duration-wide' }))).toEqual([
      ['<12', 1],
      ['12-24', 1],
      ['>24', 2],
      ['>48', 1],
    ]);
  });

  it('a child’s hours are added up', async () => {
    await facts.episodes(
      { child: 'child:A', hours: 2.5 },
      { child: 'child:A', hours: 3 },
      { child: 'child:B' },
    );
    const hours = await facts.figure('HOURS-PER-CHILD');
    expect([hours.numerator, hours.denominator, hours.value]).toEqual([7.5, 2, 3.75]);
  });
});

describe('reasons', () => {
  it('of an episode may be several: shares add up to more than all, and what is not known is apart', async () => {
    await facts.episodes(
      ...many(2, { reason: 'CO2', reasons: ['CO2', 'HF4'] }),
      { reason: 'HF4', reasons: ['HF4', 'CO1'] },
      { reason: 'SU1', reasons: ['SU1'] },
      { reason: 'UN2', reasons: ['UN2'] },
      {},
    );
    const contact = await facts.figure('REASON-SHARE');
    expect([contact.numerator, contact.denominator]).toEqual([3, 4]);
    expect(contact.exclusions).toEqual([{ reason: 'reason-not-known', count: 2 }]);
    const each = await facts.figure('REASON-SHARE', { by: 'reason' });
    expect(each.groups).toEqual([
      { key: 'CO1', numerator: 1, denominator: 4, value: 0.25 },
      { key: 'CO2', numerator: 2, denominator: 4, value: 0.5 },
      { key: 'HF4', numerator: 3, denominator: 4, value: 0.75 },
      { key: 'SU1', numerator: 1, denominator: 4, value: 0.25 },
    ]);
    const conflict = await facts.figure('REASON-SHARE', { choosing: ['HF4'] });
    expect([conflict.numerator, conflict.denominator]).toEqual([3, 4]);
    expect(keysAndNumerators(await facts.figure('REASON-SHARE', { by: 'reason-factor' }))).toEqual([
      ['pull', 4],
      ['push', 3],
    ]);
  });

  it('broken down by anything else, are the share of that group', async () => {
    await facts.episodes(
      { reasons: ['CO2'], sex: 'F' },
      { reasons: ['SU1'], sex: 'F' },
      { reasons: ['CO1'], sex: 'M' },
    );
    expect((await facts.figure('REASON-SHARE', { by: 'sex' })).groups).toEqual([
      { key: 'F', numerator: 1, denominator: 2, value: 0.5 },
      { key: 'M', numerator: 1, denominator: 1, value: 1 },
    ]);
  });
});

describe('a series that breaks', () => {
  const old = { counted_by: 'over-24-hours', started: '2012-05-03T17:00:00Z', hours: 40 };

  it('says so where only children missing for more than 24 hours were counted in part of it', async () => {
    await facts.episodes(old, {});
    const both = await facts.figure('EPISODES', { period: '2012-01-01..2025-03-31', by: 'counted-by' });
    expect(both.warnings?.map(({ warning }) => warning)).toEqual(['series-break']);
    expect(both.groups).toEqual([
      { key: 'any-length', numerator: 1, denominator: null, value: 1 },
      { key: 'over-24-hours', numerator: 1, denominator: null, value: 1, countedBy: 'over-24-hours' },
    ]);
    const now = await facts.figure('EPISODES');
    expect([now.warnings, now.countedBy]).toEqual([undefined, undefined]);
  });
});

describe('what is known of a child', () => {
  it('reviewing officers are told of episodes of children looked after', async () => {
    await facts.episodes({ ...inCare, reviewing_officer_told: true }, inCare, {});
    const told = await facts.figure('IRO-TOLD');
    expect([told.numerator, told.denominator]).toEqual([1, 2]);
  });

  it('a legal status is one of those of children looked after, or that the child is not', async () => {
    await facts.episodes({ ...inCare, legal_status: 'C2' }, inCare, {});
    expect(keysAndNumerators(await facts.figure('EPISODES', { by: 'legal-status' }))).toEqual([
      ['C2', 1],
      ['not-known', 1],
      ['not-looked-after', 1],
    ]);
  });

  it('ethnicity that is not recorded is a row of its own, in every denominator', async () => {
    await facts.episodes(...many(3, { ethnicity: 'WBRI' }), {});
    expect((await facts.figure('EPISODES-SHARE', { by: 'ethnicity' })).groups).toEqual([
      { key: 'WBRI', numerator: 3, denominator: 4, value: 0.75 },
      { key: 'not-known', numerator: 1, denominator: 4, value: 0.25 },
    ]);
  });
});

describe('tables of one characteristic', () => {
  it('by sex and by special educational needs or disability, for the analysis of equality', async () => {
    await facts.episodes(...many(2, { sex: 'F', special_needs: true }), { sex: 'M' }, {});
    expect(keysAndNumerators(await facts.figure('CHILDREN', { by: 'sex' }))).toEqual([
      ['F', 2],
      ['M', 1],
      ['not-known', 1],
    ]);
    expect(keysAndNumerators(await facts.figure('CHILDREN', { by: 'special-needs' }))).toEqual([
      ['no', 2],
      ['yes', 2],
    ]);
  });

  it('by home, by school and by district', async () => {
    await facts.episodes(
      { ...inCare, home: 'SC123456', district: 'Gillingham' },
      { school: '118778', district: 'Gillingham' },
    );
    expect(keysAndNumerators(await facts.figure('EPISODES', { by: 'home' }))).toEqual([
      ['SC123456', 1],
      ['not-known', 1],
    ]);
    expect(keysAndNumerators(await facts.figure('EPISODES', { by: 'school' }))).toEqual([
      ['118778', 1],
      ['not-known', 1],
    ]);
    expect(keysAndNumerators(await facts.figure('EPISODES', { by: 'district' }))).toEqual([
      ['Gillingham', 2],
    ]);
  });

  it('by strand: home and care, and hidden missing apart from what the police were told', async () => {
    await facts.episodes(inCare, {}, { class: 'hidden', hidden: true });
    expect(keysAndNumerators(await facts.figure('EPISODES', { by: 'strand' }))).toEqual([
      ['care', 1],
      ['home', 1],
    ]);
    expect(keysAndNumerators(await facts.figure('EPISODES-OF-ANY-CLASS', { by: 'class' }))).toEqual([
      ['hidden', 1],
      ['missing', 2],
    ]);
  });

  it('reasons by their group in each quarter', async () => {
    await facts.episodes(
      { reasons: ['HF1', 'HF4'] },
      { reasons: ['EX2'], started: '2024-08-01T17:00:00Z' },
      { reasons: ['ED1'], started: '2024-08-02T17:00:00Z' },
    );
    const quarter = (period: string) => facts.figure('REASON-SHARE', { period, by: 'reason-group' });
    expect(keysAndNumerators(await quarter('2024-Q2'))).toEqual([['home_family', 1]]);
    expect(keysAndNumerators(await quarter('2024-Q3'))).toEqual([
      ['education', 1],
      ['exploitation', 1],
    ]);
  });
});

describe('return interviews', () => {
  const held = { interview: 'completed', interview_in_time: true, independent: true };
  const placed = { ...inCare, placement_type: 'U4' };

  it('are told in and out of the area, and how many were held by somebody independent', async () => {
    await facts.episodes(
      { ...placed, ...held },
      { ...placed, ...held, host: '886', independent: false },
      { ...placed, host: '886', interview: 'not_offered' },
      held,
    );
    expect((await facts.figure('RHI-COVERAGE', { by: 'placed' })).groups).toEqual([
      { key: 'in-area', numerator: 1, denominator: 1, value: 1 },
      { key: 'not-placed', numerator: 1, denominator: 1, value: 1 },
      { key: 'out-of-area', numerator: 1, denominator: 2, value: 0.5 },
    ]);
    expect((await facts.figure('RHI-INDEPENDENT', { by: 'placed' })).groups).toEqual([
      { key: 'in-area', numerator: 1, denominator: 1, value: 1 },
      { key: 'not-placed', numerator: 1, denominator: 1, value: 1 },
      { key: 'out-of-area', numerator: 0, denominator: 1, value: 0 },
    ]);
  });

  it('are compared between children’s homes, fostering and home', async () => {
    await facts.episodes(
      { ...placed, ...held },
      { ...placed, placement_type: 'K2', interview: 'declined_child' },
      { ...placed, ...held, placement_type: 'K2' },
      { ...placed, ...held, placement_type: 'P1' },
      held,
    );
    expect((await facts.figure('RHI-COVERAGE', { by: 'placement-group' })).groups).toEqual([
      { key: 'childrens_home', numerator: 1, denominator: 2, value: 0.5 },
      { key: 'fostering', numerator: 1, denominator: 1, value: 1 },
      { key: 'home', numerator: 1, denominator: 1, value: 1 },
      { key: 'not-looked-after', numerator: 1, denominator: 1, value: 1 },
    ]);
  });

  it('are offered, accepted and in time month by month', async () => {
    await facts.episodes(
      held,
      { interview: 'declined_parent' },
      { interview: 'not_offered', started: '2024-07-01T17:00:00Z' },
      { ...held, interview_in_time: false, started: '2024-07-02T17:00:00Z' },
    );
    const summer = { period: '2024-06-01..2024-07-31', by: 'month' };
    const shares = async (id: string) => (await facts.figure(id, summer)).groups.map(({ value }) => value);
    expect(await shares('RHI-OFFERED')).toEqual([1, 0.5]);
    expect(await shares('RHI-ACCEPTED')).toEqual([0.5, 1]);
    expect(await shares('RHI-TIMELY')).toEqual([1, 0]);
  });
});
