import type { FastifyReply, FastifyRequest } from 'fastify';
import { breakdownCalled } from '../../../../figures/measures/crossed.ts';
import { FigureRefused, figureOf } from '../../../../figures/measures/figure-of.ts';
import { measureCalled } from '../../../../figures/measures/measures.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { asked, type FiguresQuery, readFilter } from '../asked.ts';
import { filterView } from '../filter-view.ts';
import { authorityCounted, seesChildrenBehind } from '../who-counts.ts';
import { bys, complianceView, tabsOf } from './view-model.ts';

export interface ComplianceRequest {
  readonly Querystring: FiguresQuery;
}

/** Whether what procedures ask for was done, by rule, team or worker: each standing apart, and theirs never with ours. */
export const showCompliance =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<ComplianceRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityCounted(signedIn);
    const measure = measureCalled('DUTIES');
    if (authority === undefined || measure === undefined) return notFound(reply);
    const now = clock.now();
    const filter = readFilter(request.query, now);
    const by = bys.find((each) => each === request.query.by) ?? 'rule';
    const page = {
      title: 'Was it done?',
      template: 'journeys/figures/compliance/page.njk',
      back: '/figures',
    };
    const around = {
      filter: filterView(request.query, { now, action: '/figures/compliance' }),
      tabs: tabsOf(by, request.query),
    };
    if ('refused' in filter) return reply.page({ ...page, status: 400, view: { ...around, ...filter } });
    try {
      const both = { ...filter, by: breakdownCalled(`${by},standing`) };
      const figure = await figureOf(store, asked(measure, authority, both), now);
      const leadsToRows = seesChildrenBehind(signedIn, authority);
      const view = complianceView(figure, { measure, filter: both, by, library, leadsToRows });
      return reply.page({ ...page, view: { ...around, ...view } });
    } catch (error) {
      if (!(error instanceof FigureRefused)) throw error;
      return reply.page({ ...page, status: 400, view: { ...around, refused: error.message } });
    }
  };
