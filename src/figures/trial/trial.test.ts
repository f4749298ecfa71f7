import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../../domain/time/instant.ts';
import { looksAfter, order, reportsMissing, returns, shippedLibrary } from '../../record/record.fixture.ts';
import { record } from '../../record/record.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { type Period, readPeriod } from '../measures/period.ts';
import { tryPacks } from './trial.ts';

const now = instant('2025-11-30T09:00:00Z');
const october = readPeriod('2025-10') as Period;
const pack = (name: string) => shippedLibrary.packs.get(name)!;

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  for (const given of [
    ...looksAfter('alder'),
    reportsMissing('alder', 'thirty-hours', '2025-10-06T18:00'),
    returns('alder', 'thirty-hours', '2025-10-08T00:00'),
    order({
      command: 'HoldDiscussion',
      child: 'alder',
      episode: 'thirty-hours',
      happened: '2025-10-07T12:00',
      body: {
        kind: 'strategy_discussion',
        attended: [{ role: 'team-manager' }, { role: 'police-missing-unit' }],
      },
    }),
    reportsMissing('alder', 'november', '2025-11-06T18:00'),
    returns('alder', 'november', '2025-11-06T20:00'),
  ]) {
    const outcome = await record(database.store, shippedLibrary, given);
    if (outcome.kind === 'refused') throw new Error(`${given.command.type}: ${outcome.refusal.says}`);
  }
});
afterAll(() => database.close());

const tryOn = (...names: string[]) =>
  tryPacks(
    database.store,
    shippedLibrary,
    { authority: '887', period: october, packs: names.map(pack) },
    now,
  );

test('only episodes that began in the period are replayed', async () => {
  expect((await tryOn('thurrock')).episodes).toBe(1);
});

test('what another procedure asks for stands beside what happened, under its own rules', async () => {
  const { happened, tried } = await tryOn('thurrock');
  const rules = (all: typeof happened.rules) => all.map(({ rule }) => rule.id);
  expect(rules(happened.rules)).toContain('MED-RHI-72H');
  expect(rules(happened.rules).some((id) => id.startsWith('THUR-'))).toBe(false);
  expect(rules(tried[0]?.rules ?? [])).toContain('THUR-STRATEGY-12H');
  expect(rules(tried[0]?.rules ?? []).some((id) => id.startsWith('MED-'))).toBe(false);
});

test('every duty counts once: met, met late, not done, excused, need ended or open', async () => {
  const { happened, tried } = await tryOn('thurrock', 'safeguarding-partnership-v59');
  for (const { rules } of [happened, ...tried])
    for (const { duties, met, metLate, missed, excused, cancelled, open } of rules)
      expect(met + metLate + missed + excused + cancelled + open).toBe(duties);
});

test('nothing on record changes', async () => {
  const count = 'select (select count(*) from homeward.event)::integer as events';
  const before = await database.store.record.query(count);
  await tryOn('kent');
  expect((await database.store.record.query(count)).rows).toEqual(before.rows);
});
