import type pg from 'pg';
import { isConnectionLost } from './connection-lost.ts';
import { type Administrator, type DatabasePlace, overConnection, settingsFor } from './logins/connection.ts';
import { makeLogins, QUEUE_SCHEMA, REPORTING_SCHEMA } from './logins/make-logins.ts';
import { refuseOtherSecret } from './logins/refuse-other-secret.ts';
import { migrate } from './migrations/migrate.ts';
import type { ServerAddress } from './server/standing-server.ts';
import { hasCode } from './server/system-error.ts';

const INVALID_PASSWORD = '28P01';
const INVALID_AUTHORIZATION = '28000';
const NO_SUCH_DATABASE = '3D000';
const NO_SUCH_SCHEMA = '3F000';
const NO_PRIVILEGE = '42501';
/** A login that came with a newer Homeward. */
const NO_SUCH_ROLE = '42704';

/** A server that dies each time it is started has another fault. */
const REVIVALS = 5;

/**
 * Makes the database, the logins and the tables where they are missing; a server of ours that goes away over it is
 * started again. Answers where it is now.
 *
 * @refuses a server older than 15, a login that may not make what is missing, another secret than that of the logins
 *   which are there, and a server of somebody else's that does not answer
 */
export async function setUp(
  asked: DatabasePlace,
  administrator: Administrator,
  secret: string,
  revive: (() => Promise<ServerAddress>) | undefined,
): Promise<DatabasePlace> {
  let place = asked;
  for (let left = REVIVALS; ; left--) {
    try {
      await setUpOnce(place, administrator, secret, revive !== undefined);
      return place;
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      if (revive === undefined || left === 0) throw goneMeanwhile(place, error as Error);
      const { host, port } = await revive();
      place = { ...place, host, port };
    }
  }
}

const goneMeanwhile = ({ host, port }: DatabasePlace, cause: Error): Error =>
  new Error(
    `the database at ${host}:${port} does not answer, or went away meanwhile (${cause.message}); try again once it runs`,
    { cause },
  );

/** As the owner where that works; the administrator is asked only for what is not there yet. */
async function setUpOnce(
  place: DatabasePlace,
  administrator: Administrator,
  secret: string,
  ours: boolean,
): Promise<void> {
  try {
    if (await migrateAsOwner(place, secret)) return;
  } catch (error) {
    const noDatabase = [NO_SUCH_DATABASE, NO_SUCH_SCHEMA];
    const noLogin = [INVALID_PASSWORD, INVALID_AUTHORIZATION, NO_PRIVILEGE, NO_SUCH_ROLE];
    if (!hasCode(error, ...noDatabase, ...noLogin)) throw error;
    await makeDatabase(place, administrator, secret);
  }
  await makeLogins(place, administrator, secret, ours);
  await migrateAsOwner(place, secret);
}

/**
 * Answers whether the database is closed to others, which a dump or a template does not carry along, and has room for
 * the queue and for what analysts read, which an older Homeward did not make.
 */
const migrateAsOwner = (place: DatabasePlace, secret: string): Promise<boolean> =>
  overConnection(settingsFor(place, 'owner', secret), async (client) => {
    await refuseOldServer(client);
    await migrate(client);
    const { rows } = await client.query<{ open: boolean; schemas: boolean }>(
      `select has_database_privilege('homeward_view', current_database(), 'temporary') as open,
        to_regnamespace('${QUEUE_SCHEMA}') is not null
          and to_regnamespace('${REPORTING_SCHEMA}') is not null as schemas`,
    );
    return rows[0]?.open === false && rows[0].schemas;
  });

/** @refuses a server older than 15 */
export async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  );
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < 15) throw new Error(`Homeward needs PostgreSQL 15 or newer, and this is ${major}`);
}

/** The database of that name, where it is missing. @refuses another secret than that of the logins which are there */
export async function makeDatabase(
  place: DatabasePlace,
  administrator: Administrator,
  secret: string,
): Promise<void> {
  if (await exists(place, administrator)) return;
  const settings = { ...place, ...administrator, database: 'postgres' };
  try {
    await overConnection(settings, async (client) => {
      await refuseOtherSecret(client, place, secret);
      await client.query(`create database ${client.escapeIdentifier(place.database)}`);
    });
  } catch (error) {
    // Another process was quicker.
    if (!hasCode(error, '42P04', '23505')) throw error;
  }
}

async function exists(place: DatabasePlace, administrator: Administrator): Promise<boolean> {
  try {
    return await overConnection({ ...place, ...administrator }, async () => true);
  } catch (error) {
    if (hasCode(error, NO_SUCH_DATABASE)) return false;
    throw error;
  }
}
