import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../domain/time/instant.ts';
import { openTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import { extendDuties } from './extend.ts';
import type { Order, Outcome } from './order.ts';
import { rebuild } from './rebuild.ts';
import { looksAfter, order as orderOf887, shippedLibrary } from './record.fixture.ts';
import { record } from './record.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const write = (one: Order): Promise<Outcome> => record(database.store, shippedLibrary, one);

async function writeAll(orders: readonly Order[]): Promise<void> {
  for (const one of orders) expect(await write(one)).toMatchObject({ kind: 'recorded' });
}

/** An order of the authority 999, which follows the safeguarding partnership's procedures. */
const order = (line: Record<string, unknown>): Order => orderOf887(line, { books: '999' });

const duties = async (subject: string, rule?: string) =>
  (
    await database.store.record.query<{
      rule: string;
      duty_owner: string;
      due_at: number | null;
      settlement: { kind: string } | null;
    }>(
      `select rule, duty_owner, due_at, settlement from homeward.obligation
       where subject = $1 and ($2::text is null or rule = $2) order by due_at, rule`,
      [subject, rule ?? null],
    )
  ).rows;

const school = { role: 'trained-school-staff', agency: 'education:test-school' };
const services = { role: 'named-senior-manager-for-missing', agency: 'childrens-social-care:999' };

const atHome = (child: string): readonly Order[] =>
  [
    {
      command: 'RecordChild',
      body: {
        names: [{ given: 'Testchild', family: 'Rowan', kind: 'known_as' }],
        dateOfBirth: '2013-02-01',
        identifiers: [],
      },
    },
    { command: 'TakeResponsibility', body: { authority: '999' } },
    { command: 'ChangeGroup', body: { group: 'home' } },
  ].map((line) => order({ ...line, child, happened: '2025-01-06T09:00', by: services }));

const reportsAbsent = (child: string, absence: string) =>
  order({
    command: 'ReportPupilAbsent',
    child,
    absence,
    happened: '2025-09-08T09:30',
    by: school,
    body: { school: 'test-school', firstDayAbsent: '2025-09-08' },
  });

const calendar = (closures: readonly object[]) => ({
  school: 'test-school',
  from: '2025-09-01',
  lastCovered: '2026-07-31',
  terms: [{ from: '2025-09-02', to: '2026-07-21' }],
  closures,
});

const publishes = (happened: string, closures: readonly object[] = []) =>
  order({ command: 'PublishSchoolCalendar', happened, by: services, body: calendar(closures) });

describe('an absence from school is recorded on a stream of its own, with its duties', () => {
  const subject = 'education-absence:a1';

  beforeAll(() => writeAll([...atHome('p1'), reportsAbsent('p1', 'a1')]));

  it('lays the duties of the school and of the authority', async () => {
    expect((await duties(subject)).map(({ rule, duty_owner }) => [rule, duty_owner])).toEqual(
      expect.arrayContaining([
        ['V59-CME-DAY1', 'school:test-school'],
        ['V59-CME-EWS-3', 'school:test-school'],
        ['V59-CME-2-28', 'authority:999'],
        ['V59-CME-20', 'school:test-school'],
      ]),
    );
  });

  it('knows no due time in school days until somebody says when the school is open', async () => {
    expect(await duties(subject, 'V59-CME-20')).toMatchObject([{ due_at: null }]);
    await writeAll([publishes('2025-09-08T12:00')]);
    expect(await duties(subject, 'V59-CME-20')).toMatchObject([{ due_at: instant('2025-10-03T22:59:59Z') }]);
  });

  it('moves the twentieth day where an INSET day is put in', async () => {
    const inset = { from: '2025-09-26', to: '2025-09-26', kind: 'inset-day' };
    await writeAll([publishes('2025-09-15T12:00', [inset])]);
    expect(await duties(subject, 'V59-CME-20')).toMatchObject([{ due_at: instant('2025-10-06T22:59:59Z') }]);
  });

  it('refuses removal while the enquiry of the authority is not complete', async () => {
    const failed = (side: string, by: object) =>
      order({
        command: 'ReportEnquiriesFailed',
        child: 'p1',
        absence: 'a1',
        happened: '2025-10-01T10:00',
        by,
        body: { side },
      });
    const remove = (on: string) =>
      order({
        command: 'RemoveFromRoll',
        child: 'p1',
        absence: 'a1',
        happened: '2025-10-06T16:00',
        by: { role: 'head-teacher', agency: 'education:test-school' },
        body: { on },
      });
    await writeAll([failed('school', school)]);
    expect(await write(remove('2025-10-06'))).toMatchObject({
      refusal: { refused: 'enquiries-not-complete' },
    });
    await writeAll([
      failed('authority', { role: 'children-missing-education-officer', agency: 'education' }),
    ]);
    expect(await write(remove('2025-10-03'))).toMatchObject({
      refusal: { refused: 'twenty-days-not-over' },
    });
    await writeAll([remove('2025-10-06')]);
    expect(await duties(subject, 'V59-CME-20')).toMatchObject([{ settlement: { kind: 'met' } }]);
    expect(await duties(subject, 'V59-CTF-15')).toMatchObject([{ due_at: instant('2025-10-27T23:59:59Z') }]);
  });

  it('ends what is owed when the pupil is found, and a rebuild finds the same', async () => {
    const found = {
      command: 'RecordPupilFound',
      child: 'p1',
      absence: 'a3',
      happened: '2025-09-19T10:00',
      by: services,
      body: { newSchool: 'another-school' },
    };
    await writeAll([reportsAbsent('p1', 'a3'), order(found)]);
    const before = await duties('education-absence:a3');
    expect(before.find(({ rule }) => rule === 'V59-CME-2-28')).toMatchObject({
      settlement: { kind: 'cancelled' },
    });
    await rebuild(database.store, shippedLibrary, instant('2025-10-10T10:00:00Z'));
    expect(await duties('education-absence:a3')).toEqual(before);
  });

  it('an absence explained on the day, with nothing left to do, is one document', async () => {
    const explained = {
      command: 'ExplainAbsence',
      child: 'p1',
      absence: 'a2',
      happened: '2025-09-08T09:45',
      by: { role: 'parent-with-parental-responsibility', agency: 'family', person: 'Parent Example' },
      body: { explanation: 'Unwell', authorised: true },
    };
    await writeAll([reportsAbsent('p1', 'a2'), order(explained)]);
    expect(await duties('education-absence:a2')).toEqual([]);
    const { rows } = await database.store.record.query<{ obligations: { rule: string }[] }>(
      `select obligations from homeward.settled_obligations where subject = 'education-absence:a2'`,
    );
    expect(rows[0]?.obligations.map(({ rule }) => rule)).toContain('V59-CME-DAY1');
  });
});

describe('what an authority owes again and again is laid by its packs', () => {
  const manager = { role: 'missing-information-officer', agency: 'childrens-social-care:887' };
  const takesUp = (happened: string) =>
    orderOf887({ command: 'TakeUpProcedures', happened, by: manager, body: { pack: 'medway' } });
  const reports = (happened: string) =>
    orderOf887({
      command: 'IssueReport',
      happened,
      by: manager,
      body: { report: 'daily_missing', to: ['senior-leadership-team'] },
    });
  const daily = () => duties('authority:887', 'MED-DAILY');

  beforeAll(() => writeAll([takesUp('2025-04-01T09:00'), reports('2025-04-01T10:00')]));

  it('the report of the day is met, and the procedure is to be reviewed within a year', async () => {
    expect(await daily()).toMatchObject([
      { settlement: { kind: 'met' }, due_at: instant('2025-04-01T22:59:59Z') },
    ]);
    expect(await duties('authority:887', 'MED-JOP')).toMatchObject([
      { settlement: null, due_at: instant('2026-04-01T22:59:59Z') },
    ]);
  });

  it('the days that follow are laid down as they come, though nothing was recorded', async () => {
    await extendDuties(database.store, shippedLibrary, instant('2025-04-04T06:00:00Z'));
    expect(await daily()).toMatchObject([
      { settlement: { kind: 'met' } },
      { settlement: null },
      { settlement: null },
      { settlement: null, due_at: instant('2025-04-04T22:59:59Z') },
    ]);
    await rebuild(database.store, shippedLibrary, instant('2025-04-04T06:00:00Z'));
    expect(await daily()).toHaveLength(4);
  });

  it('the yearly review of the procedure is owed, and a review begins the next year', async () => {
    const reviews = { command: 'ReviewProcedure', happened: '2025-08-01T10:00', body: { pack: 'medway' } };
    await writeAll([orderOf887(reviews)]);
    expect(await duties('authority:887', 'MED-JOP')).toMatchObject([
      { settlement: { kind: 'met' } },
      { settlement: null, due_at: instant('2026-08-01T22:59:59Z') },
    ]);
  });

  it('a duty of an authority is none of a child', async () => {
    await writeAll(looksAfter('c1'));
    const { rows } = await database.store.record.query(
      `select from homeward.child where child like 'authority:%'`,
    );
    expect(rows).toEqual([]);
  });
});
