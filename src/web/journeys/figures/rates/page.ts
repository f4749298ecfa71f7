import type { FastifyReply, FastifyRequest } from 'fastify';
import { addPopulation } from '../../../../figures/keeping/populations.ts';
import { dimensions } from '../../../../figures/measures/dimensions.ts';
import { FigureRefused } from '../../../../figures/measures/figure-of.ts';
import { areaRates } from '../../../../figures/rates/area-rates.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { authorityWrittenFor } from '../../reports/who-reports.ts';
import { type FiguresQuery, readFilter } from '../asked.ts';
import { authorityCounted, seesChildrenBehind } from '../who-counts.ts';
import { isAreaBreakdown, readPopulation } from './form.ts';
import { aroundView, ratesView } from './view-model.ts';

export interface RatesRequest {
  readonly Querystring: FiguresQuery & { readonly part?: string };
}

/** How many children of the area go missing, of every thousand who live there, and by what group. */
export const showRates = (service: Service) => (request: FastifyRequest<RatesRequest>, reply: FastifyReply) =>
  show(service, request, reply, request.query, noFields, []);

/** Puts on record how many children there are of whom a rate is told, as somebody else counted them. */
export const keepPopulation = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const authority = authorityWrittenFor(signedIn);
  if (authority === undefined) return notFound(reply);
  const now = service.clock.now();
  const fields = request.body as Fields;
  const population = readPopulation(fields, now);
  const query = { by: fields.get('by'), period: fields.get('period') };
  if ('errors' in population) return show(service, request, reply, query, fields, population.errors);
  await addPopulation(service.store, authority, population, { person: signedIn.name, now });
  return reply.redirect(`/figures/rates?${new URLSearchParams(query)}`, 303);
};

async function show(
  { store, library, clock }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  query: RatesRequest['Querystring'],
  fields: Fields,
  errors: readonly FormError[],
) {
  const signedIn = request.signedIn!;
  const authority = authorityCounted(signedIn);
  if (authority === undefined) return notFound(reply);
  const now = clock.now();
  const by = query.by !== undefined && isAreaBreakdown(query.by) ? query.by : undefined;
  const mayKeep = authorityWrittenFor(signedIn) === authority;
  const around = aroundView({ query: { ...query, by }, fields, errors, now, mayKeep });
  const page = { title: 'Rates', template: 'journeys/figures/rates/page.njk', back: '/figures' };
  const filter = readFilter(query, now);
  if ('refused' in filter) return reply.page({ ...page, status: 400, view: { ...around, ...filter } });
  try {
    const rates = await areaRates(store, {
      authority,
      period: filter.period,
      by,
      asAt: filter.knownAt ?? now,
    });
    const dimension = dimensions.find(({ key }) => key === by);
    const leadsToRows = seesChildrenBehind(signedIn, authority);
    const shown = { authority, dimension, directory: library.directory, filter, mayKeep, leadsToRows };
    return reply.page({
      ...page,
      status: errors.length > 0 ? 400 : 200,
      view: { ...around, ...ratesView(rates, shown) },
    });
  } catch (error) {
    if (!(error instanceof FigureRefused)) throw error;
    return reply.page({ ...page, status: 400, view: { ...around, refused: error.message } });
  }
}
