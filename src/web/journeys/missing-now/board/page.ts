import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { logRead } from '../../../../store/log-read.ts';
import type { Service } from '../../../service.ts';
import { readBoard } from './read-board.ts';
import { boardView } from './view-model.ts';

/** Every open episode that the viewer may see, longest missing first. */
export const showBoard =
  ({ store, clock }: Service) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const now = clock.now();
    const rows = await asAgency(store, viewerOf(signedIn, now), readBoard);
    await logRead(store, {
      at: now,
      person: signedIn.person,
      agency: signedIn.as.agency,
      act: 'board',
      children: [...new Set(rows.map(({ child }) => child))],
    });
    return reply.page({
      title: 'Missing now',
      template: 'journeys/missing-now/board/page.njk',
      view: boardView(rows, now),
    });
  };
