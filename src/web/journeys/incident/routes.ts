import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { IncidentRoute } from './overview/page.ts';

const overview = () => import('./overview/page.ts');

export function incident(server: FastifyInstance, service: Service): void {
  server.get<IncidentRoute>('/incidents/:id', whenAsked(overview, 'showIncident', service));
}
