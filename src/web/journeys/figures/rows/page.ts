import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { measureCalled } from '../../../../figures/measures/measures.ts';
import { rowsBehind, type Side } from '../../../../figures/measures/rows-behind.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { asked, type FiguresQuery, figureAddress, readFilter } from '../asked.ts';
import { authorityCounted, seesChildrenBehind } from '../who-counts.ts';
import { readBehind } from './read-behind.ts';
import { rowsView } from './view-model.ts';

export interface RowsRequest {
  readonly Params: { readonly measure: string };
  readonly Querystring: FiguresQuery & { readonly side?: string; readonly group?: string };
}

/** The episodes or children that one number counts, each with its record. */
export const showRows =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<RowsRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityCounted(signedIn);
    const measure = measureCalled(request.params.measure);
    const now = clock.now();
    const filter = readFilter(request.query, now);
    if (authority === undefined || measure === undefined) return notFound(reply);
    if (!seesChildrenBehind(signedIn, authority)) return notFound(reply);
    const page = {
      title: `${measure.title}: the records behind it`,
      template: 'journeys/figures/rows/page.njk',
    };
    if ('refused' in filter)
      return reply.page({ ...page, status: 400, view: filter, back: `/figures/${measure.id}` });
    const { side, group } = request.query;
    const rows = await rowsBehind(store, asked(measure, authority, filter), sideOf(side), group, now);
    const behind = await readBehind(store, signedIn, rows, now);
    await noteShown(store, signedIn, now, {
      act: 'figures',
      children: behind.shown.map(({ child }) => child),
      detail: { measure: measure.id, period: filter.period.said },
    });
    return reply.page({
      ...page,
      view: rowsView(behind, {
        measure,
        filter,
        group,
        side: sideOf(side),
        now,
        directory: library.directory,
      }),
      back: figureAddress(measure.id, filter),
    });
  };

function sideOf(side: string | undefined): Side {
  if (side?.startsWith('excluded:')) return { excluded: side.slice('excluded:'.length) };
  return side === 'denominator' ? 'denominator' : 'numerator';
}
