import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import { identityOf } from '../../../reading/identity.ts';
import { openChild } from '../../../reading/open-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { sayLook } from '../../../words/say-look.ts';
import { sayInstant } from '../../../words/say-when.ts';
import type { ChildRoute } from '../overview/page.ts';
import { readReaders } from './read-readers.ts';

/** Who has looked at a child's record, the last first. */
export const showReaders =
  (service: Service) => async (request: FastifyRequest<ChildRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const record = await openChild(service, signedIn, request.params.id, {
      as: 'who has looked',
      only: (found) => (mayAsAny(signedIn.as.role, found.held, 'core', 'see-readers') ? found : undefined),
    });
    if (record === undefined) return notFound(reply);
    const readers = await readReaders(service.store, record.found.id);
    const { name } = identityOf(record.child, record.asAt);
    return reply.page({
      title: `${name}: who has looked`,
      template: 'journeys/child/readers/page.njk',
      back: `/children/${encodeURIComponent(record.found.id)}`,
      view: {
        name,
        readers: readers.map(({ at, person, agency, act }) => ({
          at: sayInstant(at, record.asAt),
          who: person,
          agency: sayAgency(agency, service.library.directory),
          act: sayLook(act),
        })),
      },
    });
  };
