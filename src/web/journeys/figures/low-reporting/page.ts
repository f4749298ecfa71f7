import type { FastifyReply, FastifyRequest } from 'fastify';
import { FigureRefused } from '../../../../figures/measures/figure-of.ts';
import { lowReporting } from '../../../../figures/rates/low-reporting.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { type FiguresQuery, readFilter } from '../asked.ts';
import { filterView } from '../filter-view.ts';
import { authorityCounted, seesChildrenBehind } from '../who-counts.ts';
import { lowView } from './view-model.ts';

export interface LowRequest {
  readonly Querystring: FiguresQuery;
}

/** Groups and schools of whom fewer are reported than of all, so that somebody goes and asks; nothing about any child. */
export const showLowReporting =
  ({ store, library, clock }: Service) =>
  async (request: FastifyRequest<LowRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityCounted(signedIn);
    if (authority === undefined) return notFound(reply);
    const now = clock.now();
    const page = {
      title: 'Where reporting may be low',
      template: 'journeys/figures/low-reporting/page.njk',
      back: '/figures',
    };
    const around = { filter: filterView(request.query, { now, action: '/figures/low-reporting' }) };
    const filter = readFilter(request.query, now);
    if ('refused' in filter) return reply.page({ ...page, status: 400, view: { ...around, ...filter } });
    try {
      const low = await lowReporting(store, {
        ...{ authority, period: filter.period },
        asAt: filter.knownAt ?? now,
      });
      const leadsToRows = seesChildrenBehind(signedIn, authority);
      const view = lowView(low, { authority, filter, leadsToRows, directory: library.directory });
      return reply.page({ ...page, view: { ...around, ...view } });
    } catch (error) {
      if (!(error instanceof FigureRefused)) throw error;
      return reply.page({ ...page, status: 400, view: { ...around, refused: error.message } });
    }
  };
