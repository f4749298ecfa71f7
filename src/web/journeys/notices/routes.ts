import type { FastifyInstance } from 'fastify';
import { pathOfLink, pathOfNotices } from '../../../notices/sending/links.ts';
import type { Service } from '../../service.ts';
import { countWhatWaits } from './count-waiting.ts';
import { changeHowTold, showHowTold } from './how-told/page.ts';
import { showNotices } from './list/page.ts';
import { answerLink, type LinkRoute, showLink } from './outside/page.ts';
import { type MessageRoute, readMessage } from './read/page.ts';

export function notices(server: FastifyInstance, service: Service): void {
  const answered = countWhatWaits(server, service);
  server.get(pathOfNotices, showNotices(service));
  server.get(`${pathOfNotices}/how-told`, showHowTold(service));
  server.post(`${pathOfNotices}/how-told`, changeHowTold(service));
  server.post<MessageRoute>(`${pathOfNotices}/:message/read`, readMessage(service, answered));
  const open = { config: { open: true } };
  server.get<LinkRoute>(pathOfLink(':token'), open, showLink(service));
  server.post<LinkRoute>(pathOfLink(':token'), open, answerLink(service));
}
