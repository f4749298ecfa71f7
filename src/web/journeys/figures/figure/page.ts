import type { FastifyReply, FastifyRequest } from 'fastify';
import { drawChart } from '../../../../figures/charts/draw-chart.ts';
import { dimensions } from '../../../../figures/measures/dimensions.ts';
import { FigureRefused, figureOf } from '../../../../figures/measures/figure-of.ts';
import { measureCalled } from '../../../../figures/measures/measures.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { asked, type FiguresQuery, readFilter } from '../asked.ts';
import { filterView } from '../filter-view.ts';
import { authorityCounted, seesChildrenBehind } from '../who-counts.ts';
import { chartOf, figureView } from './view-model.ts';

export interface FigureRequest {
  readonly Params: { readonly measure: string };
  readonly Querystring: FiguresQuery;
}

/** One figure: what it counts, what it comes to, what was left out, and a breakdown; every number leads to its rows. */
export const showFigure =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<FigureRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityCounted(signedIn);
    const measure = measureCalled(request.params.measure);
    if (authority === undefined || measure === undefined) return notFound(reply);
    const now = clock.now();
    const filter = readFilter(request.query, now);
    const page = { title: measure.title, template: 'journeys/figures/figure/page.njk', back: '/figures' };
    const around = {
      measure,
      filter: filterView(request.query, { now, by: dimensions, action: `/figures/${measure.id}` }),
    };
    if ('refused' in filter) return reply.page({ ...page, status: 400, view: { ...around, ...filter } });
    try {
      const figure = await figureOf(store, asked(measure, authority, filter), now);
      const shown = {
        measure,
        filter,
        directory: library.directory,
        leadsToRows: seesChildrenBehind(signedIn, authority),
      };
      const chart = chartOf(figure, shown);
      const view = { ...figureView(figure, shown), chart: chart && (await drawChart(chart)) };
      return reply.page({ ...page, view: { ...around, ...view } });
    } catch (error) {
      if (!(error instanceof FigureRefused)) throw error;
      return reply.page({ ...page, status: 400, view: { ...around, refused: error.message } });
    }
  };
