import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityOf } from '../../../reading/identity.ts';
import { type KnownAtQuery, readKnownAt } from '../../../reading/known-at.ts';
import { statusOf } from '../../../reading/known-at-view.ts';
import { openEpisode } from '../../../reading/open-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayInstant } from '../../../words/say-when.ts';
import { episodeView } from './view-model.ts';

export interface EpisodeRoute {
  readonly Params: { readonly id: string };
  readonly Querystring: KnownAtQuery;
}

/** One episode, as things stand now or as they were known at a past moment. */
export const showEpisode =
  (service: Service) => async (request: FastifyRequest<EpisodeRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { id } = request.params;
    const now = service.clock.now();
    const knownAt = readKnownAt(request.query, now);
    const opened = await openEpisode(service, signedIn, id, {
      as: 'episode',
      knownAt: knownAt.kind === 'then' ? knownAt.at : undefined,
    });
    if (opened === undefined) return notFound(reply);
    const { record, episode } = opened;
    const { name } = identityOf(record.child, record.asAt);
    if (episode === undefined)
      return reply.page({
        title: 'Not on record yet',
        template: 'components/known-at/not-yet.njk',
        view: { what: 'episode', here: `/episodes/${id}`, at: sayInstant(record.asAt, now) },
      });
    const view = episodeView(record, episode, {
      signedIn,
      library: service.library,
      now,
      knownAt,
      query: request.query,
    });
    return reply.page({
      title: `${name}: episode`,
      template: 'journeys/episode/overview/page.njk',
      view,
      status: statusOf(knownAt),
    });
  };
