import type { FastifyInstance } from 'fastify';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { SECOND } from '../../../domain/time/instant.ts';
import { asAgency } from '../../../store/as-agency.ts';
import type { Service } from '../../service.ts';
import { countWaiting } from './list/read-my-notices.ts';

/** Whoever looks at one page after another is asked for no oftener than this. */
const COUNTED_EVERY = 5 * SECOND;
const MOST_KEPT = 5_000;

/** Puts on every page how many notices wait for an answer. Answers what to call when a membership answered one. */
export function countWhatWaits(
  server: FastifyInstance,
  { store, clock }: Service,
): (membership: string) => void {
  const counted = new Map<string, { readonly waiting: number; readonly at: number }>();
  server.addHook('preHandler', async (request) => {
    const { signedIn } = request;
    if (signedIn === undefined) return;
    const known = counted.get(signedIn.as.id);
    if (known !== undefined && performance.now() - known.at < COUNTED_EVERY) {
      request.waiting = known.waiting;
      return;
    }
    request.waiting = await asAgency(store, viewerOf(signedIn, clock.now()), (connection) =>
      countWaiting(connection, signedIn),
    );
    if (counted.size >= MOST_KEPT) counted.clear();
    counted.set(signedIn.as.id, { waiting: request.waiting, at: performance.now() });
  });
  return (membership) => counted.delete(membership);
}
