import { afterAll, beforeAll, expect, it } from 'vitest';
import { looksAfter, reportsMissing } from '../../record/record.fixture.ts';
import { openNotices } from '../notices.fixture.ts';
import { kindsOf } from './kinds-of.ts';

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices('2025-10-24T17:00:00Z');
  await notices.employ('Frankie Example', 'front-door', 'childrens-social-care:887');
  await notices.employ('Morgan Example', 'team-manager', 'childrens-social-care:887');
  await notices.give(...looksAfter('t1'), reportsMissing('t1', 'e-t1', '2025-10-24T18:00'));
  notices.sleepUntil('2025-10-26T19:30:00Z');
  await notices.work();
});
afterAll(() => notices.close());

it('what nobody answered asks for an acknowledgement, and that something is late does not', async () => {
  const { rows } = await notices.store.worker.query<{ message: string }>(
    `select distinct message from homeward.notice where told = 'team-manager' and cause in ('silence', 'late')`,
  );
  expect(rows).toHaveLength(1);
  const kinds = await kindsOf(notices.store.worker, rows[0]!.message);
  expect(kinds.map(({ cause, asks }) => ({ cause, asks }))).toEqual([
    { cause: 'arises', asks: true },
    { cause: 'silence', asks: true },
    { cause: 'late', asks: false },
  ]);
});
