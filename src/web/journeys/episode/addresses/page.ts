import type { FastifyReply, FastifyRequest } from 'fastify';
import { openEpisode } from '../../../reading/open-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import type { EpisodeRoute } from '../overview/page.ts';
import { addressesView } from './view-model.ts';

/** Where the child may be: the addresses on record, each with what was decided on visiting it. */
export const showAddresses =
  (service: Service) => async (request: FastifyRequest<EpisodeRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const opened = await openEpisode(service, signedIn, request.params.id, {
      as: 'addresses',
      only: (found) => (found.sections.has('address') ? found : undefined),
    });
    if (opened?.episode === undefined) return notFound(reply);
    const view = addressesView(opened.record, opened.episode, signedIn.as.role);
    return reply.page({
      title: `Addresses: ${view.name}`,
      template: 'journeys/episode/addresses/page.njk',
      back: view.episode,
      view,
    });
  };
