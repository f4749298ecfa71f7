import type { FastifyReply, FastifyRequest } from 'fastify';
import { openChild } from '../../../reading/open-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import type { ChildRoute } from '../overview/page.ts';
import { interviewsView } from './view-model.ts';

/** All return interviews of one child, for those who may read what was said in them. */
export const showInterviews =
  (service: Service) => async (request: FastifyRequest<ChildRoute>, reply: FastifyReply) => {
    const record = await openChild(service, request.signedIn!, request.params.id, {
      as: 'interviews',
      only: (found) => (found.sections.has('interview') ? found : undefined),
    });
    if (record === undefined) return notFound(reply);
    const view = interviewsView(record, service.library);
    return reply.page({
      title: `${view.identity.name}: return interviews`,
      template: 'journeys/child/interviews/page.njk',
      view,
      back: view.child,
    });
  };
