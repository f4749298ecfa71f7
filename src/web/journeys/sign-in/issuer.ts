import type { FastifyReply, FastifyRequest } from 'fastify';
import { startSession } from '../../../access/sessions/sessions.ts';
import type { Kept } from '../../../access/sign-in/sign-in.ts';
import { systemClock } from '../../clock/clock.ts';
import type { Service } from '../../service.ts';
import { notFound } from '../../shell/not-found.ts';
import { giveSession, ownAddress } from '../../shell/sessions.ts';

/** Where an issuer sends the browser back to; each issuer is told it once. */
export const RETURN_PATH = '/sign-in/return';

const COOKIE = 'homeward-sign-in';
/** Signing in elsewhere, with a second factor, takes minutes. */
const KEPT_SECONDS = 900;

interface KeptHere extends Kept {
  readonly next: string;
}

interface Begin {
  Params: { readonly issuer: string };
  Querystring: { readonly as?: string; readonly next?: string };
}

/** Sends the browser to the issuer that was chosen. */
export const beginAt =
  ({ signIn, demonstration, address }: Service) =>
  async (request: FastifyRequest<Begin>, reply: FastifyReply) => {
    // The issuer sends the browser back to the one address that it knows; what is kept has to be kept there.
    if (request.host !== new URL(address).host) return reply.redirect(`${address}${request.url}`, 303);
    const { as, next } = request.query;
    const begun = await signIn.begin(request.params.issuer, demonstration === undefined ? undefined : as);
    if (begun === undefined) return notFound(reply);
    const kept: KeptHere = { ...begun.keep, next: ownAddress(next) };
    return reply
      .setCookie(COOKIE, Buffer.from(JSON.stringify(kept)).toString('base64url'), {
        path: RETURN_PATH,
        httpOnly: true,
        sameSite: 'lax',
        secure: address.startsWith('https:'),
        maxAge: KEPT_SECONDS,
      })
      .redirect(begun.url.href, 303);
  };

/** Signs in whom the issuer says, and goes on to where they wanted to be. */
export const comeBack = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const kept = readKept(request.cookies[COOKIE]);
  if (kept === undefined) return notSignedIn(reply, 'That sign-in took too long. Sign in again.');
  const outcome = await service.signIn.finish(new URL(request.url, service.address), kept, systemClock.now());
  if (outcome.kind === 'refused') return notSignedIn(reply, outcome.says);
  const token = await startSession(service.store, outcome.person, systemClock.now());
  if (token === undefined) return notSignedIn(reply, 'You have no part in Homeward now. Ask your manager.');
  reply.clearCookie(COOKIE, { path: RETURN_PATH });
  return giveSession(reply, service, token).redirect(
    `/sign-in/go-on?next=${encodeURIComponent(ownAddress(kept.next))}`,
    303,
  );
};

/** Nothing that a browser sends back is taken as it comes; what is not ours was never kept. */
function readKept(cookie: string | undefined): KeptHere | undefined {
  if (cookie === undefined) return undefined;
  try {
    const { issuer, state, nonce, verifier, next } = JSON.parse(Buffer.from(cookie, 'base64url').toString());
    if ([issuer, state, nonce, verifier, next].some((part) => typeof part !== 'string')) return undefined;
    return { issuer, state, nonce, verifier, next };
  } catch {
    return undefined;
  }
}

const notSignedIn = (reply: FastifyReply, says: string) =>
  reply.page({
    status: 403,
    title: 'You are not signed in',
    template: 'shell/problem.njk',
    view: { heading: 'You are not signed in', says: [says], link: { href: '/sign-in', text: 'Sign in' } },
  });
