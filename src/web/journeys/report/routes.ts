import type { FastifyInstance } from 'fastify';
import { takeFiles } from '../../forms/sent-file.ts';
import { LARGEST_FILE } from '../../photos/read-photo.ts';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';

const call = () => import('./call/page.ts');
const check = () => import('./check/page.ts');
const find = () => import('./find/page.ts');
const comparison = () => import('./match/compare.ts');
const toBeMatched = () => import('./match/list.ts');
const notice = () => import('./notice/page.ts');
const phoned = () => import('./phoned/page.ts');
const photo = () => import('./photo/page.ts');
const policeSheet = () => import('./police-sheet/page.ts');
const questions = () => import('./questions/page.ts');
const sent = () => import('./sent/page.ts');
const start = () => import('./start/page.ts');

/** A whole report is asked on that page, and a moment alone is several fields. */
const FIELDS_OF_PHONED = 80;

/** Reporting a child missing: from whom it is about to what happens next. */
export async function report(server: FastifyInstance, service: Service): Promise<void> {
  server.get('/report', whenAsked(start, 'showStart', service));
  server.post('/report', whenAsked(start, 'beginWithChildren', service));
  server.post('/report/describe', whenAsked(start, 'beginWithDescription', service));
  server.get('/report/find', whenAsked(find, 'findChild', service));
  server.get('/report/phoned', whenAsked(phoned, 'showPhoned', service));
  server.get('/report/notice', whenAsked(notice, 'showNotice', service));
  server.post('/report/notice', whenAsked(notice, 'takeNotice', service));
  server.get('/report/to-be-matched', whenAsked(toBeMatched, 'showWaiting', service));
  server.get('/report/to-be-matched/:child', whenAsked(comparison, 'showComparison', service));
  server.post('/report/to-be-matched/:child', whenAsked(comparison, 'joinReported', service));
  server.get('/report/:key/check', whenAsked(check, 'showCheck', service));
  server.post('/report/:key/check', whenAsked(check, 'send', service));
  server.get('/report/:key/sent', whenAsked(sent, 'showSent', service));
  server.get('/report/:key/call', whenAsked(call, 'showCall', service));
  server.post('/report/:key/call', whenAsked(call, 'recordCall', service));
  server.get('/report/sheets/:episode', whenAsked(policeSheet, 'showSheet', service));
  server.get('/report/sheets/:episode.pdf', whenAsked(policeSheet, 'downloadSheet', service));
  server.get('/report/:key/sheets/:index', whenAsked(policeSheet, 'showOwnSheet', service));
  server.get('/report/:key/sheets/:index.pdf', whenAsked(policeSheet, 'downloadOwnSheet', service));
  server.get('/report/:key/photos/:index', whenAsked(photo, 'showPhoto', service));
  server.get('/report/:key/photos/:index.jpg', whenAsked(photo, 'sendKeptPhoto', service));
  await takeFiles(server, LARGEST_FILE, (scope) => {
    scope.post('/report/:key/photos/:index', whenAsked(photo, 'keepPhoto', service));
  });
  await takeFiles(
    server,
    LARGEST_FILE,
    (scope) => {
      scope.post('/report/phoned', whenAsked(phoned, 'takePhoned', service));
    },
    FIELDS_OF_PHONED,
  );
  server.get('/report/:key/:page', whenAsked(questions, 'showQuestions', service));
  server.post('/report/:key/:page', whenAsked(questions, 'answerQuestions', service));
}
