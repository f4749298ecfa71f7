import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { downloadWholeEpisode, showCaseNote, showWholeEpisode } from './case.ts';
import { type EpisodeRoute, showEpisode } from './overview/page.ts';

export function episode(server: FastifyInstance, service: Service): void {
  server.get<EpisodeRoute>('/episodes/:id', showEpisode(service));
  server.get<EpisodeRoute>('/episodes/:id/whole-case', showWholeEpisode(service));
  server.get<EpisodeRoute>('/episodes/:id/whole-case.pdf', downloadWholeEpisode(service));
  server.get<EpisodeRoute>('/episodes/:id/case-note', showCaseNote(service));
}
