import type { FastifyInstance } from 'fastify';
import { makeUpPeople } from '../access/people/demonstration/make-up-people.ts';
import { signInWith } from '../access/sign-in/sign-in.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';
import { demonstrationClock } from './clock/clock.ts';
import { RETURN_PATH } from './journeys/sign-in/issuer.ts';
import type { Demonstration, Service } from './service.ts';

/** The authority of the demonstration is made up, and so is everybody in it. */
const AUTHORITY = '999';

interface MadeUp extends Pick<Service, 'clock' | 'signIn'> {
  readonly demonstration: Demonstration;
  /** The issuer answers on the same server; it speaks the whole protocol, so it reads its requests itself. */
  readonly mount: (server: FastifyInstance) => Promise<void>;
}

/** Made-up people who sign in with an issuer of their own, and a clock that can be set. */
export async function demonstration(
  store: Store,
  library: PackLibrary,
  address: string,
  start: Instant | undefined,
): Promise<MadeUp> {
  const clock = demonstrationClock(start);
  const [people, { ISSUER_PATH, localIssuer }] = await Promise.all([
    makeUpPeople(store, library.directory, AUTHORITY),
    import('../access/sign-in/local-issuer/local-issuer.ts'),
  ]);
  const returnTo = `${address}${RETURN_PATH}`;
  const issuer = localIssuer({ address, returnTo, people });
  return {
    clock,
    signIn: signInWith(store, [issuer.settings], returnTo),
    demonstration: { clock, people },
    mount: async (server) => {
      await server.register(async (scope) => {
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser('*', (_request, _body, done) => done(null));
        scope.all(`${ISSUER_PATH}/*`, { config: { open: true } }, (request, reply) => {
          reply.hijack();
          return issuer.handle(request.raw, reply.raw);
        });
      });
    },
  };
}
