import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { type DifferencesRequest, showDifferences } from './differences/page.ts';
import { type FileRequest, sendFile } from './download.ts';
import { type ReturnsRequest, showReturns } from './overview/page.ts';
import { type RecordsRequest, showRecords } from './records/page.ts';
import { askForSignature, type SignOffRequest, takeSignature } from './sign-off/page.ts';

export function returns(server: FastifyInstance, service: Service): void {
  server.get<ReturnsRequest>('/returns', showReturns(service));
  server.get<RecordsRequest>('/returns/records', showRecords(service));
  server.get<DifferencesRequest>('/returns/differences', showDifferences(service));
  server.get<FileRequest>('/returns/files/:file', sendFile(service));
  server.get<SignOffRequest>('/returns/sign-off', askForSignature(service));
  server.post('/returns/sign-off', takeSignature(service));
}
