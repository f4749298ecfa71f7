import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { downloadWholeChild, showWholeChild } from './case.ts';
import { type DocumentRoute, sendDocument } from './document.ts';
import { type ChildRoute, showChild } from './overview/page.ts';
import { showReaders } from './readers/page.ts';

export function child(server: FastifyInstance, service: Service): void {
  server.get<ChildRoute>('/children/:id', showChild(service));
  server.get<ChildRoute>('/children/:id/who-has-looked', showReaders(service));
  server.get<ChildRoute>('/children/:id/whole-case', showWholeChild(service));
  server.get<ChildRoute>('/children/:id/whole-case.pdf', downloadWholeChild(service));
  server.get<DocumentRoute>('/children/:id/documents/:document', sendDocument(service));
}
