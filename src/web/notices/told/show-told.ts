import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { readWorkforce } from '../../../notices/recipients/workforce.ts';
import { asAgency } from '../../../store/as-agency.ts';
import { identityOf } from '../../reading/identity.ts';
import type { Service } from '../../service.ts';
import { notFound } from '../../shell/not-found.ts';
import { namesOf, readTold } from './read-told.ts';
import type { OpenTold } from './told-record.ts';
import { theirsNotKnown, toldView } from './told-view.ts';

export interface ToldRoute {
  readonly Params: { readonly id: string };
}

/** Who was told of a record, over which channels it went, and what they said to it. */
export const showTold =
  (service: Service, open: OpenTold) => async (request: FastifyRequest<ToldRoute>, reply: FastifyReply) => {
    const { store, library, clock } = service;
    const signedIn = request.signedIn!;
    const now = clock.now();
    const opened = await open(service, signedIn, request.params.id);
    if (opened === undefined) return notFound(reply);
    const { found, child, asAt, stream, here, duties, mayTell, tellHref } = opened;
    const [told, workforce] = await Promise.all([
      asAgency(store, viewerOf(signedIn, now), (connection) => readTold(connection, found.owner, stream)),
      readWorkforce(store.worker, now),
    ]);
    const names = await namesOf(
      store.access,
      told.notices.flatMap(({ person }) => person ?? []),
    );
    const { name } = identityOf(child, asAt);
    return reply.page({
      title: `Who was told: ${name}`,
      template: 'notices/told/told.njk',
      back: here,
      view: {
        name,
        here,
        ...toldView(told, {
          ...{ library, now, name, names },
          relayAt: mayTell ? (notice) => `${here}/told/${notice}` : undefined,
        }),
        theirs: theirsNotKnown(duties, workforce, { library, now }),
        tellHref,
      },
    });
  };
