import pg from 'pg';
import { type Administrator, type DatabasePlace, settingsFor } from './logins/connection.ts';
import type { Login } from './logins/logins.ts';
import type { ServerAddress } from './server/standing-server.ts';
import { setUp } from './set-up.ts';
import { type DatabaseOptions, standDatabase } from './stand-database.ts';
import { SteadyPool } from './steady-pool.ts';
import type { Store } from './store.ts';
import { wakeUpOver } from './wake-up.ts';

export interface StoreOptions extends DatabaseOptions {
  /** The most connections that this process takes for each login. */
  readonly connections?: Partial<Record<Exclude<Login, 'owner'>, number>>;
}

const connectionsByDefault = { record: 8, view: 8, access: 4, worker: 10, figures: 2 } as const;

/**
 * Opens the record: starts the server where it is our own, makes logins and tables where they are missing. Should our
 * own server die, it is started again for the next query; queries that were under way fail.
 *
 * @refuses a server older than 15, a login that may not make what is missing, another secret than that of the logins
 *   which are there, and a server of somebody else's that does not answer
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { place, administrator, secret, revive, release } = await standDatabase(options);
  try {
    const store = await openDatabase(place, administrator, secret, options, revive);
    return { ...store, close: () => store.close().then(release) };
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * Opens one database of a server that runs.
 *
 * @param asked  where it is, unless our own server has to be started again over it
 * @param revive  starts the server again, where that is ours to do
 */
export async function openDatabase(
  asked: DatabasePlace,
  administrator: Administrator,
  secret: string,
  { connections }: Pick<StoreOptions, 'connections'> = {},
  revive?: () => Promise<ServerAddress>,
): Promise<Store> {
  const place = await setUp(asked, administrator, secret, revive);
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
