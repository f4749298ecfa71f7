import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordedTwice } from '../../../../exchange/police-list/recorded-twice.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { nameOurs } from '../name-ours.ts';
import { partInReconciling } from '../who-reconciles.ts';
import { twiceView } from './view-model.ts';

/** Absences that may stand in the books twice, for whoever can put that right. */
export const showTwice = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { store, library, clock } = service;
  const part = partInReconciling(request.signedIn!, library.directory);
  if (part?.settles !== true) return notFound(reply);
  const now = clock.now();
  const pairs = await recordedTwice(store, part.authorities[0]!, now);
  const name = await nameOurs(service, request.signedIn!, pairs.flat());
  return reply.page({
    title: 'Absences that may be recorded twice',
    template: 'journeys/reconciliation/twice/page.njk',
    view: twiceView(pairs, { name, role: request.signedIn!.as.role, now }),
    back: '/reconciliation',
  });
};
