import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { listChildren } from '../../../../figures/lists/list-children.ts';
import { lists } from '../../../../figures/lists/lists.ts';
import { FigureRefused } from '../../../../figures/measures/figure-of.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { filterView } from '../../figures/filter-view.ts';
import { authorityWrittenFor } from '../who-reports.ts';
import { type ListRoute, listAsked } from './asked.ts';
import { namedBy, readNames } from './read-names.ts';
import { listView } from './view-model.ts';

/** The children that a panel goes through, by name: for whoever works with them, and never for who sees figures alone. */
export const showChildList =
  ({ store, clock }: Service) =>
  async (request: FastifyRequest<ListRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityWrittenFor(signedIn);
    const now = clock.now();
    const asked =
      authority === undefined ? undefined : listAsked(request.params, request.query, authority, now);
    if (asked === undefined) return notFound(reply);
    const { list } = request.params;
    const { title, about } = lists[list as keyof typeof lists];
    const address = `/reports/lists/${list}`;
    const page = { title, template: 'journeys/reports/child-list/page.njk', back: '/reports' };
    const shown = filterView(request.query, { now, action: address, asItStands: true });
    const around = { title, about, filter: shown };
    if ('refused' in asked)
      return reply.page({ ...page, status: 400, view: { ...around, refused: asked.refused } });
    const filter = { ...around.filter, period: asked.period.said };
    try {
      const made = await listChildren(store, asked);
      const names = await readNames(store, signedIn, made.children, now);
      await noteShown(store, signedIn, now, {
        act: 'figures',
        children: [...names.keys()],
        detail: { list, period: asked.period.said },
      });
      return reply.page({
        ...page,
        view: { ...around, filter, ...listView(made, namedBy(names), names, address) },
      });
    } catch (error) {
      if (!(error instanceof FigureRefused)) throw error;
      return reply.page({ ...page, status: 400, view: { ...around, filter, refused: error.message } });
    }
  };
