import { createHash, randomBytes } from 'node:crypto';
import { DAY, type Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';

const GOOD_FOR = 7 * DAY;

/** Nobody can find out from what is kept what a link was. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A new link for a message. Each attempt to send has its own, as nobody knows what became of the one before. */
export async function makeLink(worker: Queryable, message: string, now: Instant): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await worker.query(
    'insert into homeward.acknowledgement_link (token_hash, message, expires_at) values ($1, $2, $3)',
    [hashOf(token), message, new Date(now + GOOD_FOR)],
  );
  return token;
}
