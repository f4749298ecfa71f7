import type { FastifyReply, FastifyRequest } from 'fastify';
import { openEpisode } from '../../../reading/open-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import type { EpisodeRoute } from '../overview/page.ts';
import { riskAssessmentView } from './view-model.ts';

/** The assessment of the risk to the child, every version of it, at whatever hour; whoever opens it is noted. */
export const showRiskAssessment =
  (service: Service) => async (request: FastifyRequest<EpisodeRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { id } = request.params;
    const opened = await openEpisode(service, signedIn, id, { as: 'risk assessment', amongOthers: true });
    if (opened?.episode === undefined) return notFound(reply);
    const view = riskAssessmentView(opened.record, opened.episode, {
      role: signedIn.as.role,
      library: service.library,
    });
    return reply.page({
      title: `Risk assessment: ${view.name}`,
      template: 'journeys/episode/risk-assessment/page.njk',
      back: view.episode,
      view,
    });
  };
