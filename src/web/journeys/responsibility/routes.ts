import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { OfferRoute } from './offer/page.ts';

const list = () => import('./list/page.ts');
const offer = () => import('./offer/page.ts');

export function responsibility(server: FastifyInstance, service: Service): void {
  server.get('/responsibility', whenAsked(list, 'showOffers', service));
  server.get<OfferRoute>('/responsibility/:owner/:child', whenAsked(offer, 'showOffer', service));
  server.post<OfferRoute>('/responsibility/:owner/:child', whenAsked(offer, 'answerOffer', service));
}
