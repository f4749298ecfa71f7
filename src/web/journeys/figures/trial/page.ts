import type { FastifyReply, FastifyRequest } from 'fastify';
import { tryPacks } from '../../../../figures/trial/trial.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { authorityCounted, seesChildrenBehind } from '../who-counts.ts';
import { readTrial, type TrialQuery } from './asked.ts';
import { trialForm, trialView } from './view-model.ts';

export interface TrialRequest {
  readonly Querystring: TrialQuery;
}

/** Try a procedure: what another pack would have asked for in a past period, beside what happened. */
export const showTrial =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<TrialRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityCounted(signedIn);
    if (authority === undefined || !seesChildrenBehind(signedIn, authority)) return notFound(reply);
    const now = clock.now();
    const page = {
      title: 'Try a procedure',
      template: 'journeys/figures/trial/page.njk',
      back: '/figures',
    };
    const form = trialForm(library, request.query, [request.query.packs ?? []].flat(), now);
    const chosen = readTrial(request.query, library, now);
    if ('refused' in chosen)
      return reply.page({ ...page, status: 400, view: { form, refused: chosen.refused } });
    if (chosen.packs.length === 0) return reply.page({ ...page, view: { form } });
    const trial = await tryPacks(store, library, { authority, ...chosen }, now);
    return reply.page({ ...page, view: { form, trial: trialView(trial, chosen) } });
  };
