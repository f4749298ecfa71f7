import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { type IncidentRoute, showIncident } from './overview/page.ts';

export function incident(server: FastifyInstance, service: Service): void {
  server.get<IncidentRoute>('/incidents/:id', showIncident(service));
}
