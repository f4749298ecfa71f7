import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { looksAfter, reportsMissing } from '../record/record.fixture.ts';
import { beginWorking } from './begin-working.ts';
import { openSending } from './sending/sending.fixture.ts';

let sending: Awaited<ReturnType<typeof openSending>>;
beforeAll(async () => {
  sending = await openSending('2025-10-24T17:00:00Z', {});
  await sending.employ('Charlie Example', 'emergency-duty-team', 'childrens-social-care:887');
});
afterAll(() => sending.close());

it('where work cannot begin that is told, and it begins when it can', async () => {
  let fails = true;
  const store = {
    ...sending.store,
    get worker() {
      if (!fails) return sending.store.worker;
      fails = false;
      throw new Error('The database does not answer');
    },
  };
  const end = beginWorking({ ...sending.sending, store }, 10);
  await sending.give(...looksAfter('t1'), reportsMissing('t1', 'e-t1', '2025-10-24T18:00'));
  await vi.waitFor(
    async () => expect(await sending.sendings()).toContain('emergency-duty-team | service | delivered'),
    20_000,
  );
  await end();
  expect(sending.faults).toEqual(['Error: The database does not answer']);
});
