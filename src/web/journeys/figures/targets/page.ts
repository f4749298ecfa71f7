import type { FastifyReply, FastifyRequest } from 'fastify';
import { addTarget, targetsOf } from '../../../../figures/keeping/targets.ts';
import { FigureRefused } from '../../../../figures/measures/figure-of.ts';
import { makeReport } from '../../../../figures/reports/making/make-report.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { authorityWrittenFor, mayIssue } from '../../reports/who-reports.ts';
import { type FiguresQuery, readFilter } from '../asked.ts';
import { filterView } from '../filter-view.ts';
import { authorityCounted, seesChildrenBehind } from '../who-counts.ts';
import { readTargetForm } from './form.ts';
import { targetsView } from './view-model.ts';

export interface TargetsRequest {
  readonly Querystring: FiguresQuery;
}

/** The targets of the authority's plans, each beside what it came to, quarter by quarter. */
export const showTargets =
  (service: Service) => (request: FastifyRequest<TargetsRequest>, reply: FastifyReply) =>
    show(service, request, reply, request.query, noFields, []);

/** Puts a target on record: for whoever may issue reports. */
export const setTarget = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const authority = authorityWrittenFor(signedIn);
  if (authority === undefined || !mayIssue(signedIn)) return notFound(reply);
  const fields = request.body as Fields;
  const target = readTargetForm(fields);
  if ('errors' in target) return show(service, request, reply, {}, fields, target.errors);
  await addTarget(service.store, authority, target, {
    person: signedIn.name,
    now: service.clock.now(),
  });
  return reply.redirect('/figures/targets', 303);
};

async function show(
  { store, library, clock }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  query: FiguresQuery,
  fields: Fields,
  errors: readonly FormError[],
) {
  const signedIn = request.signedIn!;
  const authority = authorityCounted(signedIn);
  if (authority === undefined) return notFound(reply);
  const now = clock.now();
  const page = { title: 'Targets', template: 'journeys/figures/targets/page.njk', back: '/figures' };
  const filter = readFilter(query, now);
  const asAt = 'refused' in filter ? now : (filter.knownAt ?? now);
  const targets = await targetsOf(store, authority, asAt);
  const made =
    'refused' in filter || targets.length === 0
      ? undefined
      : await makeReport(store, library, {
          ...{ kind: 'plan', authority, period: filter.period, asAt },
        }).catch(refusalOf);
  const refused = 'refused' in filter ? filter : made && 'refused' in made ? made : undefined;
  const mayChange = authorityWrittenFor(signedIn) === authority && mayIssue(signedIn);
  const leadsToRows = seesChildrenBehind(signedIn, authority);
  return reply.page({
    ...page,
    status: errors.length > 0 || refused !== undefined ? 400 : 200,
    view: {
      ...{ ...refused, mayChange, filter: filterView(query, { now, action: '/figures/targets' }) },
      ...(await targetsView({
        ...{ targets, fields, errors, leadsToRows },
        report: made === undefined || 'refused' in made ? undefined : made,
      })),
    },
  });
}

function refusalOf(error: unknown): { readonly refused: string } {
  if (error instanceof FigureRefused) return { refused: error.message };
  throw error;
}
