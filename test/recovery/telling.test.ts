import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, grant } from '../../src/access/people/people.ts';
import { DAY, HOUR, type Instant } from '../../src/domain/time/instant.ts';
import { prepareJobs } from '../../src/notices/sending/jobs/prepare-jobs.ts';
import { sweepDueTimes } from '../../src/notices/sweep/sweep-due-times.ts';
import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { Random } from '../../src/simulate/random.ts';
import { append } from '../../src/store/append/append.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { servePages } from './ask-pages.ts';

const DUTIES = 10_000;
const KILLS = 50;
/** Two people each: who writes the Need to Know. */
const TOLD = 2 * DUTIES;
const seed = Number(process.env.RECOVERY_SEED ?? Date.now() % 2 ** 31);
const now = Date.now() as Instant;

describe(`10,000 duties arise in one minute, and whoever tells of them is killed ${KILLS} times (seed ${seed})`, () => {
  let folder: string;
  let store: Store;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'homeward-telling-'));
    store = await openStore({ dataFolder: folder });
    await prepareJobs(store.worker, () => {});
    await employ(store);
    await sweepDueTimes(store, shippedLibrary, (now - DAY) as Instant);
    await comeDue(store);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('everybody is told of everything, nobody twice, and pages are answered throughout', async () => {
    const pages = await servePages(folder);
    let killed = 0;
    const asked = await pages
      .askWhile(async () => {
        killed = await killSweepers(folder);
        await sweepDueTimes(store, shippedLibrary, now);
      })
      .finally(() => pages.close());
    const { rows } = await store.worker.query(
      `select count(*)::integer as notices, count(distinct (stream, rule, told))::integer as told,
        count(message)::integer as carried, (select count(*)::integer from homeward.fired) as fired
       from homeward.notice`,
    );
    expect(killed).toBe(KILLS);
    expect(asked.failed).toBe(0);
    expect(asked.answered.length).toBeGreaterThan(KILLS);
    expect(rows[0]).toEqual({ notices: TOLD, told: TOLD, carried: TOLD, fired: DUTIES });
  }, 600_000);
});

async function killSweepers(folder: string): Promise<number> {
  const random = new Random(seed);
  let killed = 0;
  for (; killed < KILLS; killed++) {
    const sweeper = sweeperOver(folder);
    await once(sweeper, 'message');
    await delay(random.between(5, 120));
    sweeper.kill('SIGKILL');
    await once(sweeper, 'exit');
  }
  return killed;
}

const sweeperOver = (folder: string): ChildProcess =>
  fork(fileURLToPath(new URL('sweeper.ts', import.meta.url)), [folder, String(now)], {
    execArgv: ['--import', 'tsx'],
  });

async function employ({ access }: Store): Promise<void> {
  const from = (now - DAY) as Instant;
  for (const role of ['allocated-social-worker', 'team-manager'] as const) {
    const person = await addPerson(access, { name: `Worker ${role} Example` }, from);
    await grant(access, { person, role, agency: 'childrens-social-care:887', from, by: 'test' });
  }
}

/** Children of Medway who have been missing for 48 hours this very minute: the Need to Know of each arises. */
async function comeDue(to: Store): Promise<void> {
  const missingSince = (now - 48 * HOUR) as Instant;
  const numbers = Array.from({ length: DUTIES }, (_, place) => place);
  for (let from = 0; from < DUTIES; from += 1_000) {
    const some = numbers.slice(from, from + 1_000);
    const outcome = await append(to, {
      owner: '887',
      recorded: now,
      streams: [],
      events: [],
      relationships: some.map((n) => ({
        ...{
          child: `child:${n}`,
          agency: 'childrens-social-care:887',
          kind: 'responsible',
          from: missingSince,
        },
      })),
      obligations: some.map((n) => ({
        ...{ subject: `episode:${n}`, child: `child:${n}`, section: 'core' },
        rows: [needToKnow],
      })),
    });
    expect(outcome.kind).toBe('appended');
  }
}

const needToKnow = {
  ...{ dutyOwner: 'authority:887', rule: 'MED-NTK-48H', occurrence: '1', pack: 'medway' },
  ...{ arises: now, due: now, lateAfter: (now + 2 * HOUR) as Instant, parts: {}, body: {} },
};
