import { afterAll, beforeAll, expect, it } from 'vitest';
import { order, shippedLibrary } from '../record/record.fixture.ts';
import { record } from '../record/record.ts';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';

let installation: Installation;

const school = { role: 'trained-school-staff', agency: 'education:test-school' };
const services = { role: 'front-door', agency: 'childrens-social-care:999' };
const rowan = {
  names: [{ given: 'Testchild', family: 'Rowan', kind: 'known_as' }],
  dateOfBirth: '2013-02-01',
  identifiers: [],
};
const calendar = {
  school: 'test-school',
  from: '2025-09-01',
  lastCovered: '2026-07-31',
  terms: [{ from: '2025-09-02', to: '2026-07-21' }],
  closures: [],
};

const atExampleshire = [
  { command: 'RecordChild', happened: '2025-01-06T09:00', by: services, body: rowan },
  { command: 'TakeResponsibility', happened: '2025-01-06T09:00', by: services, body: { authority: '999' } },
  { command: 'ChangeGroup', happened: '2025-01-06T09:00', by: services, body: { group: 'home' } },
  { command: 'PublishSchoolCalendar', happened: '2025-09-01T09:00', by: services, body: calendar },
  {
    command: 'ReportPupilAbsent',
    happened: '2025-09-08T09:30',
    by: school,
    body: { school: 'test-school', firstDayAbsent: '2025-09-08' },
  },
].map((line) => order({ ...line, child: 'c1', absence: 'a1' }, { books: '999' }));

const atMedway = order({
  command: 'TakeUpProcedures',
  happened: '2025-09-08T09:00',
  body: { pack: 'medway' },
});

beforeAll(async () => {
  installation = await openInstallation();
  for (const one of [...atExampleshire, atMedway])
    expect(await record(installation.store, shippedLibrary, one)).toMatchObject({ kind: 'recorded' });
});

afterAll(() => installation.close());

it('lists what is owed of an absence from school, in school days', async () => {
  const { out } = await run('due', '--authority', '999', '--as-at', '2025-09-09T08:00');
  expect(out).toContain(
    [
      'LATE since end of Mon 8 Sep 2025',
      '  Trained staff contact parents or carers on the first day without explanation, and what comes of it is assessed (V59-CME-DAY1)',
      '  Duty of school test-school: School staff trained for day-one absence or Designated safeguarding lead',
      '  For child c1, absence from school a1',
    ].join('\n'),
  );
  expect(out).toContain('(V59-CME-EWS-3)');
});

it('lists what an authority owes on each day, of days on which nothing was recorded too', async () => {
  const { out } = await run('due', '--authority', '887', '--as-at', '2025-09-10T08:00', '--json');
  const duties = JSON.parse(out) as { subject: string; rule: string; status: string; due: string }[];
  expect(
    duties
      .filter(({ subject, rule }) => subject === 'authority:887' && rule === 'MED-DAILY')
      .map(({ status, due }) => [status, due]),
  ).toEqual([
    ['breached', '2025-09-08T22:59:59Z'],
    ['breached', '2025-09-09T22:59:59Z'],
    ['pending', '2025-09-10T22:59:59Z'],
  ]);
});
