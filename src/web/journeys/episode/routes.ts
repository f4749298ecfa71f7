import type { FastifyInstance } from 'fastify';
import { type RelayRoute, recordRelay, showRelay } from '../../notices/told/relay.ts';
import { showTold } from '../../notices/told/show-told.ts';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { DocumentRoute } from './documents/document-route.ts';
import type { EpisodeRoute } from './overview/page.ts';
import { openToldEpisode } from './told/open.ts';

const addresses = () => import('./addresses/page.ts');
const wholeCase = () => import('./case.ts');
const documents = () => import('./documents/read.ts');
const documentForm = () => import('./documents/write.ts');
const overview = () => import('./overview/page.ts');
const picture = () => import('./picture/page.ts');
const riskAssessment = () => import('./risk-assessment/page.ts');
const welcome = () => import('./welcome/page.ts');

export function episode(server: FastifyInstance, service: Service): void {
  server.get<EpisodeRoute>('/episodes/:id', whenAsked(overview, 'showEpisode', service));
  server.get<EpisodeRoute>(
    '/episodes/:id/risk-assessment',
    whenAsked(riskAssessment, 'showRiskAssessment', service),
  );
  server.get<EpisodeRoute>('/episodes/:id/addresses', whenAsked(addresses, 'showAddresses', service));
  server.get<EpisodeRoute>('/episodes/:id/what-is-known', whenAsked(picture, 'showPicture', service));
  server.get<EpisodeRoute>('/episodes/:id/told', showTold(service, openToldEpisode));
  server.get<RelayRoute>('/episodes/:id/told/:notice', showRelay(service, openToldEpisode));
  server.post<RelayRoute>('/episodes/:id/told/:notice', recordRelay(service, openToldEpisode));
  server.get<EpisodeRoute>(
    '/episodes/:id/acts/complete-alert',
    whenAsked(documentForm, 'showDocumentForm', service),
  );
  server.post<EpisodeRoute>(
    '/episodes/:id/acts/complete-alert',
    whenAsked(documentForm, 'completeDocument', service),
  );
  server.get<DocumentRoute>(
    '/episodes/:id/documents/:version',
    whenAsked(documents, 'showDocument', service),
  );
  server.get<DocumentRoute>(
    '/episodes/:id/documents/:version/document.pdf',
    whenAsked(documents, 'downloadDocument', service),
  );
  server.get<DocumentRoute>(
    '/episodes/:id/documents/:version/without-child',
    whenAsked(documents, 'showCopy', service),
  );
  server.get<DocumentRoute>(
    '/episodes/:id/documents/:version/without-child.pdf',
    whenAsked(documents, 'downloadCopy', service),
  );
  server.get<EpisodeRoute>('/episodes/:id/welcome', whenAsked(welcome, 'showWelcome', service));
  server.post<EpisodeRoute>('/episodes/:id/welcome', whenAsked(welcome, 'recordWelcome', service));
  server.get<EpisodeRoute>('/episodes/:id/whole-case', whenAsked(wholeCase, 'showWholeEpisode', service));
  server.get<EpisodeRoute>(
    '/episodes/:id/whole-case.pdf',
    whenAsked(wholeCase, 'downloadWholeEpisode', service),
  );
  server.get<EpisodeRoute>('/episodes/:id/case-note', whenAsked(wholeCase, 'showCaseNote', service));
}
