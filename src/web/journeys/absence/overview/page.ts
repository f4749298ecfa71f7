import type { FastifyReply, FastifyRequest } from 'fastify';
import { openAbsence } from '../../../reading/open-absence.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { absenceView } from './view-model.ts';

export interface AbsenceRoute {
  readonly Params: { readonly id: string };
}

/** One absence from school: how it stands, what has to be done, who has asked whom. */
export const showAbsence =
  (service: Service) => async (request: FastifyRequest<AbsenceRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { id } = request.params;
    const shown = await openAbsence(service, signedIn, id);
    if (shown === undefined) return notFound(reply);
    const view = absenceView(id, shown, { signedIn, library: service.library });
    return reply.page({
      title: `${view.identity.name}: absence from school`,
      template: 'journeys/absence/overview/page.njk',
      view,
      back: view.child,
    });
  };
