import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { overConnection, settingsFor } from '../../store/logins/connection.ts';
import { REPORTING_READER, REPORTING_SCHEMA } from '../../store/logins/make-logins.ts';
import type { StandingDatabase } from '../../store/stand-database.ts';
import { defineMeasures } from './define-measures.ts';

/** What stands on a login that was made here: such a one goes when it may read nothing more. */
const OURS = 'Homeward, reads reporting';

/** Why somebody cannot be let in, in a sentence for the operator. */
export class ReaderRefused extends Error {}

type Database = Pick<StandingDatabase, 'place' | 'administrator' | 'secret'>;

/**
 * Lets a login of the database server read the facts of one authority, beside those that it reads already. One that is
 * not there is made.
 *
 * @returns the password of a login that was made: it is kept nowhere else
 * @refuses a name of Homeward's own or of the server's, and a login that no row-level security holds
 */
export async function letRead(
  database: Database,
  login: string,
  authority: string,
): Promise<string | undefined> {
  refuseName(login);
  const password = await asAdministrator(database, async (client) => {
    const name = client.escapeIdentifier(login);
    const found = await roleCalled(client, login);
    if (found?.unbound)
      throw new ReaderRefused(`${login} sees every row of every table: name another login.`);
    const made = found === undefined ? randomBytes(24).toString('base64url') : undefined;
    if (made !== undefined) {
      await client.query(`create role ${name} login password ${client.escapeLiteral(made)}`);
      await client.query(`comment on role ${name} is ${client.escapeLiteral(OURS)}`);
      await client.query(`alter role ${name} set search_path = ${REPORTING_SCHEMA}`);
    }
    await client.query(`grant ${REPORTING_READER} to ${name}`);
    return made;
  });
  await asOwner(database, async (client) => {
    await defineMeasures(client);
    await client.query(
      'insert into homeward.reporting_reader (login, authority) values ($1, $2) on conflict do nothing',
      [login, authority],
    );
  });
  return password;
}

/**
 * Lets a login read one authority's facts no longer, or none at all; connections that are open see nothing more either.
 *
 * @returns of which authorities that was
 */
export async function letReadNoLonger(
  database: Database,
  login: string,
  authority: string | undefined,
): Promise<readonly string[]> {
  const { taken, left } = await asOwner(database, async (client) => {
    const { rows } = await client.query<{ authority: string }>(
      'delete from homeward.reporting_reader where login = $1 and authority = coalesce($2, authority) returning authority',
      [login, authority],
    );
    const { rowCount } = await client.query('select from homeward.reporting_reader where login = $1', [
      login,
    ]);
    return { taken: rows.map((row) => row.authority).sort(), left: rowCount ?? 0 };
  });
  if (taken.length > 0 && left === 0) await asAdministrator(database, (client) => takeAway(client, login));
  return taken;
}

/** Who may read which authorities' facts. */
export const readers = (
  database: Database,
): Promise<readonly { login: string; authorities: readonly string[] }[]> =>
  asOwner(database, async (client) => {
    const { rows } = await client.query<{ login: string; authorities: readonly string[] }>(
      `select login, array_agg(authority order by authority) as authorities
       from homeward.reporting_reader group by login order by login`,
    );
    return rows;
  });

async function takeAway(client: pg.Client, login: string): Promise<void> {
  const found = await roleCalled(client, login);
  if (found === undefined) return;
  const name = client.escapeIdentifier(login);
  await client.query(`revoke ${REPORTING_READER} from ${name}`);
  // It may read in another database of the server, or somebody may have granted it more: then it stays.
  if (found.ours) await client.query(`drop role ${name}`).catch(() => {});
}

async function roleCalled(client: pg.Client, login: string) {
  const { rows } = await client.query<{ unbound: boolean; ours: boolean }>(
    `select rolsuper or rolbypassrls as unbound, shobj_description(oid, 'pg_authid') is not distinct from $2 as ours
     from pg_roles where rolname = $1`,
    [login, OURS],
  );
  return rows[0];
}

function refuseName(login: string): void {
  if (!/^[a-z][a-z0-9_-]{0,62}$/.test(login))
    throw new ReaderRefused(
      `“${login}” cannot be a login: small letters, digits, - and _, beginning with a letter.`,
    );
  if (/^(homeward_|pg_)/.test(login))
    throw new ReaderRefused(`${login} is a name of Homeward’s own or of the server’s: name another.`);
}

const asAdministrator = <Answer>(
  { place, administrator }: Database,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> =>
  overConnection({ ...place, ...administrator, application_name: 'homeward reporting' }, work);

const asOwner = <Answer>(
  { place, secret }: Database,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> => overConnection(settingsFor(place, 'owner', secret), work);
