import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looksAfter, reportsMissing } from '../../record/record.fixture.ts';
import { openSending, takes, wayThat } from './sending.fixture.ts';

const medway = 'childrens-social-care:887' as const;
const email = wayThat(takes);
let sending: Awaited<ReturnType<typeof openSending>>;
beforeAll(async () => {
  sending = await openSending('2025-10-24T17:00:00Z', { email: email.channel });
  await sending.employ('Charlie Example', 'emergency-duty-team', medway);
  await sending.employ('Jordan Example', 'police-missing-unit', 'police:kent');
});
afterAll(() => sending.close());

describe('a message for somebody who works in Homeward', () => {
  it('is there at once, and the episode says that it was sent', async () => {
    await sending.give(...looksAfter('t1'), reportsMissing('t1', 'e-t1', '2025-10-24T18:00'));
    await sending.send();
    expect(await sending.inRecord('episode:e-t1')).toEqual([
      'NoticeSent | independent-reviewing-officer | system | Homeward',
      'NoticeSent | allocated-social-worker | system | Homeward',
      'NoticeSent | emergency-duty-team | system | Homeward',
      'NoticeSent | police-missing-unit | system | Homeward',
    ]);
    expect(sending.faults).toEqual([]);
  });
});
