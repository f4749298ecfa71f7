import type { Directory } from '../../../domain/authorities/directory.ts';
import type { AgencyReference } from '../../../domain/event/event.ts';
import { type Instant, instant } from '../../../domain/time/instant.ts';
import type { Queryable, Store } from '../../../store/store.ts';
import type { LocalPerson } from '../../sign-in/local-issuer/local-issuer.ts';
import { type MembershipRow, membershipsInForce, readMemberships } from '../memberships.ts';
import { addPerson, grant, nameAgency, teamNamed } from '../people.ts';
import { type DemonstrationPerson, demonstrationPeople, type Workplaces } from './parts.ts';
import { workplacesIn } from './workplaces.ts';

/** What a sign-in page says on a button. */
export interface DemonstrationButton extends LocalPerson {
  /** "Foster carer, Oak House (made up)". */
  readonly label: string;
}

/** The clock of a demonstration can be set back: its people were there before. */
const longAgo = instant('2020-01-01T00:00:00Z');
const ISSUER = 'local';
const BY = 'Demonstration';

/**
 * Puts the people of the demonstration on record, once, and answers them for the local issuer and its page.
 *
 * @param code of the made-up authority
 */
export async function makeUpPeople(
  store: Pick<Store, 'access'>,
  directory: Directory,
  code: string,
): Promise<readonly DemonstrationButton[]> {
  const client = await store.access.connect();
  try {
    await client.query('begin');
    // Several processes may start on one database.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('people of the demonstration', 0))`);
    if (!(await holdsPeople(client))) {
      const places = workplacesIn(directory, code);
      for (const [agency, name] of namesOf(places, directory)) await nameAgency(client, agency, name);
      for (const [index, person] of demonstrationPeople(places).entries())
        await makeUp(client, person, index);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  return buttons(store.access);
}

async function holdsPeople(access: Queryable): Promise<boolean> {
  const { rows } = await access.query('select from homeward.identity where issuer = $1 limit 1', [ISSUER]);
  return rows.length > 0;
}

async function makeUp(
  client: Queryable,
  { key, name, parts }: DemonstrationPerson,
  place: number,
): Promise<void> {
  const email = `${key}@example.org`;
  const person = await addPerson(client, { name, email }, (longAgo + place) as Instant);
  await client.query('insert into homeward.identity (issuer, subject, person) values ($1, $2, $3)', [
    ISSUER,
    key,
    person,
  ]);
  for (const [index, { team, ...part }] of parts.entries())
    await grant(client, {
      ...{ ...part, person, from: (longAgo + index) as Instant, by: BY },
      ...(team !== undefined && { team: await teamNamed(client, part.agency, team) }),
    });
}

const namesOf = (at: Workplaces, directory: Directory): readonly (readonly [AgencyReference, string])[] => [
  [`childrens-social-care:${at.authority}`, "Exampleshire children's services (made up)"],
  [
    `childrens-social-care:${at.host}`,
    `${directory.authority(at.host)?.name ?? at.host} children's services`,
  ],
  [`council:${at.authority}`, 'Exampleshire council (made up)'],
  [`oversight:${at.authority}`, 'Exampleshire (made up)'],
  [`police:${at.force}`, 'Exampleshire Police (made up)'],
  [at.home, 'Oak House (made up)'],
  [at.household, 'Example household (made up)'],
  [at.school, 'Example school (made up)'],
  [`education:${at.authority}`, 'Exampleshire education service (made up)'],
  [`health:community-health-${at.authority}`, 'Exampleshire community health (made up)'],
  [`other:return-interviews-${at.authority}`, 'Example Listening Service (made up)'],
];

/** In the order in which they were made up. */
async function buttons(access: Queryable): Promise<readonly DemonstrationButton[]> {
  const { rows } = await access.query<{ subject: string; name: string; held: readonly MembershipRow[] }>(
    `select i.subject, p.name, ${membershipsInForce('i.person', 'now()')} as held
      from homeward.identity i join homeward.person p on p.person = i.person
      where i.issuer = $1 order by p.created_at`,
    [ISSUER],
  );
  return rows.map(({ subject, name, held }) => {
    const labels = readMemberships(held).map(({ label }) => label);
    return { subject, name, label: labels.join('; ') };
  });
}
