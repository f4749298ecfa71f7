import type { FastifyInstance } from 'fastify';
import { agencyOf, type Role } from '../../../domain/agencies/roles.ts';
import type { Service } from '../../service.ts';
import { board } from './board/look.ts';
import { showBoard } from './board/page.ts';
import { liveBoard } from './live/stream.ts';

/** A home begins with its own children; everybody else with all who are missing. */
const firstPageOf = (role: Role): string => (agencyOf(role) === 'placement' ? '/our-home' : '/missing-now');

export function missingNow(server: FastifyInstance, service: Service): void {
  const looks = board(service);
  const live = liveBoard(service, looks);
  server.addHook('preClose', async () => live.close());
  server.get('/', (request, reply) => reply.redirect(firstPageOf(request.signedIn!.as.role), 303));
  server.get('/missing-now', showBoard(service, looks));
  server.get('/missing-now/live', live.open);
}
