import pg from 'pg';
import { columnTypes } from './column-types.ts';
import { type Login, passwordOf, roleOf } from './logins.ts';

/** Where a database is, without who asks. */
export interface DatabasePlace {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly ssl?: pg.ClientConfig['ssl'];
}

/** A login of the server's own that may make roles: used once, to make Homeward's. */
export interface Administrator {
  readonly user: string;
  readonly password?: string;
}

/** Reads a `DATABASE_URL` the way the driver does, with its `PG…` environment. */
export function readDatabaseUrl(url: string): { place: DatabasePlace; administrator: Administrator } {
  const { host, port, database, user, password, ssl } = new pg.Client(url);
  if (database === undefined || user === undefined)
    throw new Error('The database URL names no database or no user');
  return {
    place: { host, port, database, ...(ssl && { ssl }) },
    administrator: { user, ...(typeof password === 'string' && { password }) },
  };
}

const SESSION = '-c search_path=homeward -c timezone=UTC';
/** Each statement is planned once: to plan an append anew for each set of values takes as long as the append. */
const PLAN_ONCE = '-c plan_cache_mode=force_generic_plan';

export const settingsFor = (place: DatabasePlace, login: Login, secret: string): pg.ClientConfig => ({
  ...place,
  user: roleOf(login),
  password: passwordOf(login, secret),
  application_name: `homeward ${login}`,
  options: login === 'record' ? `${SESSION} ${PLAN_ONCE}` : SESSION,
  types: columnTypes,
  keepAlive: true,
});

/** A connection, not made yet. One that breaks fails what is asked of it; with nobody listening it would end us. */
export function ownConnection(settings: pg.ClientConfig): pg.Client {
  const client = new pg.Client(settings);
  client.on('error', () => {});
  return client;
}

/** Does something over a connection of its own. */
export async function overConnection<Answer>(
  settings: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = ownConnection(settings);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
