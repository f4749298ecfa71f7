import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pathOfLink } from '../../notices/sending/links.ts';

/**
 * How often somebody may ask in a minute: a person wherever they are signed in, or else everybody behind one address.
 * A council goes out by one address, so that many may sign in at nine in the morning; nobody searches once a second.
 */
export const askedInAMinute = { signIn: 120, search: 40, outside: 30, everything: 600 } as const;

type Limited = keyof typeof askedInAMinute;

const MINUTE = 60_000;
/** So many people and addresses are counted at once; whoever asked least lately is forgotten. */
const COUNTED = 20_000;

/** Never refused: what watches over the service, and files that say nothing of anybody. */
const unlimited = ['/health/', '/assets/'];

const searches = ['/search', '/report/find', '/report/to-be-matched'];

function limitOf(route: string): Limited {
  if (route.startsWith('/sign-in')) return 'signIn';
  if (route === pathOfLink(':token')) return 'outside';
  return searches.some((each) => route.startsWith(each)) ? 'search' : 'everything';
}

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? '';

/** Answers 429 to whoever asks more often; after the session is known, and before anything is read of what was sent. */
export async function limitRequests(server: FastifyInstance): Promise<void> {
  await server.register(rateLimit, {
    hook: 'preParsing',
    timeWindow: MINUTE,
    cache: COUNTED,
    max: (request) => askedInAMinute[limitOf(routeOf(request))],
    keyGenerator: (request) => `${limitOf(routeOf(request))} ${request.signedIn?.person ?? request.ip}`,
    allowList: (request) => unlimited.some((each) => routeOf(request).startsWith(each)),
    addHeaders: noHeaders,
    addHeadersOnExceeding: noHeaders,
    errorResponseBuilder: () => Object.assign(new Error('Asked too often'), { statusCode: 429 }),
  });
}

const noHeaders = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};
