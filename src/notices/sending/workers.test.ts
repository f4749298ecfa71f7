import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { looksAfter, reportsMissing } from '../../record/record.fixture.ts';
import type { TestVersion } from '../../store/testing/servers.ts';
import { testServers } from '../../store/testing/servers.ts';
import { keepWorking } from '../keep-working.ts';
import { freeDeadJobs } from './jobs/free-dead-jobs.ts';
import { queueWhatWaits } from './jobs/queue-what-waits.ts';
import { openSending, takes, wayThat } from './sending.fixture.ts';

const medway = 'childrens-social-care:887' as const;
type Opened = Awaited<ReturnType<typeof openSending>>;

let sending: Opened;
afterEach(() => sending.close());

async function open(version: TestVersion, ways: Parameters<typeof openSending>[1]) {
  sending = await openSending('2025-10-24T17:00:00Z', ways, version);
  await sending.employ('Charlie Example', 'emergency-duty-team', medway);
  await sending.nameMailbox('police:kent', 'police-missing-unit', 'missing@kent.police.example');
  return sending;
}

const goesMissing = (child: string) =>
  sending.give(...looksAfter(child), reportsMissing(child, `e-${child}`, '2025-10-24T18:00'));

const until = async (holds: () => Promise<boolean>) => {
  for (let attempt = 1; !(await holds()); attempt++) {
    if (attempt > 300) throw new Error('It did not come to be within half a minute');
    await delay(100);
  }
};

const unsent = async () =>
  (await sending.store.worker.query('select from graphile_worker.jobs')).rowCount ?? 0;

describe.each(testServers)('workers, PostgreSQL $version', ({ version }) => {
  it('three at once send each message once, and end when they are asked to', async () => {
    const email = wayThat(takes);
    await open(version, { email: email.channel });
    const ends = await Promise.all([1, 2, 3].map(() => keepWorking(sending.sending)));
    for (let child = 1; child <= 10; child++) await goesMissing(`t${child}`);
    await until(async () => (await unsent()) === 0);
    await Promise.all(ends.map((end) => end()));
    expect(email.given).toHaveLength(10);
    expect(new Set(email.given.map(({ message }) => message)).size).toBe(10);
    expect(sending.faults).toEqual([]);
    for (let child = 1; child <= 10; child++)
      expect(await sending.inRecord(`episode:e-t${child}`)).toEqual([
        'NoticeSent | allocated-social-worker | system | Homeward',
        'NoticeSent | emergency-duty-team | system | Homeward',
        'NoticeSent | independent-reviewing-officer | system | Homeward',
        'NoticeSent | police-missing-unit | secure_e_mail | Homeward',
      ]);
  });

  it('of one that died after sending and before noting it, the next sends the same message again', async () => {
    let dies = true;
    const email = wayThat((outgoing) => {
      if (!dies) return takes(outgoing);
      dies = false;
      throw new Error('This worker is gone');
    });
    await open(version, { email: email.channel });
    await goesMissing('t1');
    await sending.send();
    expect(await sending.inRecord('episode:e-t1')).not.toContain(
      'NoticeSent | police-missing-unit | secure_e_mail | Homeward',
    );
    await sending.send();
    await sending.send();
    const message = await sending.messageTo('police-missing-unit');
    expect(email.given.map((given) => [given.message, given.again])).toEqual([
      [message, false],
      [message, true],
    ]);
    const said = await sending.inRecord('episode:e-t1');
    expect(said.filter((line) => line.includes('police-missing-unit'))).toEqual([
      'NoticeSent | police-missing-unit | secure_e_mail | Homeward',
    ]);
  });

  it('what a worker that died had taken is given back, and what others are doing is not', async () => {
    await open(version, {});
    await goesMissing('t1');
    const { worker } = sending.store;
    const lock = (by: string, ago: string) =>
      worker.query(
        `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - $2::interval
          where id = (select min(id) from graphile_worker._private_jobs where locked_by is null)`,
        [by, ago],
      );
    await lock('dead', '3 minutes');
    await lock('alive', '10 seconds');
    await freeDeadJobs(worker);
    const { rows } = await worker.query<{ locked_by: string }>(
      'select locked_by from graphile_worker.jobs where locked_by is not null',
    );
    expect(rows).toEqual([{ locked_by: 'alive' }]);
  });

  it('what a restored backup brings without a queue is sent', async () => {
    await open(version, {});
    await goesMissing('t1');
    await sending.store.worker.query('delete from graphile_worker._private_jobs');
    await queueWhatWaits(sending.store.worker);
    await queueWhatWaits(sending.store.worker);
    await sending.send();
    expect(await sending.sendings()).toContain('emergency-duty-team | service | delivered');
  });
});

describe('a way that takes long to answer', () => {
  it('holds up nothing that does not go by it', async () => {
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const email = wayThat(async (outgoing) => {
      await slow;
      return takes(outgoing);
    });
    await open(18, { email: email.channel });
    const end = await keepWorking(sending.sending);
    for (let child = 1; child <= 8; child++) await goesMissing(`t${child}`);
    await until(async () => {
      const { rows } = await sending.store.worker.query<{ there: number }>(
        `select count(distinct message)::integer as there from homeward.sending where channel = 'service'`,
      );
      return rows[0]!.there === 8;
    });
    expect(email.given).toHaveLength(4);
    release();
    await until(async () => (await unsent()) === 0);
    await end();
    expect(email.given).toHaveLength(8);
  });
});
