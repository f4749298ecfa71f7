import { scryptSync } from 'node:crypto';
import type pg from 'pg';
import { hasCode } from '../server/system-error.ts';
import { type DatabasePlace, overConnection, settingsFor } from './connection.ts';
import { roleOf } from './logins.ts';

const owner = roleOf('owner');
const INVALID_PASSWORD = '28P01';

/** Whoever administers the server may say so of the owner's login: the next secret that comes becomes the secret. */
const ANY_SECRET = 'any secret';

/** Tells one secret from another and gives away neither: everybody at the server can read it. */
const fingerprint = (secret: string): string =>
  `Homeward, of the secret ${scryptSync(secret, 'homeward logins', 16).toString('base64url')}`;

/**
 * Logins belong to the whole server: their passwords come from one secret, whichever databases are made.
 *
 * @refuses a secret that is not the one which the logins of this server have their passwords from
 */
export async function refuseOtherSecret(
  client: pg.Client,
  place: DatabasePlace,
  secret: string,
): Promise<void> {
  const { rows } = await client.query<{ said: string | null }>(
    "select shobj_description(oid, 'pg_authid') as said from pg_roles where rolname = $1",
    [owner],
  );
  const [found] = rows;
  if (found === undefined || found.said === ANY_SECRET || found.said === fingerprint(secret)) return;
  if (found.said === null && (await lets(place, secret))) return;
  throw new Error(
    'another Homeward uses this server with another HOMEWARD_SECRET, and the logins have their passwords from that one. ' +
      'Nothing was changed. Set HOMEWARD_SECRET to the same secret, or use a server of its own; ' +
      'docs/operations.md says how a secret is replaced.',
  );
}

/** Notes on the login of the owner which secret the passwords come from. */
export async function noteSecret(client: pg.Client, secret: string): Promise<void> {
  await client.query(`comment on role ${owner} is ${client.escapeLiteral(fingerprint(secret))}`);
}

/** Whether the server knows the owner by this secret: what is wrong beside the password comes later. */
async function lets(place: DatabasePlace, secret: string): Promise<boolean> {
  try {
    await overConnection(settingsFor(place, 'owner', secret), async () => {});
    return true;
  } catch (error) {
    return !hasCode(error, INVALID_PASSWORD);
  }
}
