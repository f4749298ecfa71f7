import type { FastifyReply, FastifyRequest } from 'fastify';
import { foldAuthorityDuties } from '../../../../domain/authority-duty/authority-duties.ts';
import { statusAt } from '../../../../domain/obligations/obligation.ts';
import { authorityDutiesOf } from '../../../../record/authority-duties.ts';
import { readStreams } from '../../../../store/read/read-streams.ts';
import { seesAuthority } from '../../../reading/own-authority.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { authorityView } from './view-model.ts';

export interface AuthorityRoute {
  readonly Params: { readonly id: string };
}

/**
 * What an authority owes again and again, whichever child it is about. It stands with the work and not with the
 * administration: those who make the reports and sit in the panels do it, and administrators have no part in it.
 */
export const showAuthority =
  ({ store, library, clock }: Service) =>
  async (request: FastifyRequest<AuthorityRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { id } = request.params;
    if (!seesAuthority(signedIn, id)) return notFound(reply);
    const now = clock.now();
    const stream = `authority:${id}` as const;
    const events = (await readStreams(store, id, [stream])).get(stream)?.events ?? [];
    const history = foldAuthorityDuties(id, events);
    const duties = authorityDutiesOf(library, history, now).map((obligation) => ({
      obligation,
      status: statusAt(obligation, now),
    }));
    const view = authorityView({ id, history, events, duties }, { signedIn, library, now });
    return reply.page({
      title: view.heading,
      template: 'journeys/authority/overview/page.njk',
      view,
      back: '/my-work',
    });
  };
