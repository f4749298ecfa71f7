import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import { barePages } from './for-the-child/bare-page.ts';

const forTheChild = () => import('./for-the-child/page.ts');
const helpLines = () => import('./help-lines/page.ts');
const interview = () => import('./interview/page.ts');
const overview = () => import('./overview/page.ts');
const queue = () => import('./queue/page.ts');

export function returnInterview(server: FastifyInstance, service: Service): void {
  const bare = barePages();
  const open = { config: { open: true } };
  server.get('/return-interviews', whenAsked(queue, 'showQueue', service));
  server.get('/return-interviews/:id', whenAsked(overview, 'showOverview', service));
  server.get('/return-interviews/:id/interview', whenAsked(interview, 'showInterview', service));
  server.post('/return-interviews/:id/interview', whenAsked(interview, 'sendInterview', service));
  server.post('/return-interviews/:id/draft', whenAsked(interview, 'keepInterview', service));
  server.post('/return-interviews/:id/hand-over', whenAsked(forTheChild, 'giveDevice', service));
  // The child has no session. What the cookie of the device finds is all that is here.
  server.get('/for-you', open, whenAsked(forTheChild, 'showForTheChild', service, bare));
  server.post('/for-you', open, whenAsked(forTheChild, 'keepForTheChild', service, bare));
  server.get('/help-lines', open, whenAsked(helpLines, 'showHelpLines', service, bare));
}
