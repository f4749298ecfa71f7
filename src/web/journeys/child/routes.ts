import type { FastifyInstance } from 'fastify';
import { takeFiles } from '../../forms/sent-file.ts';
import { LARGEST_FILE } from '../../photos/read-photo.ts';
import type { Service } from '../../service.ts';
import { downloadWholeChild, showWholeChild } from './case.ts';
import { type DocumentRoute, sendDocument } from './document.ts';
import { showInterviews } from './interviews/page.ts';
import { type ChildRoute, showChild } from './overview/page.ts';
import { keepPhotoOf, showPhotoOf } from './photo/page.ts';
import { showReaders } from './readers/page.ts';

export async function child(server: FastifyInstance, service: Service): Promise<void> {
  server.get<ChildRoute>('/children/:id', showChild(service));
  server.get<ChildRoute>('/children/:id/interviews', showInterviews(service));
  server.get<ChildRoute>('/children/:id/who-has-looked', showReaders(service));
  server.get<ChildRoute>('/children/:id/whole-case', showWholeChild(service));
  server.get<ChildRoute>('/children/:id/whole-case.pdf', downloadWholeChild(service));
  server.get<DocumentRoute>('/children/:id/documents/:document', sendDocument(service));
  server.get<ChildRoute>('/children/:id/acts/keep-photo', showPhotoOf(service));
  await takeFiles(server, LARGEST_FILE, (scope) => {
    scope.post<ChildRoute>('/children/:id/acts/keep-photo', keepPhotoOf(service));
  });
}
