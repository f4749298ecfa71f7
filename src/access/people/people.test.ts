import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DAY, type Instant, instant } from '../../domain/time/instant.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { membershipsOf } from './memberships.ts';
import { addPerson, grant, nameAgency, revoke, teamNamed } from './people.ts';

const monday = instant('2025-10-20T08:00:00Z');
const days = (count: number) => (monday + count * DAY) as Instant;
const agency = 'childrens-social-care:999' as const;
const by = 'Administrator Ash';

let database: TestDatabase;
let person: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  person = await addPerson(database.store.access, { name: 'Alex Example' }, monday);
});

const labels = async (at: Instant) =>
  (await membershipsOf(database.store.access, person, at)).map(({ label }) => label);

test('one person holds several roles, teams and authorities, each from a day to a day', async () => {
  const { access } = database.store;
  await nameAgency(access, agency, 'Exampleshire children’s services');
  const team = await teamNamed(access, agency, 'Night team');
  await grant(access, { person, role: 'allocated-social-worker', agency, from: monday, by });
  await grant(access, { person, role: 'emergency-duty-team', agency, team, from: days(1), to: days(3), by });
  const elsewhere = 'childrens-social-care:887' as const;
  await grant(access, { person, role: 'host-authority-worker', agency: elsewhere, from: days(2), by });
  const worker = 'Allocated social worker, Exampleshire children’s services';
  const night = 'Emergency duty team, Night team';
  expect(await labels(days(-1))).toEqual([]);
  expect(await labels(monday)).toEqual([worker]);
  expect(await labels(days(2))).toEqual([worker, night, 'Host authority worker']);
  expect(await labels(days(3))).toEqual([worker, 'Host authority worker']);
});

test('what somebody works as already is not granted again', async () => {
  const { access } = database.store;
  const wanted = { person, role: 'front-door', agency, from: monday, by } as const;
  const first = await grant(access, wanted);
  expect(await grant(access, { ...wanted, from: days(1) })).toBe(first);
  expect(await grant(access, { ...wanted, from: days(1), authority: '887' })).not.toBe(first);
});

test('a membership ends once, and what was so before it stays so', async () => {
  const { access } = database.store;
  const membership = await grant(access, { person, role: 'front-door', agency, from: monday, by });
  expect(await revoke(access, membership, days(2), by)).toBe(true);
  expect(await revoke(access, membership, days(3), by)).toBe(false);
  expect(await labels(days(1))).toHaveLength(1);
  expect(await labels(days(2))).toEqual([]);
});

test('a membership in a role that this Homeward does not know gives nothing', async () => {
  const superuser = await database.superuser();
  await superuser.query(
    `insert into membership (membership, person, role, agency, valid_from, granted_by)
      values (gen_random_uuid(), $1, 'role-of-tomorrow', 'police:kent', $2, 'Ash')`,
    [person, new Date(monday)],
  );
  expect(await labels(monday)).toEqual([]);
});

test('the team of a name is one team for its agency', async () => {
  const { access } = database.store;
  const team = await teamNamed(access, agency, 'Missing team');
  expect(await teamNamed(access, agency, 'Missing team')).toBe(team);
  expect(await teamNamed(access, 'childrens-social-care:887', 'Missing team')).not.toBe(team);
});
