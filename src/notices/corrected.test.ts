import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looksAfter, order, reportsMissing } from '../record/record.fixture.ts';
import { openNotices } from './notices.fixture.ts';

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices('2025-10-20T17:00:00Z');
  await notices.employ('Morgan Example', 'team-manager', 'childrens-social-care:887');
  await notices.employ('Robin Example', 'head-of-service', 'childrens-social-care:887');
});
afterAll(() => notices.close());

const steward = { role: 'data-steward', person: 'Steward Example', agency: 'childrens-social-care:887' };

const putRight = (child: string, happened: string, since: string) =>
  order({
    ...{ command: 'CorrectFact', child, episode: `e-${child}`, happened, by: steward },
    body: { version: 1, reason: 'Written down wrongly.', happened: `${since}:00+01:00` },
  });

const late = (child: string) =>
  notices.told(`cause = 'late' and rule = 'MED-NTK-48H' and stream = 'episode:e-${child}'`);

describe('a deadline that a correction moves', () => {
  it('later, after it was missed: it can be missed again, and is told again', async () => {
    await notices.give(...looksAfter('t1'), reportsMissing('t1', 'e-t1', '2025-10-20T18:00'));
    notices.sleepUntil('2025-10-22T20:00:00Z');
    await notices.work();
    await notices.give(putRight('t1', '2025-10-22T21:00', '2025-10-20T23:00'));
    notices.sleepUntil('2025-10-23T01:00:00Z');
    await notices.work();
    await notices.work();
    expect(await late('t1')).toEqual([
      'Wed 22 Oct 2025 20:00:01 BST | late | team-manager | childrens-social-care:887 | MED-NTK-48H',
      'Thu 23 Oct 2025 01:00:01 BST | late | team-manager | childrens-social-care:887 | MED-NTK-48H',
    ]);
  });

  it('earlier, so that it is missed already: it is told at once', async () => {
    await notices.give(...looksAfter('t2'), reportsMissing('t2', 'e-t2', '2025-10-23T01:30'));
    notices.sleepUntil('2025-10-24T12:00:00Z');
    await notices.work();
    expect(await late('t2')).toEqual([]);
    await notices.give(putRight('t2', '2025-10-24T13:00', '2025-10-22T09:00'));
    expect(await late('t2')).toEqual([
      'Fri 24 Oct 2025 11:00:01 BST | late | team-manager | childrens-social-care:887 | MED-NTK-48H',
    ]);
  });

  it('earlier, after it was missed: nobody is told the same thing again', async () => {
    notices.sleepUntil('2025-10-24T13:00:00Z');
    await notices.give(putRight('t2', '2025-10-24T14:00', '2025-10-22T08:00'));
    expect(await late('t2')).toHaveLength(1);
  });
});

it('reported three days late: everything that came meanwhile is told in its order', async () => {
  notices.sleepUntil('2025-10-27T18:00:00Z');
  await notices.give(...looksAfter('t3'), reportsMissing('t3', 'e-t3', '2025-10-24T18:00'));
  const { rows } = await notices.store.worker.query<{ line: string }>(
    `select moment || ' ' || rule as line from homeward.fired
      where subject = 'episode:e-t3' and rule in ('MED-NTK-48H', 'MED-STRATEGY-48H') order by ctid`,
  );
  expect(rows.map(({ line }) => line)).toEqual([
    'arises MED-NTK-48H',
    'arises MED-STRATEGY-48H',
    'late MED-NTK-48H',
    'late MED-STRATEGY-48H',
  ]);
});
