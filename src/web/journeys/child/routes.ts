import type { FastifyInstance } from 'fastify';
import { takeFiles } from '../../forms/sent-file.ts';
import { LARGEST_FILE } from '../../photos/read-photo.ts';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { DocumentRoute } from './document.ts';
import type { ChildRoute } from './overview/page.ts';

const wholeCase = () => import('./case.ts');
const document = () => import('./document.ts');
const interviews = () => import('./interviews/page.ts');
const overview = () => import('./overview/page.ts');
const photo = () => import('./photo/page.ts');
const readers = () => import('./readers/page.ts');

export async function child(server: FastifyInstance, service: Service): Promise<void> {
  server.get<ChildRoute>('/children/:id', whenAsked(overview, 'showChild', service));
  server.get<ChildRoute>('/children/:id/interviews', whenAsked(interviews, 'showInterviews', service));
  server.get<ChildRoute>('/children/:id/who-has-looked', whenAsked(readers, 'showReaders', service));
  server.get<ChildRoute>('/children/:id/whole-case', whenAsked(wholeCase, 'showWholeChild', service));
  server.get<ChildRoute>('/children/:id/whole-case.pdf', whenAsked(wholeCase, 'downloadWholeChild', service));
  server.get<DocumentRoute>(
    '/children/:id/documents/:document',
    whenAsked(document, 'sendDocument', service),
  );
  server.get<ChildRoute>('/children/:id/acts/keep-photo', whenAsked(photo, 'showPhotoOf', service));
  await takeFiles(server, LARGEST_FILE, (scope) => {
    scope.post<ChildRoute>('/children/:id/acts/keep-photo', whenAsked(photo, 'keepPhotoOf', service));
  });
}
