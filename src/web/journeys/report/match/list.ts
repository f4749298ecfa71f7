import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { formatInstant } from '../../../../domain/time/instant.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayName } from '../../../words/say-child.ts';
import { sayMoment } from '../../../words/say-time.ts';
import { bornSaid } from '../find/view-model.ts';
import { findsMatches } from '../who-may.ts';
import { readWaiting } from './read-waiting.ts';

/** Reports that wait for somebody to find out who the child is, the longest missing first. */
export const showWaiting =
  ({ store, clock }: Service) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    if (!findsMatches(signedIn.as.role)) return notFound(reply);
    const now = clock.now();
    const rows = await asAgency(store, viewerOf(signedIn, now), readWaiting);
    await noteShown(store, signedIn, now, { act: 'to be matched', children: rows.map(({ child }) => child) });
    return reply.page({
      title: 'Reports to be matched',
      template: 'journeys/report/match/list.njk',
      back: '/report',
      view: {
        rows: rows.map(({ child, names, date_of_birth: born, missing_since: since }) => ({
          href: `/report/to-be-matched/${child.slice('child:'.length)}`,
          name: sayName(names),
          born: bornSaid(born),
          since: since === null ? undefined : sayMoment(since, now),
          sinceIso: since === null ? undefined : formatInstant(since),
        })),
      },
    });
  };
