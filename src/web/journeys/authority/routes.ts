import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { AuthorityRoute } from './overview/page.ts';

const overview = () => import('./overview/page.ts');

export function authority(server: FastifyInstance, service: Service): void {
  server.get<AuthorityRoute>('/authorities/:id', whenAsked(overview, 'showAuthority', service));
}
