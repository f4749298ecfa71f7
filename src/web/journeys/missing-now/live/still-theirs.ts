import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { sessionLimits } from '../../../../access/sessions/limits.ts';
import type { Store } from '../../../../store/store.ts';
import { systemClock } from '../../../clock/clock.ts';

/**
 * Whether a session is in force and works as it did: asked without noting a visit, so that a board that refreshes
 * itself keeps nobody signed in who has gone.
 * The clock of a demonstration can be moved; that signs nobody out.
 */
export async function stillTheirs(
  { access }: Pick<Store, 'access'>,
  { session, as }: SignedIn,
): Promise<boolean> {
  const now = systemClock.now();
  const { rows } = await access.query({
    name: 'still-theirs',
    text: `select from homeward.session s join homeward.membership m on m.membership = s.membership
      where s.session = $1 and s.membership = $2 and s.ended_at is null and s.seen_at > $4 and s.created_at > $5
        and m.valid_from <= $3 and (m.valid_to is null or m.valid_to > $3)`,
    values: [
      session,
      as.id,
      new Date(now),
      new Date(now - sessionLimits.idle),
      new Date(now - sessionLimits.absolute),
    ],
  });
  return rows.length > 0;
}
