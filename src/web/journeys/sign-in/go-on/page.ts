import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../../../service.ts';
import { takeHeldForm } from '../../../shell/held-form.ts';
import { ownAddress } from '../../../shell/sessions.ts';

/** After signing in: on to where somebody wanted to be, or back to the form that they were sending. */
export const goOn =
  (service: Service) =>
  async (request: FastifyRequest<{ Querystring: { readonly next?: string } }>, reply: FastifyReply) => {
    const held = await takeHeldForm(service, request.signedIn!.person);
    if (held === undefined) return reply.redirect(ownAddress(request.query.next), 303);
    return reply.page({
      title: 'Nothing you typed is lost',
      template: 'journeys/sign-in/go-on/page.njk',
      view: { action: ownAddress(held.url), fields: held.fields },
    });
  };
