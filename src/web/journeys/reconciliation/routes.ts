import type { FastifyInstance } from 'fastify';
import { factsUpToNow } from '../../../figures/facts/facts-up-to-now.ts';
import { takeFiles } from '../../forms/sent-file.ts';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { DifferenceRoute } from './difference/page.ts';
import type { ListRoute } from './list/page.ts';
import { partInReconciling } from './who-reconciles.ts';

const difference = () => import('./difference/page.ts');
const list = () => import('./list/page.ts');
const lists = () => import('./lists/page.ts');
const twice = () => import('./twice/page.ts');

/** A month of a whole force is a few hundred thousand bytes. */
const LARGEST_LIST = 5 * 2 ** 20;

/** Lists of the police are held against the books as they stand, whatever was recorded a moment ago. */
export async function reconciliation(server: FastifyInstance, service: Service): Promise<void> {
  await server.register(async (pages) => {
    pages.addHook('preHandler', async ({ signedIn }) => {
      if (signedIn === undefined || partInReconciling(signedIn, service.library.directory) === undefined)
        return;
      await factsUpToNow(service.store, service.library, service.clock.now());
    });
    pages.get('/reconciliation', whenAsked(lists, 'showLists', service));
    pages.get('/reconciliation/recorded-twice', whenAsked(twice, 'showTwice', service));
    pages.get<ListRoute>('/reconciliation/:list', whenAsked(list, 'showList', service));
    pages.get<DifferenceRoute>(
      '/reconciliation/:list/difference',
      whenAsked(difference, 'showDifference', service),
    );
    pages.post<DifferenceRoute>(
      '/reconciliation/:list/difference',
      whenAsked(difference, 'sayWhatBecameOfIt', service),
    );
  });
  server.get('/reconciliation/new', whenAsked(lists, 'askForList', service));
  await takeFiles(server, LARGEST_LIST, (scope) => {
    scope.post('/reconciliation/new', whenAsked(lists, 'takeList', service));
  });
}
