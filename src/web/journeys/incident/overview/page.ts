import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { readIncidentAs } from '../../../reading/find-incident.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { readTogether } from './read-together.ts';
import { incidentView } from './view-model.ts';

export interface IncidentRoute {
  readonly Params: { readonly id: string };
}

/** One occurrence with several children: those who went missing, and those who were there and did not. */
export const showIncident =
  ({ store, library, clock }: Service) =>
  async (request: FastifyRequest<IncidentRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { id } = request.params;
    const now = clock.now();
    const shown = await asAgency(store, viewerOf(signedIn, now), async (connection) => {
      const found = await readIncidentAs({ connection, store }, id);
      return found && { found, together: await readTogether(connection, found) };
    });
    if (shown === undefined) return notFound(reply);
    const { found } = shown;
    await noteShown(store, signedIn, now, {
      act: 'incident',
      children: found.children.map((child) => `child:${child}`),
      detail: { incidents: [id] },
    });
    const view = incidentView(id, shown, { signedIn, library, now });
    return reply.page({
      title: view.heading,
      template: 'journeys/incident/overview/page.njk',
      view,
    });
  };
