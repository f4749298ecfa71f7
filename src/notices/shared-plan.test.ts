import { afterAll, beforeAll, expect, it } from 'vitest';
import { looksAfter, order } from '../record/record.fixture.ts';
import { openNotices } from './notices.fixture.ts';

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices('2025-10-24T08:00:00Z');
  await notices.employ('Officer Example', 'police-missing-unit', 'police:kent');
  await notices.employ('Worker Example', 'allocated-social-worker', 'childrens-social-care:887');
  await notices.give(...looksAfter('alder'));
});
afterAll(() => notices.close());

const toldOfThePlan = () => notices.told("about = 'plan'");
const unit = { role: 'police-missing-unit', person: 'Officer Example', agency: 'police:kent' };

it('a provider that tells of a placement: the missing persons unit of that force hears', async () => {
  await notices.give(
    order({
      command: 'AlertPoliceToPlacement',
      child: 'alder',
      happened: '2025-10-24T09:00',
      body: { force: 'kent', risks: 'Older people wait nearby.', plan: 'The home rings at 9pm.' },
    }),
  );
  expect(await toldOfThePlan()).toEqual([
    'Fri 24 Oct 2025 09:00 BST | act | police-missing-unit | police:kent | ',
  ]);
});

it('what the police change in the plan the child’s worker hears', async () => {
  notices.sleepUntil('2025-10-24T09:00:00Z');
  await notices.give(
    order({
      command: 'UpdateRiskManagementPlan',
      child: 'alder',
      happened: '2025-10-24T10:00',
      by: unit,
      body: { plan: 'A patrol passes the station at 9pm.', changed: 'The patrol.' },
    }),
  );
  expect((await toldOfThePlan()).slice(1)).toEqual([
    'Fri 24 Oct 2025 10:00 BST | act | allocated-social-worker | childrens-social-care:887 | ',
  ]);
});
