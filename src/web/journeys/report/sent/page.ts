import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sentDraft } from '../draft.ts';
import { readSent } from './read-sent.ts';
import { sentView } from './view-model.ts';

/** What happens next and by when; and, until the police have it, ring 101. */
export const showSent = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await sentDraft(service, request, reply);
  if (found === undefined) return reply;
  const now = service.clock.now();
  const sent = await readSent(service, request.signedIn!, found.draft, now);
  if (sent === undefined) return notFound(reply);
  return reply.page({
    title: 'What happens next',
    template: 'journeys/report/sent/page.njk',
    view: sentView(found, sent, service.library, now),
  });
};
