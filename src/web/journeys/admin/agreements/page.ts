import type { FastifyReply, FastifyRequest } from 'fastify';
import { administers } from '../../../../access/administration/scope.ts';
import { addAgreement, agreementsOf, endAgreement } from '../../../../access/agreements/agreements.ts';
import { formatPlainDate } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import { type Fields, isTooLong, noFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { readTypedDate } from '../../../forms/typed-time.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayDate } from '../../../words/say-time.ts';

/** The register of what the authority has agreed with others about sharing what is known of children. */
export const showAgreements =
  (service: Service) =>
  (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    page(service, request, reply, noFields, []);

export const changeAgreements =
  (service: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const signedIn = request.signedIn!;
    const authority = administers(signedIn);
    if (authority === undefined) return notFound(reply);
    const { store, clock } = service;
    const fields = request.body as Fields;
    const now = clock.now();
    if (fields.get('do') === 'end') {
      await endAgreement(store, authority, fields.get('agreement'), londonDate(now), signedIn.name);
      return reply.redirect('/admin/agreements', 303);
    }
    const [from, to] = [readTypedDate(fields.get('from')), readTypedDate(fields.get('to'))];
    const errors = wrongWith(fields);
    if (errors.length > 0 || from === undefined) return page(service, request, reply, fields, errors);
    const [parties, shares, documentReference] = texts.map(({ field }) => fields.get(field)) as [
      string,
      string,
      string,
    ];
    await addAgreement(
      store,
      authority,
      { parties, shares, from, to, documentReference },
      signedIn.name,
      now,
    );
    return reply.redirect('/admin/agreements', 303);
  };

const texts = [
  { field: 'parties', text: 'Enter between whom it is' },
  { field: 'shares', text: 'Enter what is shared' },
  { field: 'document', text: 'Enter where the document is kept' },
] as const;

function wrongWith(fields: Fields): readonly FormError[] {
  const [from, to] = [readTypedDate(fields.get('from')), readTypedDate(fields.get('to'))];
  const date = 'Enter a date, such as 27/10/2025';
  return [
    ...texts.filter(({ field }) => fields.get(field) === '' || isTooLong(fields.get(field))),
    ...(from === undefined ? [{ field: 'from', text: date }] : []),
    ...(fields.get('to') !== '' && to === undefined ? [{ field: 'to', text: date }] : []),
    ...(from !== undefined && to !== undefined && to < from
      ? [{ field: 'to', text: 'Enter a last day that is not before the first' }]
      : []),
  ];
}

async function page(
  { store, clock }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  fields: Fields,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const authority = administers(request.signedIn!);
  if (authority === undefined) return notFound(reply);
  const today = londonDate(clock.now());
  const agreements = await agreementsOf(store, authority);
  return reply.page({
    title: 'Information-sharing agreements',
    template: 'journeys/admin/agreements/page.njk',
    back: '/admin',
    ...(errors.length > 0 && { status: 400 }),
    view: {
      agreements: agreements.map(({ id, parties, shares, from, to, documentReference }) => ({
        ...{ id, parties, shares, documentReference },
        from: { text: sayDate(from), iso: formatPlainDate(from) },
        to: to === undefined ? 'no last day' : `until ${sayDate(to)}`,
        stands: from > today ? 'Not yet in force' : to !== undefined && to < today ? 'Over' : 'In force',
        mayEnd: to === undefined || to > today,
      })),
      typed: Object.fromEntries(
        ['parties', 'shares', 'document', 'from', 'to'].map((name) => [name, fields.get(name)]),
      ),
      errors: errorView(errors),
    },
  });
}
