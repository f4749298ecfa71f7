import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { type AbsenceRoute, showAbsence } from './overview/page.ts';

export function absence(server: FastifyInstance, service: Service): void {
  server.get<AbsenceRoute>('/absences/:id', showAbsence(service));
}
