import type { FastifyReply, FastifyRequest } from 'fastify';
import { tryPacks } from '../../../../figures/trial/trial.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { type FiguresQuery, readFilter } from '../asked.ts';
import { authorityCounted, seesChildrenBehind } from '../who-counts.ts';
import { trialForm, trialView } from './view-model.ts';

export interface TrialRequest {
  readonly Querystring: FiguresQuery & { readonly packs?: string | readonly string[] };
}

/** More than that takes longer than a page may. */
const MOST_DAYS = 366;

/** Try a procedure: what another pack would have asked for in a past period, beside what happened. */
export const showTrial =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<TrialRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityCounted(signedIn);
    if (authority === undefined || !seesChildrenBehind(signedIn, authority)) return notFound(reply);
    const now = clock.now();
    const chosen = [request.query.packs ?? []].flat();
    const packs = chosen.flatMap((name) => library.packs.get(name) ?? []);
    const filter = readFilter(request.query, now);
    const page = {
      title: 'Try a procedure',
      template: 'journeys/figures/trial/page.njk',
      back: '/figures',
    };
    const form = trialForm(library, request.query, chosen, now);
    if ('refused' in filter)
      return reply.page({ ...page, status: 400, view: { form, refused: filter.refused } });
    if (filter.period.to - filter.period.from >= MOST_DAYS)
      return reply.page({ ...page, status: 400, view: { form, refused: 'Try a period of at most a year.' } });
    if (packs.length === 0) return reply.page({ ...page, view: { form } });
    const trial = await tryPacks(store, library, { authority, period: filter.period, packs }, now);
    return reply.page({ ...page, view: { form, trial: trialView(trial) } });
  };
