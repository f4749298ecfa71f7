import type { FastifyInstance } from 'fastify';
import { takeFiles } from '../../forms/sent-file.ts';
import { LARGEST_FILE } from '../../photos/read-photo.ts';
import type { Service } from '../../service.ts';
import { recordCall, showCall } from './call/page.ts';
import { send, showCheck } from './check/page.ts';
import { findChild } from './find/page.ts';
import { joinReported, showComparison } from './match/compare.ts';
import { showWaiting } from './match/list.ts';
import { showNotice, takeNotice } from './notice/page.ts';
import { showPhoned, takePhoned } from './phoned/page.ts';
import { keepPhoto, sendKeptPhoto, showPhoto } from './photo/page.ts';
import { downloadOwnSheet, downloadSheet, showOwnSheet, showSheet } from './police-sheet/page.ts';
import { answerQuestions, showQuestions } from './questions/page.ts';
import { showSent } from './sent/page.ts';
import { beginWithChildren, beginWithDescription, showStart } from './start/page.ts';

/** A whole report is asked on that page, and a moment alone is several fields. */
const FIELDS_OF_PHONED = 80;

/** Reporting a child missing: from whom it is about to what happens next. */
export async function report(server: FastifyInstance, service: Service): Promise<void> {
  server.get('/report', showStart(service));
  server.post('/report', beginWithChildren(service));
  server.post('/report/describe', beginWithDescription(service));
  server.get('/report/find', findChild(service));
  server.get('/report/phoned', showPhoned(service));
  server.get('/report/notice', showNotice(service));
  server.post('/report/notice', takeNotice(service));
  server.get('/report/to-be-matched', showWaiting(service));
  server.get('/report/to-be-matched/:child', showComparison(service));
  server.post('/report/to-be-matched/:child', joinReported(service));
  server.get('/report/:key/check', showCheck(service));
  server.post('/report/:key/check', send(service));
  server.get('/report/:key/sent', showSent(service));
  server.get('/report/:key/call', showCall(service));
  server.post('/report/:key/call', recordCall(service));
  server.get('/report/sheets/:episode', showSheet(service));
  server.get('/report/sheets/:episode.pdf', downloadSheet(service));
  server.get('/report/:key/sheets/:index', showOwnSheet(service));
  server.get('/report/:key/sheets/:index.pdf', downloadOwnSheet(service));
  server.get('/report/:key/photos/:index', showPhoto(service));
  server.get('/report/:key/photos/:index.jpg', sendKeptPhoto(service));
  await takeFiles(server, LARGEST_FILE, (scope) => {
    scope.post('/report/:key/photos/:index', keepPhoto(service));
  });
  await takeFiles(
    server,
    LARGEST_FILE,
    (scope) => {
      scope.post('/report/phoned', takePhoned(service));
    },
    FIELDS_OF_PHONED,
  );
  server.get('/report/:key/:page', showQuestions(service));
  server.post('/report/:key/:page', answerQuestions(service));
}
