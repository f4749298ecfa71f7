import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../../access/people/signed-in.ts';
import { findSession } from '../../access/sessions/sessions.ts';
import { systemClock } from '../clock/clock.ts';
import type { Fields } from '../forms/fields.ts';
import type { Service } from '../service.ts';
import { formToken, isFormToken } from './form-token.ts';
import { holdForm } from './held-form.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Undefined only on routes that are open to everybody. */
    signedIn: SignedIn | undefined;
    /** What each form of this session carries as `_csrf`, so that no other site can post one. */
    csrf: string;
    /** What is under the mask of each of them. */
    formSecret: string;
  }
  interface FastifyContextConfig {
    /** Anybody may ask for it, signed in or not. */
    open?: boolean;
    /** May be used before the code of conduct is accepted. */
    beforeConduct?: boolean;
  }
}

const COOKIE = 'homeward';

const cookieOptions = ({ address }: Service) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: address.startsWith('https:') }) as const;

/** Gives a browser the token of a session; it is gone when the browser is closed. */
export const giveSession = (reply: FastifyReply, service: Service, token: string): FastifyReply =>
  reply.setCookie(COOKIE, token, cookieOptions(service));

export const takeSession = (reply: FastifyReply, service: Service): FastifyReply =>
  reply.clearCookie(COOKIE, cookieOptions(service));

/** Finds out who asks, and lets nobody further who has not signed in, accepted the code of conduct, or sent our form. */
export async function installSessions(server: FastifyInstance, service: Service): Promise<void> {
  await server.register(cookie);
  server.decorateRequest('signedIn', undefined);
  server.decorateRequest('csrf', '');
  server.decorateRequest('formSecret', '');
  server.addHook('onRequest', async (request, reply) => {
    const { open, beforeConduct } = request.routeOptions.config;
    if (request.is404) return;
    const token = request.cookies[COOKIE];
    // The clock of a demonstration can be moved by days; that signs nobody out.
    const session =
      token === undefined ? undefined : await findSession(service.store, token, systemClock.now());
    request.signedIn = session?.signedIn;
    request.formSecret = session?.formSecret ?? '';
    request.csrf = session === undefined ? '' : formToken(session.formSecret);
    if (open) return;
    // What was sent is read first, so that it can be kept.
    if (session === undefined) return isRead(request) ? toSignIn(request, reply) : undefined;
    if (!session.conductAccepted && !beforeConduct)
      return reply.redirect(`/conduct?next=${encodeURIComponent(nextOf(request))}`, 303);
  });
  server.addHook('preHandler', async (request, reply) => {
    if (isRead(request) || request.routeOptions.config.open || request.is404) return;
    if (request.signedIn === undefined) {
      await holdForm(service, request, request.cookies[COOKIE] ?? '');
      return toSignIn(request, reply);
    }
    if (!isFormToken((request.body as Fields | undefined)?.get?.('_csrf') ?? '', request.formSecret))
      return forged(reply);
  });
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** Where somebody wanted to go: only a page can be gone to again, and only one of ours. */
const nextOf = ({ method, url }: FastifyRequest): string => (method === 'GET' ? url : '/');

/** An address of ours from a query or form; anything else leads home. */
export const ownAddress = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';

const toSignIn = (request: FastifyRequest, reply: FastifyReply) =>
  reply.redirect(`/sign-in?next=${encodeURIComponent(nextOf(request))}`, 303);

const forged = (reply: FastifyReply) =>
  reply.page({
    status: 403,
    title: 'This form was not sent from here',
    template: 'shell/problem.njk',
    view: {
      heading: 'This form was not sent from here',
      says: ['Nothing was recorded. Go back, load the page again and send it once more.'],
    },
  });
