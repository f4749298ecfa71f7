import { afterAll, beforeAll, expect, it } from 'vitest';
import { order } from '../record/record.fixture.ts';
import { openNotices } from './notices.fixture.ts';

const medway = 'childrens-social-care:887' as const;
const lead = { role: 'missing-and-exploitation-lead', person: 'Lead Example', agency: medway };

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices('2025-10-01T08:00:00Z');
  await notices.employ('Leader Example', 'senior-leadership-team', medway);
  await notices.employ('Robin Example', 'head-of-service', medway);
  await notices.employ('Lead Example', 'missing-and-exploitation-lead', medway);
  await notices.employ('Jordan Example', 'police-missing-unit', 'police:kent');
  await notices.employ('Member Example', 'lead-member', 'council:887', { authority: '887' });
  await notices.employ('Scrutiny Example', 'overview-and-scrutiny', 'council:887', { authority: '887' });
  for (const pack of ['medway', 'statutory-2014'])
    await notices.give(
      order({
        command: 'TakeUpProcedures',
        happened: '2025-10-01T09:00',
        by: { role: 'team-manager', person: 'Manager Example', agency: medway },
        body: { pack },
      }),
    );
});
afterAll(() => notices.close());

const issue = (report: string, happened: string, ...to: readonly string[]) =>
  notices.give(order({ command: 'IssueReport', happened, by: lead, body: { report, to } }));

const issued = (about: string) => notices.told(`cause = 'act' and about = '${about}'`);

it('the quarterly report of themes goes to management and quality assurance, and to whom it was issued beside', async () => {
  notices.sleepUntil('2025-12-15T10:00:00Z');
  await issue('quarterly_themes', '2025-12-15T10:00', 'senior-leadership-team', 'police-missing-unit');
  const told = await issued('quarterly_themes');
  for (const expected of [
    'Mon 15 Dec 2025 10:00 GMT | act | head-of-service | childrens-social-care:887 | MED-QUARTER',
    'Mon 15 Dec 2025 10:00 GMT | act | police-missing-unit | police:kent | MED-QUARTER',
    'Mon 15 Dec 2025 10:00 GMT | act | senior-leadership-team | childrens-social-care:887 | MED-QUARTER',
  ])
    expect(told).toContain(expected);
});

it('regular reports on this data go to council members and the Lead Member', async () => {
  await issue('members_and_partnership', '2025-12-15T10:00', 'lead-member');
  const told = await issued('members_and_partnership');
  for (const expected of [
    'Mon 15 Dec 2025 10:00 GMT | act | lead-member | council:887 | SG-REPORTS',
    'Mon 15 Dec 2025 10:00 GMT | act | overview-and-scrutiny | council:887 | SG-REPORTS',
  ])
    expect(told).toContain(expected);
});

it('a report that no procedure asks for goes to whom it was issued', async () => {
  await issue('annual_scrutiny', '2025-12-15T10:00', 'overview-and-scrutiny');
  expect(await issued('annual_scrutiny')).toEqual([
    'Mon 15 Dec 2025 10:00 GMT | act | overview-and-scrutiny | council:887 | ',
  ]);
});
