import type { FastifyReply, FastifyRequest } from 'fastify';
import { keepTexts, textsOf } from '../../../../access/people/mobile.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { readTexts } from '../../../forms/typed-texts.ts';
import type { Service } from '../../../service.ts';

interface Query {
  readonly Querystring: { readonly kept?: string };
}

/** By which ways somebody is told of what is for them, and a number of their own for text messages. */
export const showHowTold =
  (service: Service) =>
  (request: FastifyRequest<Query>, reply: FastifyReply): Promise<FastifyReply> =>
    page(service, request, reply, noFields, []);

export const changeHowTold =
  (service: Service) =>
  async (request: FastifyRequest<Query>, reply: FastifyReply): Promise<FastifyReply> => {
    const fields = request.body as Fields;
    const read = readTexts(fields);
    if ('length' in read) return page(service, request, reply, fields, read);
    await keepTexts(service.store, request.signedIn!.person, read);
    return reply.redirect('/notices/how-told?kept=yes', 303);
  };

async function page(
  { store }: Service,
  { signedIn, query }: FastifyRequest<Query>,
  reply: FastifyReply,
  fields: Fields,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const { mobile, wantsTexts } = await textsOf(store, signedIn!.person);
  const isSent = errors.length > 0;
  return reply.page({
    title: 'How you are told',
    template: 'journeys/notices/how-told/page.njk',
    back: '/notices',
    ...(isSent && { status: 400 }),
    view: {
      isKept: query.kept === 'yes' && !isSent,
      mobile: isSent ? fields.get('mobile') : (mobile ?? ''),
      wantsTexts: isSent ? fields.get('texts') === 'yes' : wantsTexts,
      errors: errorView(errors),
    },
  });
}
