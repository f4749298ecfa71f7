import type { FastifyInstance } from 'fastify';
import { factsUpToNow } from '../../../figures/facts/facts-up-to-now.ts';
import type { Service } from '../../service.ts';
import { type ComplianceRequest, showCompliance } from './compliance/page.ts';
import { type FigureRequest, showFigure } from './figure/page.ts';
import { type OverviewRequest, showOverview } from './overview/page.ts';
import { type RowsRequest, showRows } from './rows/page.ts';
import { showTrial, type TrialRequest } from './trial/page.ts';

/** What was recorded a moment ago is counted: whoever asks for a figure has the facts brought up to the record. */
export async function figures(server: FastifyInstance, service: Service): Promise<void> {
  await server.register(async (pages) => {
    pages.addHook('preHandler', async () => {
      await factsUpToNow(service.store, service.library, service.clock.now());
    });
    pages.get<OverviewRequest>('/figures', showOverview(service));
    pages.get<ComplianceRequest>('/figures/compliance', showCompliance(service));
    pages.get<TrialRequest>('/figures/try-a-procedure', showTrial(service));
    pages.get<FigureRequest>('/figures/:measure', showFigure(service));
    pages.get<RowsRequest>('/figures/:measure/rows', showRows(service));
  });
}
