import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { mayRecord } from '../../../acts/acts-for.ts';
import { readTold } from '../../../notices/told/read-told.ts';
import { type KnownAtQuery, readKnownAt } from '../../../reading/known-at.ts';
import { knownAtView, statusOf } from '../../../reading/known-at-view.ts';
import { openAbsence } from '../../../reading/open-absence.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayInstant } from '../../../words/say-when.ts';
import { toRing } from './to-ring.ts';
import { absenceView } from './view-model.ts';

export interface AbsenceRoute {
  readonly Params: { readonly id: string };
  readonly Querystring: KnownAtQuery;
}

/** One absence from school: how it stands or was known to stand, what has to be done, who has asked whom. */
export const showAbsence =
  (service: Service) => async (request: FastifyRequest<AbsenceRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { id } = request.params;
    const now = service.clock.now();
    const knownAt = readKnownAt(request.query, now);
    const opened = await openAbsence(service, signedIn, id, knownAt.kind === 'then' ? knownAt.at : undefined);
    if (opened === undefined) return notFound(reply);
    const here = `/absences/${encodeURIComponent(id)}`;
    if (opened.shown === undefined)
      return reply.page({
        title: 'Not on record yet',
        template: 'components/known-at/not-yet.njk',
        view: { what: 'absence', here, at: sayInstant(opened.asAt, now) },
        back: opened.child,
      });
    const { found, absence } = opened.shown;
    const { notices } = await asAgency(service.store, viewerOf(signedIn, now), (connection) =>
      readTold(connection, found.owner, `education-absence:${id}`),
    );
    const view = {
      here,
      ...(knownAt.kind !== 'then' &&
        toRing({
          ...{ absence, notices, here, directory: service.library.directory },
          mayTell: mayRecord('ReferAbsence', { role: signedIn.as.role, held: found.held }),
        })),
      ...knownAtView(knownAt, request.query, now),
      ...absenceView(id, opened.shown, {
        signedIn,
        library: service.library,
        isPast: knownAt.kind === 'then',
      }),
    };
    return reply.page({
      title: `${view.identity.name}: absence from school`,
      template: 'journeys/absence/overview/page.njk',
      view,
      back: opened.child,
      status: statusOf(knownAt),
    });
  };
