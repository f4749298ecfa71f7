import { type Administrator, type DatabasePlace, readDatabaseUrl } from './logins/connection.ts';
import { readSecret } from './secret.ts';
import { type ServerAddress, standServer } from './server/standing-server.ts';

export interface DatabaseOptions {
  /** A PostgreSQL server, 15 or newer; without it Homeward runs its own in the data folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataFolder?: string | undefined;
}

/** A server that runs, and what it takes to open a database of it; whether that is there is not asked yet. */
export interface StandingDatabase {
  readonly place: DatabasePlace;
  readonly administrator: Administrator;
  readonly secret: string;
  /** Starts the server again, where that is ours to do. */
  readonly revive?: () => Promise<ServerAddress>;
  /** Lets go of the server: our own stops when nobody else uses it. */
  release(): Promise<void>;
}

const OWN_DATABASE = 'homeward';

/** Starts the server where it is our own. */
export async function standDatabase({ databaseUrl, dataFolder }: DatabaseOptions): Promise<StandingDatabase> {
  const secret = await readSecret(dataFolder);
  if (databaseUrl !== undefined)
    return { ...readDatabaseUrl(databaseUrl), secret, release: () => Promise.resolve() };
  if (dataFolder === undefined) throw new Error('Name a data folder or a database URL');
  const { first, revive, release } = await standServer({ dataFolder });
  const { host, port, superuser: user, password } = first;
  return {
    place: { host, port, database: OWN_DATABASE },
    administrator: { user, password },
    secret,
    revive,
    release,
  };
}
