import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { type ReportRoute, showIssued } from './issued/page.ts';
import { saveToday, showToday } from './today/page.ts';

export function dailyReport(server: FastifyInstance, service: Service): void {
  server.get('/daily-report', showToday(service));
  server.post('/daily-report', saveToday(service));
  // Where duties and lists of acts lead that know the act and not its page.
  server.get('/authorities/:id/acts/issue-daily-report', (_, reply) => reply.redirect('/daily-report', 303));
  server.get<ReportRoute>('/daily-report/:report', showIssued(service));
}
