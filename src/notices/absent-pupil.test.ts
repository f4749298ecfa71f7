import { afterAll, beforeAll, expect, it } from 'vitest';
import { order } from '../record/record.fixture.ts';
import { openNotices } from './notices.fixture.ts';

const lead = {
  role: 'designated-safeguarding-lead',
  person: 'Lead Testperson',
  agency: 'education:test-school',
} as const;
const place = { books: '999' };
const since = { child: 'rowan', happened: '2025-01-06T09:00' };
const names = [{ given: 'Testchild', family: 'Rowan', kind: 'known_as' }];

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices('2025-09-08T08:30:00Z');
  await notices.employ('Door Example', 'front-door', 'childrens-social-care:999');
  await notices.employ('Welfare Example', 'education-welfare', 'education:999');
  await notices.give(
    order(
      { command: 'RecordChild', ...since, body: { names, dateOfBirth: '2013-02-01', identifiers: [] } },
      place,
    ),
    order({ command: 'TakeResponsibility', ...since, body: { authority: '999' } }, place),
    absence('ReportPupilAbsent', '2025-09-08T09:30', {
      school: 'test-school',
      firstDayAbsent: '2025-09-08',
    }),
  );
});
afterAll(() => notices.close());

function absence(command: string, happened: string, body: object) {
  return order({ command, child: 'rowan', absence: 'autumn', happened, by: lead, body }, place);
}

it('concern decided at 14:00: social care and education welfare are told then, and the force of the area is to be rung', async () => {
  notices.sleepUntil('2025-09-08T13:00:00Z');
  await notices.give(
    absence('ConsultSafeguardingLead', '2025-09-08T14:00', {
      concern: true,
      lead: { name: 'Lead Testperson' },
    }),
  );
  expect(await notices.told("rule = 'V59-CME-REFER'")).toEqual([
    'Mon 8 Sep 2025 14:00 BST | arises | education-welfare | education:999 | V59-CME-REFER',
    'Mon 8 Sep 2025 14:00 BST | arises | front-door | childrens-social-care:999 | V59-CME-REFER',
    'Mon 8 Sep 2025 14:00 BST | arises | police-missing-unit | police:exampleshire | V59-CME-REFER | nobody-here',
  ]);
});

it('found at another school: everybody who was told of the absence is told, once', async () => {
  notices.sleepUntil('2025-09-10T09:00:00Z');
  await notices.give(absence('RecordPupilFound', '2025-09-10T10:00', { newSchool: 'Testschool Elm' }));
  await notices.work();
  expect(await notices.told("cause = 'found'")).toEqual([
    'Wed 10 Sep 2025 10:00 BST | found | education-welfare | education:999 | ',
    'Wed 10 Sep 2025 10:00 BST | found | front-door | childrens-social-care:999 | ',
    'Wed 10 Sep 2025 10:00 BST | found | team-manager by front-door | childrens-social-care:999 | ',
  ]);
});
