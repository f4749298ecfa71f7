import type { FastifyInstance } from 'fastify';
import { type RelayRoute, recordRelay, showRelay } from '../../notices/told/relay.ts';
import { showTold } from '../../notices/told/show-told.ts';
import type { Service } from '../../service.ts';
import { showAddresses } from './addresses/page.ts';
import { downloadWholeEpisode, showCaseNote, showWholeEpisode } from './case.ts';
import type { DocumentRoute } from './documents/document-route.ts';
import { downloadCopy, downloadDocument, showCopy, showDocument } from './documents/read.ts';
import { completeDocument, showDocumentForm } from './documents/write.ts';
import { type EpisodeRoute, showEpisode } from './overview/page.ts';
import { showPicture } from './picture/page.ts';
import { showRiskAssessment } from './risk-assessment/page.ts';
import { openToldEpisode } from './told/open.ts';
import { recordWelcome, showWelcome } from './welcome/page.ts';

export function episode(server: FastifyInstance, service: Service): void {
  server.get<EpisodeRoute>('/episodes/:id', showEpisode(service));
  server.get<EpisodeRoute>('/episodes/:id/risk-assessment', showRiskAssessment(service));
  server.get<EpisodeRoute>('/episodes/:id/addresses', showAddresses(service));
  server.get<EpisodeRoute>('/episodes/:id/what-is-known', showPicture(service));
  server.get<EpisodeRoute>('/episodes/:id/told', showTold(service, openToldEpisode));
  server.get<RelayRoute>('/episodes/:id/told/:notice', showRelay(service, openToldEpisode));
  server.post<RelayRoute>('/episodes/:id/told/:notice', recordRelay(service, openToldEpisode));
  server.get<EpisodeRoute>('/episodes/:id/acts/complete-alert', showDocumentForm(service));
  server.post<EpisodeRoute>('/episodes/:id/acts/complete-alert', completeDocument(service));
  server.get<DocumentRoute>('/episodes/:id/documents/:version', showDocument(service));
  server.get<DocumentRoute>('/episodes/:id/documents/:version/document.pdf', downloadDocument(service));
  server.get<DocumentRoute>('/episodes/:id/documents/:version/without-child', showCopy(service));
  server.get<DocumentRoute>('/episodes/:id/documents/:version/without-child.pdf', downloadCopy(service));
  server.get<EpisodeRoute>('/episodes/:id/welcome', showWelcome(service));
  server.post<EpisodeRoute>('/episodes/:id/welcome', recordWelcome(service));
  server.get<EpisodeRoute>('/episodes/:id/whole-case', showWholeEpisode(service));
  server.get<EpisodeRoute>('/episodes/:id/whole-case.pdf', downloadWholeEpisode(service));
  server.get<EpisodeRoute>('/episodes/:id/case-note', showCaseNote(service));
}
