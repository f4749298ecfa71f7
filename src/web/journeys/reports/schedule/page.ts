import type { FastifyReply, FastifyRequest } from 'fastify';
import { endKept } from '../../../../figures/keeping/ending.ts';
import { addSchedule, schedulesOf } from '../../../../figures/keeping/schedules.ts';
import { issuedReportsOf } from '../../../../figures/reports/keeping/issued.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { authorityReported, authorityWrittenFor, mayIssue } from '../who-reports.ts';
import { readSchedule } from './form.ts';
import { scheduleView } from './view-model.ts';

export interface ScheduleRoute {
  readonly Params: { readonly schedule: string };
}

/** Which reports are owed to whom, which of them were issued, and of which periods there is none. */
export const showSchedule = (service: Service) => (request: FastifyRequest, reply: FastifyReply) =>
  show(service, request, reply, noFields, []);

/** Says that a report is owed from now on: for whoever may issue it. */
export const scheduleReport = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const authority = authorityWrittenFor(signedIn);
  if (authority === undefined || !mayIssue(signedIn)) return notFound(reply);
  const fields = request.body as Fields;
  const scheduled = readSchedule(fields);
  if ('errors' in scheduled) return show(service, request, reply, fields, scheduled.errors);
  const keeping = { person: signedIn.name, now: service.clock.now() };
  await addSchedule(service.store, authority, scheduled, keeping);
  return reply.redirect('/reports/schedule', 303);
};

/** Says that a report is owed no longer. */
export const endSchedule =
  ({ store, clock }: Service) =>
  async (request: FastifyRequest<ScheduleRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityWrittenFor(signedIn);
    if (authority === undefined || !mayIssue(signedIn)) return notFound(reply);
    const keeping = { person: signedIn.name, now: clock.now() };
    const ended = await endKept(
      store,
      'report_schedule',
      { authority, id: request.params.schedule },
      keeping,
    );
    return ended ? reply.redirect('/reports/schedule', 303) : notFound(reply);
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
  return reply.page({
    title: 'Reports that are owed',
    template: 'journeys/reports/schedule/page.njk',
    status: errors.length > 0 ? 400 : 200,
    view: scheduleView({
      schedules: await schedulesOf(store, authority, now),
      issued: await issuedReportsOf(store, authority),
      mayChange: authorityWrittenFor(signedIn) === authority && mayIssue(signedIn),
      ...{ fields, errors, now },
    }),
    back: '/reports',
  });
}
