import type { FastifyReply, FastifyRequest } from 'fastify';
import { endKept } from '../../../../figures/keeping/ending.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { authorityWrittenFor } from '../../reports/who-reports.ts';

export interface PopulationRoute {
  readonly Params: { readonly population: string };
}

/** Ends a population that was put on record by mistake. */
export const endPopulation =
  ({ store, clock }: Service) =>
  async (request: FastifyRequest<PopulationRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityWrittenFor(signedIn);
    if (authority === undefined) return notFound(reply);
    const kept = { authority, id: request.params.population };
    const ended = await endKept(store, 'population', kept, { person: signedIn.name, now: clock.now() });
    return ended ? reply.redirect('/figures/rates', 303) : notFound(reply);
  };
