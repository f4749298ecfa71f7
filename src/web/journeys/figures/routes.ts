import type { FastifyInstance } from 'fastify';
import { factsUpToNow } from '../../../figures/facts/facts-up-to-now.ts';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { ComplianceRequest } from './compliance/page.ts';
import type { FigureRequest } from './figure/page.ts';
import type { OverviewRequest } from './overview/page.ts';
import type { RowsRequest } from './rows/page.ts';
import type { TrialRequest } from './trial/page.ts';

const compliance = () => import('./compliance/page.ts');
const figure = () => import('./figure/page.ts');
const overview = () => import('./overview/page.ts');
const rows = () => import('./rows/page.ts');
const trial = () => import('./trial/page.ts');

/** What was recorded a moment ago is counted: whoever asks for a figure has the facts brought up to the record. */
export async function figures(server: FastifyInstance, service: Service): Promise<void> {
  await server.register(async (pages) => {
    pages.addHook('preHandler', async () => {
      await factsUpToNow(service.store, service.library, service.clock.now());
    });
    pages.get<OverviewRequest>('/figures', whenAsked(overview, 'showOverview', service));
    pages.get<ComplianceRequest>('/figures/compliance', whenAsked(compliance, 'showCompliance', service));
    pages.get<TrialRequest>('/figures/try-a-procedure', whenAsked(trial, 'showTrial', service));
    pages.get<FigureRequest>('/figures/:measure', whenAsked(figure, 'showFigure', service));
    pages.get<RowsRequest>('/figures/:measure/rows', whenAsked(rows, 'showRows', service));
  });
}
