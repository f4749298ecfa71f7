import type { FastifyReply, FastifyRequest } from 'fastify';
import { schedulesOf } from '../../../../figures/keeping/schedules.ts';
import { draftsOf, startDraft } from '../../../../figures/reports/keeping/drafts.ts';
import { issuedReportsOf } from '../../../../figures/reports/keeping/issued.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { absentReports } from '../schedule/view-model.ts';
import { authorityReported, authorityWrittenFor } from '../who-reports.ts';
import { readForm } from './form.ts';
import { listView } from './view-model.ts';

/** Drafts for whoever writes them, and issued reports for everybody who sees the authority's figures. */
export const showReports = (service: Service) => (request: FastifyRequest, reply: FastifyReply) =>
  show(service, request, reply, noFields, []);

/** Starts a draft. */
export const startReport = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const authority = authorityWrittenFor(signedIn);
  if (authority === undefined) return notFound(reply);
  const { store, clock } = service;
  const now = clock.now();
  const fields = request.body as Fields;
  const form = readForm(fields, now);
  if ('errors' in form) return show(service, request, reply, fields, form.errors);
  const draft = await startDraft(store, { authority, ...form }, { person: signedIn.name, now });
  return reply.redirect(`/reports/drafts/${draft}`, 303);
};

async function show(
  { store, clock }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  fields: Fields,
  errors: readonly FormError[],
) {
  const signedIn = request.signedIn!;
  const authority = authorityReported(signedIn);
  if (authority === undefined) return notFound(reply);
  const now = clock.now();
  const issued = await issuedReportsOf(store, authority);
  const writes = authorityWrittenFor(signedIn) === authority;
  return reply.page({
    title: 'Reports',
    template: 'journeys/reports/list/page.njk',
    status: errors.length > 0 ? 400 : 200,
    view: listView({
      drafts: writes ? await draftsOf(store, authority) : undefined,
      issued,
      absent: absentReports(await schedulesOf(store, authority, now), issued, now),
      ...{ fields, errors, now },
    }),
    back: '/figures',
  });
}
