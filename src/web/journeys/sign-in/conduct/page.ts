import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptConduct } from '../../../../access/sessions/sessions.ts';
import { systemClock } from '../../../clock/clock.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { Service } from '../../../service.ts';
import { ownAddress } from '../../../shell/sessions.ts';

interface Asked {
  Querystring: { readonly next?: string };
}

export const showConduct = async (request: FastifyRequest<Asked>, reply: FastifyReply) =>
  conductPage(request, reply, ownAddress(request.query.next), false);

export const acceptConductOfAgency =
  ({ store }: Service) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const fields = request.body as Fields;
    const next = ownAddress(fields.get('next'));
    if (fields.get('accepted') !== 'yes') return conductPage(request, reply, next, true);
    const { person, as } = request.signedIn!;
    await acceptConduct(store, person, as.agency, systemClock.now());
    return reply.redirect(next, 303);
  };

const conductPage = (request: FastifyRequest, reply: FastifyReply, next: string, missing: boolean) =>
  reply.page({
    status: missing ? 400 : 200,
    title: 'Before you start',
    template: 'journeys/sign-in/conduct/page.njk',
    view: { next, missing, label: request.signedIn!.as.label },
  });
