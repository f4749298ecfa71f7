import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { rebuild } from '../../src/record/rebuild.ts';
import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { openStore } from '../../src/store/open-store.ts';
import { newDataFolder, processesOf } from '../../src/store/server/server.fixture.ts';
import type { Store } from '../../src/store/store.ts';
import type { Finding } from '../../src/store/verify/finding.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { recordedAt } from './load.ts';
import { numbersOf } from './numbers.ts';
import { type Ordeal, undergo } from './ordeal.ts';
import type { KindOfStrike } from './strike.ts';
import {
  answeredOtherwise,
  answersGiven,
  answersKept,
  eventsOfAnswers,
  eventsThere,
  rowsShown,
} from './what-remains.ts';

const LIMIT_MS = 240_000;

/** What a connection says that ends while it is used: by the server's farewell, by the system, or by the driver. */
const brokenConnections = [
  '57P01',
  '57P02',
  'ECONNRESET',
  'EPIPE',
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
];

/**
 * The tests of one ordeal, in this order: what is looked at, and at last that nothing goes on running.
 *
 * @param tell  is told the seed, and in the end the numbers
 */
export function survives(
  strikes: readonly KindOfStrike[],
  seed: number,
  tell: (text: string) => void = () => {},
): void {
  let dataFolder: string;
  let ordeal: Ordeal;
  let leftBehind: readonly number[];
  let store: Store;

  beforeAll(async () => {
    tell(`RECOVERY_SEED=${seed}`);
    dataFolder = await newDataFolder();
    ordeal = await undergo(dataFolder, strikes, seed);
    leftBehind = processesOf(path.dirname(dataFolder));
    store = await openStore({ dataFolder });
    tell(numbersOf(ordeal, (await eventsThere(store)).length));
  }, LIMIT_MS);

  it('the database writes to the disk before it acknowledges', async () => {
    const { rows } = await store.record.query(
      `select name, setting from pg_settings
        where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name`,
    );
    expect(rows).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
  });

  it('no process ends but those that were killed', () => {
    expect(ordeal.writing.endedByThemselves).toEqual([]);
    expect(ordeal.exitCode).toBe(0);
  });

  it('every form that could be answered was recorded', () => {
    const answers = [...ordeal.writing.answered.values()];
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter(({ outcome }) => outcome.kind !== 'recorded')).toEqual([]);
  });

  it('nothing failed but what was under way on a connection that broke', () => {
    const faults = [...ordeal.writing.faults.keys()];
    expect(faults.filter((fault) => !brokenConnections.includes(fault))).toEqual([]);
  });

  it('every acknowledged event is there, with the same type and version', async () => {
    const there = new Set(await eventsThere(store));
    const acknowledged = eventsOfAnswers(answersGiven(ordeal.writing.answered));
    expect(acknowledged.filter((event) => !there.has(event))).toEqual([]);
  });

  it('every form left all of its events or none, and there are no others', async () => {
    expect(await eventsThere(store)).toEqual(eventsOfAnswers(await answersKept(store)));
  });

  it('a form that was acknowledged and is sent again is answered as before, and writes nothing', async () => {
    const before = await eventsThere(store);
    expect(await answeredOtherwise(store, [...ordeal.writing.answered.values()])).toEqual([]);
    expect(await eventsThere(store)).toEqual(before);
  });

  it('what is shown is what the events say: rebuilding changes nothing', async () => {
    const before = await rowsShown(store);
    await rebuild(store, shippedLibrary, recordedAt);
    expect(await rowsShown(store)).toEqual(before);
  });

  it('verifying finds nothing, by itself and against a checkpoint taken half-way', async () => {
    const findings: Finding[] = [];
    await verify(store, (finding) => findings.push(finding));
    const { checkpoint } = ordeal;
    await verify(store, (finding) => findings.push(finding), { checkpoint });
    expect(findings).toEqual([]);
  });

  it('nothing goes on running once the last process has closed the record', async () => {
    expect(leftBehind).toEqual([]);
    await store.close();
    expect(processesOf(path.dirname(dataFolder))).toEqual([]);
  });
}
