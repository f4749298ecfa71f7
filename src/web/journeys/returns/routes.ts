import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { DifferencesRequest } from './differences/page.ts';
import type { FileRequest } from './download.ts';
import type { ReturnsRequest } from './overview/page.ts';
import type { RecordsRequest } from './records/page.ts';
import type { SignOffRequest } from './sign-off/page.ts';

const differences = () => import('./differences/page.ts');
const download = () => import('./download.ts');
const overview = () => import('./overview/page.ts');
const records = () => import('./records/page.ts');
const signOff = () => import('./sign-off/page.ts');

export function returns(server: FastifyInstance, service: Service): void {
  server.get<ReturnsRequest>('/returns', whenAsked(overview, 'showReturns', service));
  server.get<RecordsRequest>('/returns/records', whenAsked(records, 'showRecords', service));
  server.get<DifferencesRequest>('/returns/differences', whenAsked(differences, 'showDifferences', service));
  server.get<FileRequest>('/returns/files/:file', whenAsked(download, 'sendFile', service));
  server.get<SignOffRequest>('/returns/sign-off', whenAsked(signOff, 'askForSignature', service));
  server.post('/returns/sign-off', whenAsked(signOff, 'takeSignature', service));
}
