import type { FastifyInstance } from 'fastify';
import { pathOfLink, pathOfNotices } from '../../../notices/sending/links.ts';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import { countWhatWaits } from './count-waiting.ts';
import type { LinkRoute } from './outside/page.ts';
import type { MessageRoute } from './read/page.ts';

const howTold = () => import('./how-told/page.ts');
const list = () => import('./list/page.ts');
const outside = () => import('./outside/page.ts');
const read = () => import('./read/page.ts');

export function notices(server: FastifyInstance, service: Service): void {
  const answered = countWhatWaits(server, service);
  server.get(pathOfNotices, whenAsked(list, 'showNotices', service));
  server.get(`${pathOfNotices}/how-told`, whenAsked(howTold, 'showHowTold', service));
  server.post(`${pathOfNotices}/how-told`, whenAsked(howTold, 'changeHowTold', service));
  server.post<MessageRoute>(
    `${pathOfNotices}/:message/read`,
    whenAsked(read, 'readMessage', service, answered),
  );
  const open = { config: { open: true } };
  server.get<LinkRoute>(pathOfLink(':token'), open, whenAsked(outside, 'showLink', service));
  server.post<LinkRoute>(pathOfLink(':token'), open, whenAsked(outside, 'answerLink', service));
}
