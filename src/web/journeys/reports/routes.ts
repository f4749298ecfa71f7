import type { FastifyInstance } from 'fastify';
import { factsUpToNow } from '../../../figures/facts/facts-up-to-now.ts';
import type { Service } from '../../service.ts';
import type { ListRoute } from './child-list/asked.ts';
import { sendChildList } from './child-list/file.ts';
import { showChildList } from './child-list/page.ts';
import { type DraftFileRoute, sendDraftFile } from './draft/file.ts';
import { type DraftRoute, keepOrIssue, showDraft } from './draft/page.ts';
import { type IssuedFileRoute, sendIssuedFile } from './issued/file.ts';
import { type IssuedRoute, showIssuedReport } from './issued/page.ts';
import { showReports, startReport } from './list/page.ts';
import { endSchedule, type ScheduleRoute, scheduleReport, showSchedule } from './schedule/page.ts';

/** Reports of figures: drafts are made of the record as it stands, whatever was recorded a moment ago. */
export async function reports(server: FastifyInstance, service: Service): Promise<void> {
  server.get('/reports', showReports(service));
  server.post('/reports', startReport(service));
  server.get('/reports/schedule', showSchedule(service));
  server.post('/reports/schedule', scheduleReport(service));
  server.post<ScheduleRoute>('/reports/schedule/:schedule/end', endSchedule(service));
  await server.register(async (counted) => {
    counted.addHook('preHandler', async () => {
      await factsUpToNow(service.store, service.library, service.clock.now());
    });
    counted.get<DraftRoute>('/reports/drafts/:draft', showDraft(service));
    counted.post<DraftRoute>('/reports/drafts/:draft', keepOrIssue(service));
    counted.get<DraftFileRoute>('/reports/drafts/:draft/:file', sendDraftFile(service));
    counted.get<ListRoute>('/reports/lists/:list', showChildList(service));
    counted.get<ListRoute>('/reports/lists/:list/:file', sendChildList(service));
    counted.get<IssuedRoute>('/reports/issued/:number', showIssuedReport(service));
  });
  server.get<IssuedFileRoute>('/reports/issued/:number/:file', sendIssuedFile(service));
}
