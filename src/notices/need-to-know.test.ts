import { afterAll, beforeAll, expect, it } from 'vitest';
import { looksAfter, order, reportsMissing } from '../record/record.fixture.ts';
import { openNotices } from './notices.fixture.ts';

const medway = 'childrens-social-care:887' as const;

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices('2025-10-24T08:00:00Z');
  await notices.employ('Leader Example', 'senior-leadership-team', medway);
  await notices.give(...looksAfter('alder'), reportsMissing('alder', 'e-alder', '2025-10-24T18:00'));
});
afterAll(() => notices.close());

const toTheLeaders = () =>
  notices.told("told in ('senior-leadership-team', 'director', 'assistant-director')");

it('a need to know that a worker files outside any time trigger goes to the senior list', async () => {
  expect(await toTheLeaders()).toEqual([]);
  notices.sleepUntil('2025-10-24T19:00:00Z');
  await notices.give(
    order({
      command: 'FileNeedToKnow',
      child: 'alder',
      episode: 'e-alder',
      happened: '2025-10-24T20:00',
      body: { concern: 'A journalist has rung the home' },
    }),
  );
  expect(await toTheLeaders()).toEqual([
    'Fri 24 Oct 2025 20:00 BST | act | senior-leadership-team | childrens-social-care:887 | ',
  ]);
});

it('after 48 hours the Need to Know goes there when it is written, and not before', async () => {
  await notices.passUntil('2025-10-26T18:00:00Z');
  expect(await toTheLeaders()).toHaveLength(1);
  await notices.give(
    order({
      command: 'CompleteAlert',
      child: 'alder',
      episode: 'e-alder',
      happened: '2025-10-26T18:00',
      body: { kind: 'need_to_know', words: 'Missing for two days' },
    }),
  );
  expect((await toTheLeaders()).slice(1)).toEqual([
    'Sun 26 Oct 2025 18:00 GMT | act | senior-leadership-team | childrens-social-care:887 | MED-NTK-48H',
  ]);
});

it('a notice that no rule has written first goes to those for whom such a document is', async () => {
  await notices.employ('Member Example', 'lead-member', 'council:887');
  await notices.give(
    order({
      command: 'CompleteAlert',
      child: 'alder',
      episode: 'e-alder',
      happened: '2025-10-26T18:00',
      body: { kind: 'lead_member_notice' },
    }),
  );
  expect(await notices.told("told in ('lead-member', 'corporate-parenting-board')")).toEqual([
    'Sun 26 Oct 2025 18:00 GMT | act | corporate-parenting-board | council:887 |  | nobody-here',
    'Sun 26 Oct 2025 18:00 GMT | act | lead-member | council:887 | ',
  ]);
});
