import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { readWorkforce } from '../../../../notices/recipients/workforce.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import type { Service } from '../../../service.ts';
import { readMyNotices } from './read-my-notices.ts';
import { noticesView } from './view-model.ts';

interface Query {
  readonly Querystring: { readonly page?: string; readonly read?: string };
}

/** What somebody was told, and what still waits for their answer. */
export const showNotices =
  (service: Service) => async (request: FastifyRequest<Query>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { store, library, clock } = service;
    const now = clock.now();
    const page = Math.min(1_000, Math.max(1, Math.trunc(Number(request.query.page)) || 1));
    const [{ notices, isMore }, workforce] = await Promise.all([
      asAgency(store, viewerOf(signedIn, now), (connection) =>
        readMyNotices(connection, signedIn, now, page),
      ),
      readWorkforce(store.worker, now),
    ]);
    const children = notices.flatMap(({ child, sees_child }) =>
      sees_child && child !== null ? [child] : [],
    );
    await noteShown(store, signedIn, now, { act: 'notices', children: [...new Set(children)] });
    return reply.page({
      title: 'Notices',
      template: 'journeys/notices/list/page.njk',
      view: {
        ...noticesView(notices, { signedIn, library, workforce, now }),
        key: randomUUID(),
        isRead: request.query.read === 'yes',
        before: page > 1 ? `/notices?page=${page - 1}` : undefined,
        after: isMore ? `/notices?page=${page + 1}` : undefined,
      },
    });
  };
