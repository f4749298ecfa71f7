import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { showOffers } from './list/page.ts';
import { answerOffer, type OfferRoute, showOffer } from './offer/page.ts';

export function responsibility(server: FastifyInstance, service: Service): void {
  server.get('/responsibility', showOffers(service));
  server.get<OfferRoute>('/responsibility/:owner/:child', showOffer(service));
  server.post<OfferRoute>('/responsibility/:owner/:child', answerOffer(service));
}
