import type { FastifyReply, FastifyRequest } from 'fastify';
import { administers, isWithinReach } from '../../../../access/administration/scope.ts';
import { teamsKept } from '../../../../access/administration/teams-kept.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { keptAt } from '../kept-at.ts';

/** The teams of the agencies that an administrator keeps. */
export const showTeams =
  (service: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const authority = administers(request.signedIn!);
    if (authority === undefined) return notFound(reply);
    const { directory } = service.library;
    const teams = await teamsKept(service.store, keptAt(service));
    return reply.page({
      title: 'Duty and office hours',
      template: 'journeys/admin/teams/page.njk',
      back: '/admin',
      view: {
        teams: teams
          .filter(({ agency }) => isWithinReach(agency, authority, directory))
          .map(({ team, name, agency, agencyName, people }) => ({
            ...{ name, people: people.map((one) => one.name) },
            href: `/admin/teams/${team}`,
            agency: agencyName ?? sayAgency(agency, directory),
          })),
      },
    });
  };
