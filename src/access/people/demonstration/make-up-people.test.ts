import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY, type Instant } from '../../../domain/time/instant.ts';
import { readDirectory } from '../../../procedures/directory.ts';
import { append } from '../../../store/append/append.ts';
import type { RelationshipRow } from '../../../store/append/read-models.ts';
import { asAgency } from '../../../store/as-agency.ts';
import { opening } from '../../../store/store.fixture.ts';
import { openTestDatabase, type TestDatabase } from '../../../store/testing/test-database.ts';
import { viewerOf } from '../../policy/viewer-of.ts';
import { findSession, startSession } from '../../sessions/sessions.ts';
import { makeUpPeople } from './make-up-people.ts';

const now = Date.now() as Instant;
const directory = readDirectory({ demonstration: true });
const databases: TestDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.close())));

const emptyDatabase = async () => {
  const database = await openTestDatabase();
  databases.push(database);
  return database;
};

/** Two children live in the home, one in another and one in the household, with a school or a host authority. */
const since = (now - DAY) as Instant;
const related = (child: string, agency: string, kind: RelationshipRow['kind']): RelationshipRow => ({
  child: `child:${child}`,
  agency,
  kind,
  from: since,
});
const relationships = [
  related('ash', 'childrens-social-care:999', 'responsible'),
  related('ash', 'placement:SC999901', 'cares_for'),
  related('elm', 'placement:SC999901', 'cares_for'),
  related('oak', 'placement:SC999902', 'cares_for'),
  related('yew', 'placement:FH9990001', 'cares_for'),
  related('ash', 'education:madeup-school-999-01', 'teaches'),
  related('ash', 'childrens-social-care:999', 'hosts'),
  related('yew', 'childrens-social-care:887', 'hosts'),
  related('ash', 'police:exampleshire', 'polices'),
];
const children = ['ash', 'elm', 'oak', 'yew'].map((name) => ({
  ...{ child: `child:${name}`, section: 'core', version: 1, names: [] },
}));

let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
  const rows = { streams: [], events: [], relationships, children };
  await append(database.store, { ...opening(rows), owner: '999' });
});

const signedIn = async (key: string) => {
  const { rows } = await database.store.access.query<{ person: string }>(
    `select person from homeward.identity where issuer = 'local' and subject = $1`,
    [key],
  );
  const token = await startSession(database.store, rows[0]!.person, now);
  return (await findSession(database.store, token!, now))!.signedIn;
};

test('there is a button for each role, and everybody is made up', async () => {
  const buttons = await makeUpPeople(database.store, directory, '999');
  expect(buttons.map(({ subject, name, label }) => `${subject}: ${name}, ${label}`)).toEqual([
    'foster-carer: Sam Example, Foster carer, Example household (made up)',
    "home-manager: Robin Example, Children's home manager on duty, Oak House (made up)",
    'social-worker: Alex Example, Allocated social worker, Safeguarding team East',
    'second-social-worker: Jo Example, Allocated social worker, Safeguarding team West',
    'team-manager: Morgan Example, Team manager, Safeguarding team East',
    'second-team-manager: Lee Example, Team manager, Safeguarding team West',
    'emergency-duty-team: Charlie Example, Emergency duty team',
    'front-door: Frankie Example, Front door',
    'missing-information-officer: Jamie Example, Missing information officer, Missing team',
    'return-interviewer: Taylor Example, Return interviewer, Missing team',
    'commissioned-interviewer: Kit Example, Commissioned return interviewer, Example Listening Service (made up)',
    'reviewing-officer: Pat Example, Independent reviewing officer, Reviewing service',
    "assistant-director: Drew Example, Assistant director, Exampleshire children's services (made up)",
    "director: Quinn Example, Director of children's services, Exampleshire children's services (made up)",
    'lead-member: Councillor Ash Example, Lead member for children, Exampleshire council (made up)',
    "data-steward: Ellis Example, Data steward, Exampleshire children's services (made up)",
    "second-data-steward: Marley Example, Data steward, Exampleshire children's services (made up)",
    'police-report-taker: Casey Example, Police report taker, Exampleshire Police (made up)',
    'police-missing-unit: Jordan Example, Police missing-person unit, Exampleshire Police (made up)',
    'school-lead: Reese Example, Designated safeguarding lead, Example school (made up)',
    'education-officer: Avery Example, Children missing education officer, Exampleshire education service (made up)',
    'designated-nurse: Rowan Example, Designated nurse or doctor for looked-after children, Exampleshire community health (made up)',
    "host-authority-worker: Sky Example, Host authority worker, Medway children's services",
    'auditor: Blake Example, Auditor, Exampleshire (made up)',
    'inspector: Emery Example, Inspector, Exampleshire (made up)',
    'data-protection-officer: Hollis Example, Data protection officer, Exampleshire (made up)',
    'administrator: Noel Example, Administrator, Exampleshire (made up)',
    "several-parts: Dana Example, Duty social worker, Emergency duty team; Return interviewer, Missing team; Host authority worker, Medway children's services",
  ]);
});

test('a second start finds them there, and makes nobody twice', async () => {
  const first = await makeUpPeople(database.store, directory, '999');
  const again = await Promise.all([1, 2, 3].map(() => makeUpPeople(database.store, directory, '999')));
  for (const buttons of again) expect(buttons).toEqual(first);
});

test.each([
  ['home-manager', ['ash', 'elm']],
  ['foster-carer', ['yew']],
  ['school-lead', ['ash']],
  ['host-authority-worker', ['yew']],
  ['police-missing-unit', ['ash']],
  ['social-worker', ['ash']],
  ['designated-nurse', ['ash']],
  ['inspector', ['ash']],
  ['lead-member', []],
  ['administrator', []],
])('%s works where children are, and sees them: %s', async (key, seen) => {
  await makeUpPeople(database.store, directory, '999');
  const viewer = viewerOf(await signedIn(key));
  const shown = await asAgency(database.store, viewer, async (connection) => {
    const { rows } = await connection.query<{ child: string }>('select child from homeward.child order by 1');
    return rows.map(({ child }) => child.replace('child:', ''));
  });
  expect(shown).toEqual(seen);
});

test('without children, they work in the same places', async () => {
  const empty = await emptyDatabase();
  await makeUpPeople(empty.store, directory, '999');
  const { rows } = await empty.store.access.query<{ agency: string }>(
    `select distinct agency from homeward.membership where role in
      ('foster-carer', 'home-manager-on-duty', 'designated-safeguarding-lead', 'host-authority-worker')
      order by 1`,
  );
  expect(rows.map(({ agency }) => agency)).toEqual([
    'childrens-social-care:887',
    'education:madeup-school-999-01',
    'placement:FH9990001',
    'placement:SC999901',
  ]);
});
