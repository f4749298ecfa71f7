import type { FastifyReply, FastifyRequest } from 'fastify';
import { endKept } from '../../../../figures/keeping/ending.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { authorityWrittenFor, mayIssue } from '../../reports/who-reports.ts';

export interface TargetRoute {
  readonly Params: { readonly target: string };
}

/** Ends a target: reports that were issued keep it. */
export const endTarget =
  ({ store, clock }: Service) =>
  async (request: FastifyRequest<TargetRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityWrittenFor(signedIn);
    if (authority === undefined || !mayIssue(signedIn)) return notFound(reply);
    const kept = { authority, id: request.params.target };
    const ended = await endKept(store, 'measure_target', kept, { person: signedIn.name, now: clock.now() });
    return ended ? reply.redirect('/figures/targets', 303) : notFound(reply);
  };
