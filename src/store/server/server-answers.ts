import pg from 'pg';
import { HOST, SUPERUSER } from './server-place.ts';
import { hasCode } from './system-error.ts';

const INVALID_PASSWORD = '28P01';
const TOO_MANY_CONNECTIONS = '53300';
const CANNOT_CONNECT_NOW = '57P03';

/** Whether a server answers as ours; if not, whether waiting may help. */
export type ServerAnswer =
  | { readonly kind: 'answers' }
  /** It recovers from a crash, which takes as long as it takes, or is about to stop. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'not yet'; readonly because: string }
  | { readonly kind: 'not ours'; readonly because: string };

/** Asks as the superuser would. A server with no connection left is busy, but it answers. */
export async function askServer(port: number, password: string): Promise<ServerAnswer> {
  const client = new pg.Client({
    host: HOST,
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return { kind: 'answers' };
  } catch (error) {
    if (hasCode(error, TOO_MANY_CONNECTIONS)) return { kind: 'answers' };
    if (hasCode(error, CANNOT_CONNECT_NOW)) return { kind: 'busy' };
    if (hasCode(error, INVALID_PASSWORD))
      return { kind: 'not ours', because: 'it does not accept the password of the data folder' };
    return { kind: 'not yet', because: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.end().catch(() => {});
  }
}
