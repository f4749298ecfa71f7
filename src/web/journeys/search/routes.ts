import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';

const results = () => import('./page.ts');

export function search(server: FastifyInstance, service: Service): void {
  server.get('/search', whenAsked(results, 'showSearch', service));
}
