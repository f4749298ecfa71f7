import { afterAll, beforeAll, expect, it } from 'vitest';
import { dailyReport } from '../domain/authority-duty/events.ts';
import { order } from '../record/record.fixture.ts';
import { openNotices } from './notices.fixture.ts';

const medway = 'childrens-social-care:887' as const;
const officer = { role: 'missing-information-officer', person: 'Information Example', agency: medway };

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices('2025-10-24T08:00:00Z');
  await notices.employ('Information Example', 'missing-information-officer', medway);
  await notices.employ('Senior Example', 'named-senior-manager-for-missing', medway);
  await notices.employ('Leader Example', 'senior-leadership-team', medway);
  await notices.employ('Jordan Example', 'police-missing-unit', 'police:kent');
  await notices.give(
    order({
      command: 'TakeUpProcedures',
      happened: '2025-10-24T09:00',
      by: { role: 'team-manager', person: 'Manager Example', agency: medway },
      body: { pack: 'medway' },
    }),
  );
});
afterAll(() => notices.close());

const figures = Object.keys(dailyReport.figures.properties);

const report = (happened: string) =>
  order({
    command: 'IssueDailyReport',
    happened,
    by: officer,
    body: {
      episodes: [],
      to: ['senior-leadership-team', 'police-missing-unit'],
      known: { end: 0, running: [] },
      figures: Object.fromEntries(figures.map((figure) => [figure, 0])),
    },
  });

const ofReport = (since: string) => notices.told(`rule = 'MED-DAILY' and arose_at > '${since}'`);

it('stands as a draft from 6:30am, which its writer is told, and not those for whom it is', async () => {
  await notices.passUntil('2025-10-25T05:45:00Z');
  expect(await ofReport('2025-10-25T00:00Z')).toEqual([
    'Sat 25 Oct 2025 06:29:59 BST | arises | missing-information-officer | childrens-social-care:887 | MED-DAILY',
  ]);
});

it('issued: the senior leadership team and the police of the area are told where to read it', async () => {
  notices.sleepUntil('2025-10-25T05:50:00Z');
  await notices.give(report('2025-10-25T06:50'));
  expect(await ofReport('2025-10-25T05:45Z')).toEqual([
    'Sat 25 Oct 2025 06:50 BST | act | police-missing-unit | police:kent | MED-DAILY',
    'Sat 25 Oct 2025 06:50 BST | act | senior-leadership-team | childrens-social-care:887 | MED-DAILY',
  ]);
  await notices.passUntil('2025-10-25T22:00:00Z');
  expect(await ofReport('2025-10-25T06:00Z')).toEqual([]);
});

it('not issued by its hour, also on the day of the clock change: the named senior manager is told', async () => {
  await notices.passUntil('2025-10-26T07:15:00Z');
  expect(await ofReport('2025-10-26T00:00Z')).toEqual([
    'Sun 26 Oct 2025 06:29:59 GMT | arises | missing-information-officer | childrens-social-care:887 | MED-DAILY',
    'Sun 26 Oct 2025 07:00 GMT | late | named-senior-manager-for-missing | childrens-social-care:887 | MED-DAILY',
  ]);
});
