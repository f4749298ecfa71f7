import type { FastifyReply, FastifyRequest } from 'fastify';
import { type PersonKept, peopleKept } from '../../../../access/administration/people-kept.ts';
import { administers, keeps } from '../../../../access/administration/scope.ts';
import { addPerson } from '../../../../access/people/people.ts';
import { roleLabel } from '../../../../domain/agencies/roles.ts';
import type { Directory } from '../../../../domain/authorities/directory.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { type Fields, noFields, readFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { keptAt } from '../kept-at.ts';

/** Everybody who works in what an administrator keeps, and those who work as nothing yet. */
export const showPeople =
  (service: Service) =>
  (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    page(service, request, reply, noFields);

export const addSomebody =
  (service: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (administers(request.signedIn!) === undefined) return notFound(reply);
    const fields = request.body as Fields;
    const [name, email] = [fields.get('name'), fields.get('email')];
    const errors = wrongWith(name, email);
    if (errors.length > 0) return page(service, request, reply, fields, errors);
    const { access } = service.store;
    const { rows } = await access.query('select from homeward.person where lower(email) = lower($1)', [
      email,
    ]);
    if (email !== '' && rows.length > 0)
      return page(service, request, reply, fields, [
        { field: 'email', text: 'Somebody has this address already: look for them in the list' },
      ]);
    const id = await addPerson(access, { name, ...(email !== '' && { email }) }, keptAt(service));
    return reply.redirect(`/admin/people/${id}`, 303);
  };

const MOST_OF_A_NAME = 200;

const wrongWith = (name: string, email: string): readonly FormError[] => [
  ...(name === '' ? [{ field: 'name', text: 'Enter a name' }] : []),
  ...(name.length > MOST_OF_A_NAME ? [{ field: 'name', text: 'Enter a shorter name' }] : []),
  ...(email !== '' && !/^[^\s@]{1,100}@[^\s@]{1,150}$/.test(email)
    ? [{ field: 'email', text: 'Enter an email address, such as name@example.gov.uk' }]
    : []),
];

async function page(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  fields: Fields,
  errors: readonly FormError[] = [],
): Promise<FastifyReply> {
  const authority = administers(request.signedIn!);
  if (authority === undefined) return notFound(reply);
  const { store, library } = service;
  const name = readFields(request.url.split('?')[1] ?? '').get('find');
  const at = keptAt(service);
  const people = (await peopleKept(store, { name })).filter((person) =>
    isKept(person, authority, library.directory),
  );
  return reply.page({
    title: 'People',
    template: 'journeys/admin/people/page.njk',
    back: '/admin',
    ...(errors.length > 0 && { status: 400 }),
    view: {
      find: name,
      typed: { name: fields.get('name'), email: fields.get('email') },
      errors: errorView(errors),
      people: people.map((person) => personView(person, library.directory, at)),
    },
  });
}

/** Whoever works in nothing of this authority is another administrator's. */
export const isKept = ({ memberships }: PersonKept, authority: string, directory: Directory): boolean =>
  memberships.length === 0 || memberships.some((membership) => keeps(membership, authority, directory));

const personView = ({ id, name, memberships }: PersonKept, directory: Directory, at: Instant) => ({
  href: `/admin/people/${id}`,
  name,
  works: memberships
    .filter(({ to }) => to === null || to > at)
    .map(({ role, agency, agencyName, team }) =>
      [roleLabel(role), team, agencyName ?? sayAgency(agency, directory)]
        .filter((part) => part !== null)
        .join(', '),
    ),
});
