import pg from 'pg';
import {
  type Administrator,
  type DatabasePlace,
  overConnection,
  readDatabaseUrl,
  settingsFor,
} from './logins/connection.ts';
import type { Login } from './logins/logins.ts';
import { makeLogins } from './logins/make-logins.ts';
import { migrate } from './migrations/migrate.ts';
import { readSecret } from './secret.ts';
import { type ServerAddress, standServer } from './server/standing-server.ts';
import { hasCode } from './server/system-error.ts';
import { SteadyPool } from './steady-pool.ts';
import type { Store } from './store.ts';
import { wakeUpOver } from './wake-up.ts';

export interface StoreOptions {
  /** A PostgreSQL server, 15 or newer; without it Homeward runs its own in the data folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataFolder?: string | undefined;
  /** The most connections that this process takes for each login. */
  readonly connections?: Partial<Record<Exclude<Login, 'owner'>, number>>;
}

const connectionsByDefault = { record: 8, view: 8, access: 4, worker: 3, figures: 2 } as const;
const OWN_DATABASE = 'homeward';

/**
 * Opens the record: starts the server where it is our own, makes logins and tables where they are missing. Should our
 * own server die, it is started again for the next query; queries that were under way fail.
 *
 * @refuses a server older than 15, and a login that may not make what is missing
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const secret = await readSecret(options.dataFolder);
  if (options.databaseUrl !== undefined) {
    const { place, administrator } = readDatabaseUrl(options.databaseUrl);
    return openDatabase(place, administrator, secret, options);
  }
  if (options.dataFolder === undefined) throw new Error('Name a data folder or a database URL');
  const server = await standServer({ dataFolder: options.dataFolder });
  try {
    const { host, port, superuser: user, password } = server.first;
    const place = { host, port, database: OWN_DATABASE };
    const store = await openDatabase(place, { user, password }, secret, options, server.revive);
    return { ...store, close: () => store.close().then(server.release) };
  } catch (error) {
    await server.release();
    throw error;
  }
}

/**
 * Opens one database of a server that runs.
 *
 * @param revive  starts the server again, where that is ours to do
 */
export async function openDatabase(
  place: DatabasePlace,
  administrator: Administrator,
  secret: string,
  { connections }: Pick<StoreOptions, 'connections'> = {},
  revive?: () => Promise<ServerAddress>,
): Promise<Store> {
  await setUp(place, administrator, secret);
  const pool = (login: Exclude<Login, 'owner'>) => {
    const max = connections?.[login] ?? connectionsByDefault[login];
    const settings = { ...settingsFor(place, login, secret), max, pipeline: login === 'view' };
    const made = revive === undefined ? new pg.Pool(settings) : new SteadyPool(settings, revive);
    // A connection that breaks while nobody uses it is replaced by the next that is needed. In somebody's hands it
    // fails what they ask of it, and that is how they learn of it: nobody listening would end this process.
    made.on('error', () => {});
    made.on('connect', (client) => client.on('error', () => {}));
    return made;
  };
  const pools = {
    record: pool('record'),
    view: pool('view'),
    access: pool('access'),
    worker: pool('worker'),
    figures: pool('figures'),
  };
  const wakeUp = wakeUpOver(pools.worker);
  return {
    ...pools,
    wakeUp,
    async close() {
      await wakeUp.close();
      await Promise.all(Object.values(pools).map((each) => each.end()));
    },
  };
}

const INVALID_PASSWORD = '28P01';
const INVALID_AUTHORIZATION = '28000';
const NO_SUCH_DATABASE = '3D000';
const NO_SUCH_SCHEMA = '3F000';
const NO_PRIVILEGE = '42501';
/** A login that came with a newer Homeward. */
const NO_SUCH_ROLE = '42704';

/** As the owner where that works; the administrator is asked only for what is not there yet. */
async function setUp(place: DatabasePlace, administrator: Administrator, secret: string): Promise<void> {
  try {
    if (await migrateAsOwner(place, secret)) return;
  } catch (error) {
    const noDatabase = [NO_SUCH_DATABASE, NO_SUCH_SCHEMA];
    const noLogin = [INVALID_PASSWORD, INVALID_AUTHORIZATION, NO_PRIVILEGE, NO_SUCH_ROLE];
    if (!hasCode(error, ...noDatabase, ...noLogin)) throw error;
    await makeDatabase(place, administrator);
  }
  await makeLogins(place, administrator, secret);
  await migrateAsOwner(place, secret);
}

/** Answers whether the database is closed to others: a dump or a template does not carry that along. */
const migrateAsOwner = (place: DatabasePlace, secret: string): Promise<boolean> =>
  overConnection(settingsFor(place, 'owner', secret), async (client) => {
    await refuseOldServer(client);
    await migrate(client);
    const { rows } = await client.query<{ open: boolean }>(
      `select has_database_privilege('homeward_view', current_database(), 'temporary') as open`,
    );
    return rows[0]?.open === false;
  });

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  );
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < 15) throw new Error(`Homeward needs PostgreSQL 15 or newer, and this is ${major}`);
}

async function makeDatabase(place: DatabasePlace, administrator: Administrator): Promise<void> {
  if (await exists(place, administrator)) return;
  const settings = { ...place, ...administrator, database: 'postgres' };
  try {
    await overConnection(settings, (client) =>
      client.query(`create database ${client.escapeIdentifier(place.database)}`),
    );
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
