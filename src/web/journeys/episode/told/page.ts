import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { readWorkforce } from '../../../../notices/recipients/workforce.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { mayRecord } from '../../../acts/acts-for.ts';
import { slugOf } from '../../../acts/all-acts.ts';
import { identityOf } from '../../../reading/identity.ts';
import { openEpisode } from '../../../reading/open-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import type { EpisodeRoute } from '../overview/page.ts';
import { namesOf, readTold } from './read-told.ts';
import { theirsNotKnown, toldView } from './view-model.ts';

/** Who was told of an episode, over which channels it went, and what they said to it. */
export const showTold =
  (service: Service) => async (request: FastifyRequest<EpisodeRoute>, reply: FastifyReply) => {
    const { store, library, clock } = service;
    const signedIn = request.signedIn!;
    const { id } = request.params;
    const now = clock.now();
    const opened = await openEpisode(service, signedIn, id, { as: 'who was told' });
    if (opened?.episode === undefined) return notFound(reply);
    const { found, child, asAt } = opened.record;
    const [told, workforce] = await Promise.all([
      asAgency(store, viewerOf(signedIn, now), (connection) =>
        readTold(connection, found.owner, `episode:${id}`),
      ),
      readWorkforce(store.worker, now),
    ]);
    const names = await namesOf(
      store.access,
      told.notices.flatMap(({ person }) => person ?? []),
    );
    const here = `/episodes/${encodeURIComponent(id)}`;
    const { name } = identityOf(child, asAt);
    const mayTell = mayRecord('SendNotice', { role: signedIn.as.role, held: found.held });
    return reply.page({
      title: `Who was told: ${name}`,
      template: 'journeys/episode/told/page.njk',
      back: here,
      view: {
        name,
        here,
        ...toldView(told, {
          ...{ library, now, name, names },
          relayAt: mayTell ? (notice) => `${here}/told/${notice}` : undefined,
        }),
        theirs: theirsNotKnown(opened.episode.duties, workforce, { library, now }),
        tellHref: mayTell ? `${here}/acts/${slugOf('SendNotice')}?body-channel=system` : undefined,
      },
    });
  };
