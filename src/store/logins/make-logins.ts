import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { hasCode } from '../server/system-error.ts';
import { type Administrator, type DatabasePlace, overConnection } from './connection.ts';
import { type Login, logins, passwordOf, roleOf } from './logins.ts';
import { noteSecret, refuseOtherSecret } from './refuse-other-secret.ts';

const DUPLICATE_OBJECT = '42710';
const UNIQUE_VIOLATION = '23505';
/** "tuple concurrently updated": roles belong to the whole server, and another process is making them too. */
const INTERNAL_ERROR = 'XX000';
const ATTEMPTS = 20;

/** The schema of graphile-worker, which makes its own tables in it. */
export const QUEUE_SCHEMA = 'graphile_worker';

/** The schema that analysts' own tools read. */
export const REPORTING_SCHEMA = 'reporting';
/** Nobody logs in as these: one owns the views of that schema, to the other belong those who read them. */
const REPORTING_OWNER = 'homeward_reporting';
export const REPORTING_READER = 'homeward_reader';

/**
 * Makes Homeward's logins, and the schemas that belong to two of them. The administrator is a superuser or has
 * CREATEROLE and may create in the database; once this is done nobody needs that login again.
 *
 * @param ours  the server is of our data folder, where nobody else has logins: a new secret is taken
 * @refuses another secret than that of the logins which are there
 */
export const makeLogins = (
  place: DatabasePlace,
  administrator: Administrator,
  secret: string,
  ours: boolean,
): Promise<void> =>
  overConnection({ ...place, ...administrator, application_name: 'homeward set-up' }, async (client) => {
    await untilAlone(() => makeAllLogins(client, place, secret, ours));
    await untilAlone(() => makeSchemas(client, place));
  });

/** All at once, so that of two installations that begin together the second finds the secret of the first. */
async function makeAllLogins(
  client: pg.Client,
  place: DatabasePlace,
  secret: string,
  ours: boolean,
): Promise<void> {
  await client.query('begin');
  try {
    if (!ours) await refuseOtherSecret(client, place, secret);
    for (const login of logins) await makeLogin(client, login, secret);
    await noteSecret(client, secret);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function makeLogin(client: pg.Client, login: Login, secret: string): Promise<void> {
  const role = roleOf(login);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const password = client.escapeLiteral(passwordOf(login, secret));
  await client.query(`${rowCount ? 'alter' : 'create'} role ${role} login noinherit password ${password}`);
}

async function makeSchemas(client: pg.Client, { database }: DatabasePlace): Promise<void> {
  const [owner, worker] = [roleOf('owner'), roleOf('worker')];
  for (const role of [REPORTING_OWNER, REPORTING_READER]) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (!rowCount) await client.query(`create role ${role} nologin`);
  }
  const others = logins.map(roleOf).join(', ');
  const name = client.escapeIdentifier(database);
  // To give a schema to its owner one has to be a member, superusers aside.
  await client.query(`do $$ begin
    if not (select rolsuper from pg_roles where rolname = current_user) then
      grant ${owner}, ${worker}, ${REPORTING_OWNER} to current_user;
    end if;
  end $$`);
  await client.query(`create schema if not exists homeward authorization ${owner}`);
  // What is queued to be sent: nobody but the worker comes near it.
  await client.query(`create schema if not exists ${QUEUE_SCHEMA} authorization ${worker}`);
  await client.query(`create schema if not exists ${REPORTING_SCHEMA} authorization ${REPORTING_OWNER}`);
  // Migrations make the views as whoever owns them.
  await client.query(`grant ${REPORTING_OWNER} to ${owner}`);
  await client.query(`grant usage on schema homeward to ${others}`);
  await client.query('revoke create on schema public from public');
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to ${others}, ${REPORTING_READER}`);
}

async function untilAlone(step: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step();
    } catch (error) {
      const another = hasCode(error, DUPLICATE_OBJECT, UNIQUE_VIOLATION, INTERNAL_ERROR);
      if (!another || attempt === ATTEMPTS) throw error;
      await delay(5 * attempt);
    }
  }
}
