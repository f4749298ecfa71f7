import type { FastifyInstance } from 'fastify';
import { type RelayRoute, recordRelay, showRelay } from '../../notices/told/relay.ts';
import { showTold, type ToldRoute } from '../../notices/told/show-told.ts';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { AbsenceRoute } from './overview/page.ts';
import { openToldAbsence } from './told/open.ts';

const overview = () => import('./overview/page.ts');

export function absence(server: FastifyInstance, service: Service): void {
  server.get<AbsenceRoute>('/absences/:id', whenAsked(overview, 'showAbsence', service));
  server.get<ToldRoute>('/absences/:id/told', showTold(service, openToldAbsence));
  server.get<RelayRoute>('/absences/:id/told/:notice', showRelay(service, openToldAbsence));
  server.post<RelayRoute>('/absences/:id/told/:notice', recordRelay(service, openToldAbsence));
}
