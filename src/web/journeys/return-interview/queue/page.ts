import type { FastifyReply, FastifyRequest } from 'fastify';
import { readsInterviews } from '../../../../access/policy/interviews.ts';
import { looksThrough } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { workforceOf } from '../../../allocation/workforce.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { readOwed } from '../read-interviews.ts';
import { queueView } from './view-model.ts';

/** The interviews that are owed: by when they are due, those that are especially important first. */
export const showQueue = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const { as } = signedIn;
  if (!readsInterviews(as.role)) return notFound(reply);
  const { store, library, clock } = service;
  const now = clock.now();
  const [owed, workforce] = await Promise.all([
    readOwed(service, signedIn, now),
    workforceOf(store.access, looksThrough(as) ?? as.agency, now),
  ]);
  await noteShown(store, signedIn, now, {
    act: 'return interviews',
    children: [...new Set(owed.map(({ row }) => row.child))],
  });
  return reply.page({
    title: 'Return interviews',
    template: 'journeys/return-interview/queue/page.njk',
    view: queueView(owed, signedIn.name, { as, library, workforce, now }),
  });
};
