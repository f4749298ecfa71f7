import type { FastifyReply, FastifyRequest } from 'fastify';
import { holdsInterviews } from '../../../../access/policy/interviews.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { endSession } from '../../../../access/sessions/sessions.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { systemClock } from '../../../clock/clock.ts';
import type { Fields } from '../../../forms/fields.ts';
import { findEpisode } from '../../../reading/find-child.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { takeSession } from '../../../shell/sessions.ts';
import type { barePages } from './bare-page.ts';
import { advocate, company, where, whom } from './choices.ts';
import { findHandedOver, handOver, keepWishes } from './hand-over.ts';
import { told } from './told.ts';
import { readWishes } from './wishes.ts';

const COOKIE = 'homeward-for-you';

const cookieOptions = ({ address }: Service) =>
  ({ path: '/for-you', httpOnly: true, sameSite: 'lax', secure: address.startsWith('https:') }) as const;

/**
 * Hands the device to the child. Whoever worked on it is signed out before the child has it, so that nothing but the
 * page for the child can be reached from it: not by going back, not by typing an address.
 */
export const giveDevice =
  (service: Service) => async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { id } = request.params;
    const now = service.clock.now();
    const found = await asAgency(service.store, viewerOf(signedIn, now), (connection) =>
      findEpisode(connection, signedIn.as.role, id),
    );
    if (found === undefined || !holdsInterviews(signedIn.as.role, found.held)) return notFound(reply);
    const token = await handOver(service.store, signedIn, { owner: found.owner, episode: id }, now);
    await endSession(service.store, signedIn.session, systemClock.now());
    takeSession(reply, service);
    return reply.setCookie(COOKIE, token, cookieOptions(service)).redirect('/for-you', 303);
  };

type Bare = ReturnType<typeof barePages>;

/** What the child reads and chooses; without a device that was handed over there is nothing here. */
export const showForTheChild =
  (service: Service, bare: Bare) => async (request: FastifyRequest, reply: FastifyReply) => {
    const now = service.clock.now();
    const handed = await findHandedOver(service.store, request.cookies[COOKIE], now);
    if (handed === undefined) return over(service, bare, reply);
    return bare(
      reply,
      {
        title: 'Before we talk',
        template: 'journeys/return-interview/for-the-child/page.njk',
        view: {
          told,
          whomItems: items(whom),
          whereItems: items(where),
          companyItems: items(company),
          advocateItems: items(advocate),
        },
      },
      isDemonstration(service),
    );
  };

/** Keeps what the child chose, and locks: the page cannot be gone back to. */
export const keepForTheChild =
  (service: Service, bare: Bare) => async (request: FastifyRequest, reply: FastifyReply) => {
    const now = service.clock.now();
    const handed = await findHandedOver(service.store, request.cookies[COOKIE], now);
    if (handed === undefined) return over(service, bare, reply);
    await keepWishes(service.store, handed, { ...readWishes(request.body as Fields) }, now);
    reply.clearCookie(COOKIE, cookieOptions(service));
    return reply.redirect('/for-you', 303);
  };

const over = (service: Service, bare: Bare, reply: FastifyReply): FastifyReply =>
  bare(
    reply,
    {
      title: 'Thank you',
      template: 'journeys/return-interview/for-the-child/thanks.njk',
      view: {
        heading: 'Thank you',
        says: 'Give the device back to the person who gave it to you. Nothing of what you chose can be seen here any more.',
      },
    },
    isDemonstration(service),
  );

const items = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, text]) => ({ value, text }));

const isDemonstration = ({ demonstration }: Service) => ({ demonstration: demonstration !== undefined });
