import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';

const allocate = () => import('./allocate/page.ts');
const away = () => import('./away/page.ts');
const handOver = () => import('./hand-over/page.ts');
const list = () => import('./list/page.ts');

export function myWork(server: FastifyInstance, service: Service): void {
  server.get('/my-work', whenAsked(list, 'showMyWork', service));
  server.post('/my-work/allocate', whenAsked(allocate, 'allocate', service));
  server.post('/my-work/away', whenAsked(away, 'away', service));
  server.post('/my-work/back', whenAsked(away, 'back', service));
  server.get('/my-work/hand-over', whenAsked(handOver, 'showHandOver', service));
  server.post('/my-work/hand-over', whenAsked(handOver, 'offerHandOver', service));
  server.post('/my-work/hand-over/answer', whenAsked(handOver, 'answerHandOver', service));
  server.post('/my-work/hand-over/take-back', whenAsked(handOver, 'takeBackHandOver', service));
}
