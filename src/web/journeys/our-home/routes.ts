import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { recordBack, showBack } from './back/page.ts';
import { recordTonight, showTonight } from './tonight/page.ts';

/** What those who care for children do at night: see who is in, log for several at once, say who is back. */
export function ourHome(server: FastifyInstance, service: Service): void {
  server.get('/our-home', showTonight(service));
  server.post('/our-home', recordTonight(service));
  server.get('/our-home/back', showBack(service));
  server.post('/our-home/back', recordBack(service));
}
