import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { showBoard } from './board/page.ts';

export function missingNow(server: FastifyInstance, service: Service): void {
  server.get('/', (_, reply) => reply.redirect('/missing-now', 303));
  server.get('/missing-now', showBoard(service));
}
