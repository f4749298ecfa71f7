import type { FastifyReply, FastifyRequest } from 'fastify';
import { endDuty, putOnDuty, rotaOf } from '../../../../access/administration/duty-rota.ts';
import { keepOpeningHours, openingHoursOf } from '../../../../access/administration/office-hours-kept.ts';
import { administers, isWithinReach } from '../../../../access/administration/scope.ts';
import { type TeamKept, teamsKept } from '../../../../access/administration/teams-kept.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { keptAt } from '../kept-at.ts';
import { readDuty, readWeek } from './form.ts';
import { teamView } from './view-model.ts';

export interface TeamRoute {
  readonly Params: { readonly id: string };
}

type Asked = FastifyRequest<TeamRoute>;

/** One team: who is on duty from when to when, and when its office is open. */
export const showTeam = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const team = await teamAsked(service, request);
  return team === undefined ? notFound(reply) : page(service, reply, team, noFields, []);
};

export const changeTeam = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const team = await teamAsked(service, request);
  if (team === undefined) return notFound(reply);
  const fields = request.body as Fields;
  const errors = await change(service, request, team, fields);
  return errors.length > 0
    ? page(service, reply, team, fields, errors)
    : reply.redirect(`/admin/teams/${team.team}`, 303);
};

async function change(
  { store, clock }: Service,
  request: Asked,
  { team, people }: TeamKept,
  fields: Fields,
): Promise<readonly FormError[]> {
  const now = clock.now();
  switch (fields.get('do')) {
    case 'hours': {
      const week = readWeek(fields);
      if ('errors' in week) return week.errors;
      await keepOpeningHours(store, team, week.hours);
      return [];
    }
    case 'end':
      await endDuty(store, team, fields.get('duty'), now);
      return [];
    default: {
      const read = readDuty(fields, people, now);
      if ('errors' in read) return read.errors;
      await putOnDuty(store, { team, ...read.duty, by: request.signedIn!.name });
      return [];
    }
  }
}

/** Undefined for a team that is not there, or that another administrator keeps. */
async function teamAsked(service: Service, { signedIn, params }: Asked): Promise<TeamKept | undefined> {
  const authority = administers(signedIn!);
  if (authority === undefined) return undefined;
  const [team] = await teamsKept(service.store, keptAt(service), params.id);
  return team !== undefined && isWithinReach(team.agency, authority, service.library.directory)
    ? team
    : undefined;
}

async function page(
  { store, clock }: Service,
  reply: FastifyReply,
  team: TeamKept,
  fields: Fields,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const now = clock.now();
  const [rota, hours] = await Promise.all([rotaOf(store, team.team, now), openingHoursOf(store, team.team)]);
  return reply.page({
    title: `Duty and office hours: ${team.name}`,
    template: 'journeys/admin/team/page.njk',
    back: '/admin/teams',
    ...(errors.length > 0 && { status: 400 }),
    view: teamView(team, { rota, hours, fields, errors, now }),
  });
}
