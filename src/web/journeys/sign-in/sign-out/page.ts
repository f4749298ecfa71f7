import type { FastifyReply, FastifyRequest } from 'fastify';
import { endSession, endSessionsOf } from '../../../../access/sessions/sessions.ts';
import { systemClock } from '../../../clock/clock.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { Service } from '../../../service.ts';
import { takeSession } from '../../../shell/sessions.ts';

export const showSignOut = async (_: FastifyRequest, reply: FastifyReply) =>
  reply.page({ title: 'Sign out', template: 'journeys/sign-in/sign-out/page.njk', view: {} });

export const signOut = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { person, session } = request.signedIn!;
  const now = systemClock.now();
  if ((request.body as Fields).get('where') === 'everywhere') await endSessionsOf(service.store, person, now);
  else await endSession(service.store, session, now);
  return takeSession(reply, service).redirect('/sign-in', 303);
};
