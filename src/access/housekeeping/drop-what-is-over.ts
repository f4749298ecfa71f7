import type { Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import { DRAFT_KEPT, dropOldDrafts } from '../drafts/drafts.ts';
import { sessionLimits } from '../sessions/limits.ts';
import { dropOldSessions } from '../sessions/sessions.ts';

/** How much went. */
export interface Dropped {
  readonly drafts: number;
  readonly sessions: number;
}

/**
 * Drops what is of no use to anybody any more: drafts that nobody went on with, and sessions for as long over that no
 * form of theirs is held. Emergency access ends by itself and stays, to be reviewed.
 */
export async function dropWhatIsOver(store: Pick<Store, 'access'>, now: Instant): Promise<Dropped> {
  const drafts = await dropOldDrafts(store, now);
  const begunBefore = (now - sessionLimits.absolute - DRAFT_KEPT) as Instant;
  return { drafts, sessions: await dropOldSessions(store, begunBefore) };
}
