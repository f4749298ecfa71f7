import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { board } from './board/look.ts';
import { showBoard } from './board/page.ts';
import { liveBoard } from './live/stream.ts';

export function missingNow(server: FastifyInstance, service: Service): void {
  const looks = board(service);
  const live = liveBoard(service, looks);
  server.addHook('preClose', async () => live.close());
  server.get('/', (_, reply) => reply.redirect('/missing-now', 303));
  server.get('/missing-now', showBoard(service, looks));
  server.get('/missing-now/live', live.open);
}
