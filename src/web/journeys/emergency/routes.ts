import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { openRecord, showEmergency } from './open/page.ts';
import { noticeWhatIsOpen } from './open-notice.ts';
import { noteReview, showReviews } from './review/page.ts';

export function emergency(server: FastifyInstance, service: Service): void {
  const opened = noticeWhatIsOpen(server, service);
  server.get('/emergency', showEmergency(service));
  server.post('/emergency', openRecord(service, opened));
  server.get('/emergency/review', showReviews(service));
  server.post('/emergency/review', noteReview(service));
}
