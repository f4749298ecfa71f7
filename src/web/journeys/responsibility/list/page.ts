import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { readOffers, seesOffers } from './read-offers.ts';
import { offersView } from './view-model.ts';

/** Every child for whom responsibility is offered to or by somebody's authority, or was lately answered. */
export const showOffers = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  if (!seesOffers(signedIn.as)) return notFound(reply);
  const now = service.clock.now();
  const offers = await readOffers(service, signedIn, now);
  await noteShown(service.store, signedIn, now, {
    act: 'offers of responsibility',
    children: offers.map(({ id }) => `child:${id}`),
  });
  return reply.page({
    title: 'Responsibility between authorities',
    template: 'journeys/responsibility/list/page.njk',
    back: '/my-work',
    view: offersView(offers, { as: signedIn.as, directory: service.library.directory, now }),
  });
};
