import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '../../domain/time/instant.ts';
import { endKept } from '../keeping/ending.ts';
import { addPopulation, type Population, populationsOf } from '../keeping/populations.ts';
import { asAt, type Facts, many, openFacts } from '../measures/facts.fixture.ts';
import { type Period, readPeriod } from '../measures/period.ts';
import { areaRates } from './area-rates.ts';
import { lowReporting } from './low-reporting.ts';

let facts: Facts;
const year = readPeriod('2024-25') as Period;
const keeping = { person: 'Manager Testperson', now: asAt };

const population = (more: Partial<Population>): Population => ({
  ...{ breakdown: '', part: '', countedOn: plainDate('2024-06-30'), number: 1000 },
  source: 'ONS mid-year estimate 2024',
  ...more,
});

const keep = (more: Partial<Population>) => addPopulation(facts.store, '887', population(more), keeping);

/** Forty children of a thousand: of the north school 30 of 200, of the south one of 300, and nine elsewhere. */
beforeAll(async () => {
  facts = await openFacts();
  await facts.episodes(
    ...many(30, { school: 'North School', ethnicity: 'WBRI' }),
    { school: 'South School', ethnicity: 'BAFR' },
    ...many(9, { school: 'East School', ethnicity: 'WBRI' }),
    ...many(3, { host: '886', area: '886', school: 'South School' }),
    { own: null, responsible: '886', school: null },
  );
});
afterAll(() => facts.close());

const rates = (by?: string) => areaRates(facts.store, { authority: '887', period: year, by, asAt });

describe('how many children of the area go missing, of all who live there', () => {
  test('is not said before anybody says how many live there, and how many went is said all the same', async () => {
    const { all } = await rates();
    expect([all.children, all.population, all.value]).toEqual([41, undefined, undefined]);
  });

  test('counts who lives in the area, whoever is responsible, and no own child who lives elsewhere', async () => {
    await keep({});
    const { all } = await rates();
    expect([all.children, all.population?.number, all.value]).toEqual([41, 1000, 0.041]);
    expect(all.interval!.low).toBeCloseTo(0.0304, 4);
    expect(all.interval!.high).toBeCloseTo(0.0551, 4);
  });

  test('takes the population that was counted nearest to the end of the period, with its source', async () => {
    await keep({ number: 900, countedOn: plainDate('2019-06-30'), source: 'ONS mid-year estimate 2019' });
    expect((await rates()).all.population?.source).toBe('ONS mid-year estimate 2024');
  });

  test('by school, with what is missing, and a school of which nobody was reported', async () => {
    await keep({ breakdown: 'school', part: 'North School', number: 200, source: 'School census' });
    await keep({ breakdown: 'school', part: 'South School', number: 300, source: 'School census' });
    await keep({ breakdown: 'school', part: 'West School', number: 400, source: 'School census' });
    const { groups, notKnown } = await rates('school');
    expect(groups.map(({ key, children, value }) => [key, children, value])).toEqual([
      ['East School', 9, undefined],
      ['North School', 30, 0.15],
      ['South School', 1, 1 / 300],
      ['West School', 0, 0],
    ]);
    expect(notKnown).toBe(1);
  });

  test('is not said of a population that is smaller than those who had an episode', async () => {
    await keep({ breakdown: 'school', part: 'East School', number: 4, source: 'A slip of the pen' });
    const east = (await rates('school')).groups.find(({ key }) => key === 'East School')!;
    expect([east.children, east.population?.number, east.value]).toEqual([9, 4, undefined]);
    const [slip] = (await populationsOf(facts.store, '887', asAt)).filter(
      ({ part }) => part === 'East School',
    );
    const later = { person: 'Manager Testperson', now: (asAt + 1) as typeof asAt };
    expect(await endKept(facts.store, 'population', { authority: '886', id: slip!.population }, later)).toBe(
      false,
    );
    expect(await endKept(facts.store, 'population', { authority: '887', id: slip!.population }, later)).toBe(
      true,
    );
    expect(await populationsOf(facts.store, '887', asAt)).toContainEqual(slip);
    expect(await populationsOf(facts.store, '887', later.now)).not.toContainEqual(slip);
  });
});

describe('groups and schools where reporting may be low', () => {
  const low = async () => lowReporting(facts.store, { authority: '887', period: year, asAt });

  test('are those reported less than all, by more than chance, those without any among them', async () => {
    const { groups } = await low();
    expect(groups.map((group) => group.of === 'area' && [group.by, group.rate.key])).toEqual([
      ['school', 'South School'],
      ['school', 'West School'],
    ]);
  });

  test('and what nothing can be said of is named', async () => {
    expect((await low()).notSaid).toEqual(['ethnicity', 'sex', 'age-band', 'district']);
  });

  test('say nothing of any child', async () => {
    expect(JSON.stringify(await low())).not.toMatch(/child:|episode:/);
  });
});
