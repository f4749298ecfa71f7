import type { FastifyReply, FastifyRequest } from 'fastify';
import { FigureRefused } from '../../../../figures/measures/figure-of.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { partInReconciling } from '../../reconciliation/who-reconciles.ts';
import { type FiguresQuery, queryOf, readFilter } from '../asked.ts';
import { filterView } from '../filter-view.ts';
import { authorityCounted, seesChildrenBehind } from '../who-counts.ts';
import { countOverview } from './count-overview.ts';
import { overviewView } from './view-model.ts';

export interface OverviewRequest {
  readonly Querystring: FiguresQuery;
}

/** How things stand, and how the period went: for whoever manages, and for those who hold them to account. */
export const showOverview =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<OverviewRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityCounted(signedIn);
    if (authority === undefined) return notFound(reply);
    const now = clock.now();
    const filter = readFilter(request.query, now);
    const page = { title: 'Figures', template: 'journeys/figures/overview/page.njk' };
    const around = { filter: filterView(request.query, { now, action: '/figures' }) };
    if ('refused' in filter) return reply.page({ ...page, status: 400, view: { ...around, ...filter } });
    try {
      const counted = await countOverview(store, authority, filter, filter.knownAt ?? now);
      const complianceHref = `/figures/compliance?${queryOf({ ...filter, by: undefined })}`;
      const leadsToRows = seesChildrenBehind(signedIn, authority);
      const view = overviewView(counted, { directory: library.directory, leadsToRows });
      const reconciles = partInReconciling(signedIn, library.directory) !== undefined;
      return reply.page({ ...page, view: { ...around, ...view, complianceHref, reconciles } });
    } catch (error) {
      if (!(error instanceof FigureRefused)) throw error;
      return reply.page({ ...page, status: 400, view: { ...around, refused: error.message } });
    }
  };
