import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { nameOurs } from '../name-ours.ts';
import { openList } from '../read-lists.ts';
import { isShown, listView } from './view-model.ts';

export interface ListRoute {
  readonly Params: { readonly list: string };
  readonly Querystring: { readonly show?: string };
}

/** A list beside the books: both counts, every difference, and the records behind either count. */
export const showList =
  (service: Service) => async (request: FastifyRequest<ListRoute>, reply: FastifyReply) => {
    const opened = await openList(service, request);
    if (opened === undefined) return notFound(reply);
    const { found } = opened;
    const { show } = request.query;
    const episodes = [
      ...found.counted,
      ...found.countedThen,
      ...found.matches.map(({ ours }) => ours),
      ...found.differences.flatMap(({ ours }) => (ours === undefined ? [] : [ours])),
    ];
    const name = await nameOurs(service, request.signedIn!, [...new Set(episodes)]);
    const { library, clock } = service;
    return reply.page({
      title: 'A police list beside our books',
      template: 'journeys/reconciliation/list/page.njk',
      view: listView(opened, {
        name,
        directory: library.directory,
        now: clock.now(),
        show: isShown(show) ? show : undefined,
      }),
      back: '/reconciliation',
    });
  };
