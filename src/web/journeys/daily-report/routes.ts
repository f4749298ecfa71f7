import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { downloadIssued, showIssued } from './issued/page.ts';
import type { ReportRoute } from './issued/read-issued.ts';
import { saveToday, showToday } from './today/page.ts';

export function dailyReport(server: FastifyInstance, service: Service): void {
  server.get('/daily-report', showToday(service));
  server.post('/daily-report', saveToday(service));
  // Where duties and lists of acts lead that know the act and not its page.
  server.get('/authorities/:id/acts/issue-daily-report', (_, reply) => reply.redirect('/daily-report', 303));
  server.get<ReportRoute>('/daily-report/:report', showIssued(service));
  server.get<ReportRoute>('/daily-report/:report.pdf', downloadIssued(service));
}
