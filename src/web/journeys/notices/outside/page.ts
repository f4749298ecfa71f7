import type { FastifyReply, FastifyRequest } from 'fastify';
import { acknowledgeFromOutside } from '../../../../notices/acknowledge/acknowledge-from-outside.ts';
import { lookAtLink } from '../../../../notices/acknowledge/look-at-link.ts';
import { pathOfLink } from '../../../../notices/sending/links.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { linkView } from './view-model.ts';

export interface LinkRoute {
  readonly Params: { readonly token: string };
}

type Asked = FastifyRequest<LinkRoute>;

/** What somebody who does not work in Homeward was sent: what kind and how urgent, and nothing of whom. */
export const showLink = (service: Service) => (request: Asked, reply: FastifyReply) =>
  show(service, request, reply, noFields, []);

/** They say that they have it, and what they call it. */
export const answerLink = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const { store, library, clock } = service;
  const { token } = request.params;
  const fields = (request.body as Fields | undefined) ?? noFields;
  const [name, reference] = [fields.get('name'), fields.get('reference')];
  const errors = [...tooLong('name', name), ...tooLong('reference', reference)];
  if (errors.length > 0) return show(service, request, reply, fields, errors);
  const outcome = await acknowledgeFromOutside(store, library, {
    ...{ token, name, now: clock.now() },
    ...(reference !== '' && { reference }),
  });
  if (outcome.kind === 'refused' && outcome.refusal.at === 'name')
    return show(service, request, reply, fields, [{ field: 'name', text: outcome.refusal.says }]);
  return reply.redirect(pathOfLink(encodeURIComponent(token)), 303);
};

const MOST = 200;

const tooLong = (field: string, text: string): readonly FormError[] =>
  text.length > MOST ? [{ field, text: `Write ${MOST} letters or fewer` }] : [];

async function show(
  { store, library, clock }: Service,
  { params }: Asked,
  reply: FastifyReply,
  fields: Fields,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const now = clock.now();
  const link = await lookAtLink(store, params.token, now);
  const { status, ...view } = linkView(link, { library, now, fields, errors });
  return reply.page({
    title: view.heading,
    template: 'journeys/notices/outside/page.njk',
    status: errors.length > 0 ? 400 : status,
    view,
  });
}
