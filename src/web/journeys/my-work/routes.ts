import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { allocate } from './allocate/page.ts';
import { away, back } from './away/page.ts';
import { answerHandOver, offerHandOver, showHandOver, takeBackHandOver } from './hand-over/page.ts';
import { showMyWork } from './list/page.ts';

export function myWork(server: FastifyInstance, service: Service): void {
  server.get('/my-work', showMyWork(service));
  server.post('/my-work/allocate', allocate(service));
  server.post('/my-work/away', away(service));
  server.post('/my-work/back', back(service));
  server.get('/my-work/hand-over', showHandOver(service));
  server.post('/my-work/hand-over', offerHandOver(service));
  server.post('/my-work/hand-over/answer', answerHandOver(service));
  server.post('/my-work/hand-over/take-back', takeBackHandOver(service));
}
