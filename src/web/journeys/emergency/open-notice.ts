import type { FastifyInstance } from 'fastify';
import { openNow } from '../../../access/emergency/emergency.ts';
import { may } from '../../../access/policy/policy.ts';
import { SECOND } from '../../../domain/time/instant.ts';
import type { Service } from '../../service.ts';
import { sayMoment } from '../../words/say-time.ts';

/** Whoever has nothing open is asked for again no sooner, unless they open something. */
const ASKED_EVERY = 10 * SECOND;
const MOST_KEPT = 5_000;

/** Puts on every page what somebody has open in an emergency. Answers what to call when a membership opens something. */
export function noticeWhatIsOpen(
  server: FastifyInstance,
  { store, clock }: Service,
): (membership: string) => void {
  const nothingOpen = new Map<string, number>();
  server.addHook('preHandler', async (request) => {
    const { signedIn } = request;
    if (signedIn === undefined || !may(signedIn.as.role, 'none', 'core', 'open-in-emergency')) return;
    const asked = nothingOpen.get(signedIn.as.id);
    if (asked !== undefined && performance.now() - asked < ASKED_EVERY) return;
    const now = clock.now();
    const open = await openNow(store, signedIn, now);
    if (nothingOpen.size >= MOST_KEPT) nothingOpen.clear();
    if (open.length === 0) nothingOpen.set(signedIn.as.id, performance.now());
    else nothingOpen.delete(signedIn.as.id);
    request.notices = open.map(({ child, until }) => ({
      says: `You have a record open in an emergency until ${sayMoment(until, now)}. What you look at is reviewed.`,
      href: `/children/${child.slice('child:'.length)}`,
      link: 'Open the record',
    }));
  });
  return (membership) => nothingOpen.delete(membership);
}
