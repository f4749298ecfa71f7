import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { ReportRoute } from './issued/read-issued.ts';

const issued = () => import('./issued/page.ts');
const today = () => import('./today/page.ts');

export function dailyReport(server: FastifyInstance, service: Service): void {
  server.get('/daily-report', whenAsked(today, 'showToday', service));
  server.post('/daily-report', whenAsked(today, 'saveToday', service));
  // Where duties and lists of acts lead that know the act and not its page.
  server.get('/authorities/:id/acts/issue-daily-report', (_, reply) => reply.redirect('/daily-report', 303));
  server.get<ReportRoute>('/daily-report/:report', whenAsked(issued, 'showIssued', service));
  server.get<ReportRoute>('/daily-report/:report.pdf', whenAsked(issued, 'downloadIssued', service));
}
