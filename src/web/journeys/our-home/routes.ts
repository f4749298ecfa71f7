import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';

const back = () => import('./back/page.ts');
const tonight = () => import('./tonight/page.ts');

/** What those who care for children do at night: see who is in, log for several at once, say who is back. */
export function ourHome(server: FastifyInstance, service: Service): void {
  server.get('/our-home', whenAsked(tonight, 'showTonight', service));
  server.post('/our-home', whenAsked(tonight, 'recordTonight', service));
  server.get('/our-home/back', whenAsked(back, 'showBack', service));
  server.post('/our-home/back', whenAsked(back, 'recordBack', service));
}
