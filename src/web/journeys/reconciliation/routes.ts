import type { FastifyInstance } from 'fastify';
import { factsUpToNow } from '../../../figures/facts/facts-up-to-now.ts';
import { takeFiles } from '../../forms/sent-file.ts';
import type { Service } from '../../service.ts';
import { type DifferenceRoute, sayWhatBecameOfIt, showDifference } from './difference/page.ts';
import { type ListRoute, showList } from './list/page.ts';
import { askForList, showLists, takeList } from './lists/page.ts';
import { showTwice } from './twice/page.ts';

/** A month of a whole force is a few hundred thousand bytes. */
const LARGEST_LIST = 5 * 2 ** 20;

/** Lists of the police are held against the books as they stand, whatever was recorded a moment ago. */
export async function reconciliation(server: FastifyInstance, service: Service): Promise<void> {
  await server.register(async (pages) => {
    pages.addHook('preHandler', async () => {
      await factsUpToNow(service.store, service.library, service.clock.now());
    });
    pages.get('/reconciliation', showLists(service));
    pages.get('/reconciliation/recorded-twice', showTwice(service));
    pages.get<ListRoute>('/reconciliation/:list', showList(service));
    pages.get<DifferenceRoute>('/reconciliation/:list/difference', showDifference(service));
    pages.post<DifferenceRoute>('/reconciliation/:list/difference', sayWhatBecameOfIt(service));
  });
  server.get('/reconciliation/new', askForList(service));
  await takeFiles(server, LARGEST_LIST, (scope) => {
    scope.post('/reconciliation/new', takeList(service));
  });
}
