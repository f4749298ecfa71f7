import type { FastifyReply, FastifyRequest } from 'fastify';
import { workAs } from '../../../../access/sessions/sessions.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { Service } from '../../../service.ts';

export const showWorkingAs = async (request: FastifyRequest, reply: FastifyReply) =>
  workingAsPage(request, reply, false);

/** What somebody does is recorded as one part of theirs, so they say as which. */
export const changeWorkingAs =
  ({ store }: Service) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const isTheirs = await workAs(store, request.signedIn!, (request.body as Fields).get('membership'));
    return isTheirs ? reply.redirect('/', 303) : workingAsPage(request, reply, true);
  };

function workingAsPage(request: FastifyRequest, reply: FastifyReply, missing: boolean) {
  const { memberships, as } = request.signedIn!;
  return reply.page({
    status: missing ? 400 : 200,
    title: 'What you are working as',
    template: 'journeys/sign-in/working-as/page.njk',
    view: {
      missing,
      items: memberships.map(({ id, label }) => ({ value: id, text: label, checked: id === as.id })),
    },
  });
}
