import type { FastifyInstance } from 'fastify';
import { factsUpToNow } from '../../../figures/facts/facts-up-to-now.ts';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { ComplianceRequest } from './compliance/page.ts';
import type { FigureRequest } from './figure/page.ts';
import type { LowRequest } from './low-reporting/page.ts';
import type { OverviewRequest } from './overview/page.ts';
import type { PopulationRoute } from './rates/end.ts';
import type { RatesRequest } from './rates/page.ts';
import type { RowsRequest } from './rows/page.ts';
import type { TargetRoute } from './targets/end.ts';
import type { TargetsRequest } from './targets/page.ts';
import type { TrialRequest } from './trial/page.ts';
import type { TrialRowsRequest } from './trial/rows.ts';

const compliance = () => import('./compliance/page.ts');
const figure = () => import('./figure/page.ts');
const overview = () => import('./overview/page.ts');
const lowReporting = () => import('./low-reporting/page.ts');
const populationEnd = () => import('./rates/end.ts');
const rates = () => import('./rates/page.ts');
const rows = () => import('./rows/page.ts');
const targetEnd = () => import('./targets/end.ts');
const targets = () => import('./targets/page.ts');
const trial = () => import('./trial/page.ts');
const trialRows = () => import('./trial/rows.ts');

/** What was recorded a moment ago is counted: whoever asks for a figure has the facts brought up to the record. */
export async function figures(server: FastifyInstance, service: Service): Promise<void> {
  await server.register(async (pages) => {
    pages.addHook('preHandler', async () => {
      await factsUpToNow(service.store, service.library, service.clock.now());
    });
    pages.get<OverviewRequest>('/figures', whenAsked(overview, 'showOverview', service));
    pages.get<ComplianceRequest>('/figures/compliance', whenAsked(compliance, 'showCompliance', service));
    pages.get<TrialRequest>('/figures/try-a-procedure', whenAsked(trial, 'showTrial', service));
    pages.get<TrialRowsRequest>(
      '/figures/try-a-procedure/rows',
      whenAsked(trialRows, 'showTrialRows', service),
    );
    pages.get<TargetsRequest>('/figures/targets', whenAsked(targets, 'showTargets', service));
    pages.post('/figures/targets', whenAsked(targets, 'setTarget', service));
    pages.post<TargetRoute>('/figures/targets/:target/end', whenAsked(targetEnd, 'endTarget', service));
    pages.get<RatesRequest>('/figures/rates', whenAsked(rates, 'showRates', service));
    pages.post('/figures/rates/populations', whenAsked(rates, 'keepPopulation', service));
    pages.post<PopulationRoute>(
      '/figures/rates/populations/:population/end',
      whenAsked(populationEnd, 'endPopulation', service),
    );
    pages.get<LowRequest>('/figures/low-reporting', whenAsked(lowReporting, 'showLowReporting', service));
    pages.get<FigureRequest>('/figures/:measure', whenAsked(figure, 'showFigure', service));
    pages.get<RowsRequest>('/figures/:measure/rows', whenAsked(rows, 'showRows', service));
  });
}
