import type { FastifyInstance } from 'fastify';
import { factsUpToNow } from '../../../figures/facts/facts-up-to-now.ts';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { ListRoute } from './child-list/asked.ts';
import type { DraftFileRoute } from './draft/file.ts';
import type { DraftRoute } from './draft/page.ts';
import type { IssuedFileRoute } from './issued/file.ts';
import type { IssuedRoute } from './issued/page.ts';
import type { ScheduleRoute } from './schedule/page.ts';

const childListFile = () => import('./child-list/file.ts');
const childList = () => import('./child-list/page.ts');
const draftFile = () => import('./draft/file.ts');
const draft = () => import('./draft/page.ts');
const issuedFile = () => import('./issued/file.ts');
const issued = () => import('./issued/page.ts');
const list = () => import('./list/page.ts');
const schedule = () => import('./schedule/page.ts');

/** Reports of figures: drafts are made of the record as it stands, whatever was recorded a moment ago. */
export async function reports(server: FastifyInstance, service: Service): Promise<void> {
  server.get('/reports', whenAsked(list, 'showReports', service));
  server.post('/reports', whenAsked(list, 'startReport', service));
  server.get('/reports/schedule', whenAsked(schedule, 'showSchedule', service));
  server.post('/reports/schedule', whenAsked(schedule, 'scheduleReport', service));
  server.post<ScheduleRoute>('/reports/schedule/:schedule/end', whenAsked(schedule, 'endSchedule', service));
  await server.register(async (counted) => {
    counted.addHook('preHandler', async () => {
      await factsUpToNow(service.store, service.library, service.clock.now());
    });
    counted.get<DraftRoute>('/reports/drafts/:draft', whenAsked(draft, 'showDraft', service));
    counted.post<DraftRoute>('/reports/drafts/:draft', whenAsked(draft, 'keepOrIssue', service));
    counted.get<DraftFileRoute>(
      '/reports/drafts/:draft/:file',
      whenAsked(draftFile, 'sendDraftFile', service),
    );
    counted.get<ListRoute>('/reports/lists/:list', whenAsked(childList, 'showChildList', service));
    counted.get<ListRoute>('/reports/lists/:list/:file', whenAsked(childListFile, 'sendChildList', service));
    counted.get<IssuedRoute>('/reports/issued/:number', whenAsked(issued, 'showIssuedReport', service));
  });
  server.get<IssuedFileRoute>(
    '/reports/issued/:number/:file',
    whenAsked(issuedFile, 'sendIssuedFile', service),
  );
}
