import type { PostgresBinaries } from './postgres-binaries.ts';
import type { ServerIdentity } from './server-identity.ts';

export const SUPERUSER = 'postgres';
export const HOST = '127.0.0.1';

/** Everything that is fixed before a server is started. */
export interface ServerPlace {
  readonly dataFolder: string;
  /** PostgreSQL's own folder inside the data folder. */
  readonly cluster: string;
  /** What PostgreSQL says of its starts and stops; never anything of a record. */
  readonly log: string;
  readonly identity: ServerIdentity;
  readonly binaries: PostgresBinaries;
  readonly settings: Readonly<Record<string, string>>;
}
