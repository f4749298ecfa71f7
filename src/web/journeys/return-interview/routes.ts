import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { barePages } from './for-the-child/bare-page.ts';
import { giveDevice, keepForTheChild, showForTheChild } from './for-the-child/page.ts';
import { showHelpLines } from './help-lines/page.ts';
import { keepInterview, sendInterview, showInterview } from './interview/page.ts';
import { showOverview } from './overview/page.ts';
import { showQueue } from './queue/page.ts';

export function returnInterview(server: FastifyInstance, service: Service): void {
  const bare = barePages();
  const open = { config: { open: true } };
  server.get('/return-interviews', showQueue(service));
  server.get('/return-interviews/:id', showOverview(service));
  server.get('/return-interviews/:id/interview', showInterview(service));
  server.post('/return-interviews/:id/interview', sendInterview(service));
  server.post('/return-interviews/:id/draft', keepInterview(service));
  server.post('/return-interviews/:id/hand-over', giveDevice(service));
  // The child has no session. What the cookie of the device finds is all that is here.
  server.get('/for-you', open, showForTheChild(service, bare));
  server.post('/for-you', open, keepForTheChild(service, bare));
  server.get('/help-lines', open, showHelpLines(service, bare));
}
