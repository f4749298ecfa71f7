import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import { noticeWhatIsOpen } from './open-notice.ts';

const open = () => import('./open/page.ts');
const review = () => import('./review/page.ts');

export function emergency(server: FastifyInstance, service: Service): void {
  const opened = noticeWhatIsOpen(server, service);
  server.get('/emergency', whenAsked(open, 'showEmergency', service));
  server.post('/emergency', whenAsked(open, 'openRecord', service, opened));
  server.get('/emergency/review', whenAsked(review, 'showReviews', service));
  server.post('/emergency/review', whenAsked(review, 'noteReview', service));
}
