import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Facts, keysAndNumerators, openFacts } from './facts.fixture.ts';

let facts: Facts;

const open = { settlement: null, settled: null };
const stillToCome = { ...open, due: '2026-03-01T09:00:00Z', late_after: '2026-03-01T09:00:00Z' };

beforeAll(async () => {
  facts = await openFacts();
  await facts.episodes({});
  await facts.duties(
    { worker: 'Worker Testperson', team: 'Safeguarding team East' },
    { worker: 'Worker Testperson', team: 'Safeguarding team East' },
    { settlement: 'met_late', worker: 'Other Testperson' },
    open,
    stillToCome,
    { settlement: 'excused' },
    { settlement: 'cancelled' },
    { settlement: 'superseded' },
    { settlement: 'not_applicable' },
    { ...open, duty_owner: 'police:kent', rule: 'V59-POL-SW' },
    { duty_owner: 'police:kent', rule: 'V59-POL-SW' },
    { ...open, arises: null },
  );
});
afterAll(() => facts.close());

describe('compliance', () => {
  it('has met, late, breached, open, excused and cancelled apart, and theirs, not known here', async () => {
    const duties = await facts.figure('DUTIES', { by: 'standing' });
    expect(keysAndNumerators(duties)).toEqual([
      ['met', 3],
      ['late', 1],
      ['breached', 2],
      ['open', 1],
      ['excused', 1],
      ['cancelled', 1],
      ['theirs-not-known-here', 1],
    ]);
    expect(duties.numerator).toBe(10);
  });

  it('is of duties that were done or were to be done by now; everything else is left out and counted', async () => {
    const met = await facts.figure('DUTIES-MET');
    expect([met.numerator, met.denominator, met.value]).toEqual([3, 6, 0.5]);
    expect(met.exclusions).toEqual([
      { reason: 'open', count: 1 },
      { reason: 'excused', count: 1 },
      { reason: 'cancelled', count: 1 },
      { reason: 'theirs-not-known-here', count: 1 },
    ]);
    expect((await facts.figure('DUTIES-LATE')).numerator).toBe(1);
    expect((await facts.figure('DUTIES-BREACHED')).numerator).toBe(2);
  });

  it('is told by rule, by team and by worker, with nobody’s a group of its own', async () => {
    expect(keysAndNumerators(await facts.figure('DUTIES-MET', { by: 'rule' }))).toEqual([
      ['MED-RHI-72H', 2],
      ['V59-POL-SW', 1],
    ]);
    expect(keysAndNumerators(await facts.figure('DUTIES-MET', { by: 'worker' }))).toEqual([
      ['Other Testperson', 0],
      ['Worker Testperson', 2],
      ['not-known', 1],
    ]);
    expect(keysAndNumerators(await facts.figure('DUTIES-MET', { by: 'team' }))).toEqual([
      ['Safeguarding team East', 2],
      ['not-known', 1],
    ]);
  });

  it('is not broken down by what is known of episodes alone', async () => {
    await expect(facts.figure('DUTIES-MET', { by: 'age' })).rejects.toThrow(
      'DUTIES-MET counts duties, of which “age” is not known.',
    );
  });
});
