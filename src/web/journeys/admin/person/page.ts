import type { FastifyReply, FastifyRequest } from 'fastify';
import { agenciesNamed } from '../../../../access/administration/agencies-kept.ts';
import { type PersonKept, peopleKept } from '../../../../access/administration/people-kept.ts';
import { administers, isWithinReach, keeps } from '../../../../access/administration/scope.ts';
import { keepTexts } from '../../../../access/people/mobile.ts';
import { revoke } from '../../../../access/people/people.ts';
import { endSessionsOf } from '../../../../access/sessions/sessions.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { readTexts } from '../../../forms/typed-texts.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { keptAt } from '../kept-at.ts';
import { isKept } from '../people/page.ts';
import { giveRole } from './give-role.ts';
import { personView } from './view-model.ts';

export interface PersonRoute {
  readonly Params: { readonly id: string };
}

type PersonRequest = FastifyRequest<PersonRoute>;

/** One person: what they work as, and what an administrator does about it. */
export const showPerson =
  (service: Service) =>
  async (request: PersonRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const found = await personAsked(service, request);
    return found === undefined ? notFound(reply) : page(service, reply, found, noFields, []);
  };

export const changePerson =
  (service: Service) =>
  async (request: PersonRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const found = await personAsked(service, request);
    if (found === undefined) return notFound(reply);
    const fields = request.body as Fields;
    const errors = await change(service, request, found, fields);
    return errors.length > 0
      ? page(service, reply, found, fields, errors)
      : reply.redirect(`/admin/people/${found.person.id}`, 303);
  };

interface Found {
  readonly authority: string;
  readonly person: PersonKept;
}

async function personAsked(
  { store, library }: Service,
  { signedIn, params }: PersonRequest,
): Promise<Found | undefined> {
  const authority = administers(signedIn!);
  if (authority === undefined) return undefined;
  const [person] = await peopleKept(store, { id: params.id });
  return person !== undefined && isKept(person, authority, library.directory)
    ? { authority, person }
    : undefined;
}

async function change(
  service: Service,
  { signedIn }: PersonRequest,
  { authority, person }: Found,
  fields: Fields,
): Promise<readonly FormError[]> {
  const { store, library } = service;
  switch (fields.get('do')) {
    case 'sign-out':
      await endSessionsOf(store, person.id, keptAt(service));
      return [];
    case 'texts': {
      const read = readTexts(fields);
      if ('length' in read) return read;
      await keepTexts(store, person.id, read);
      return [];
    }
    case 'end': {
      const membership = person.memberships.find(({ id }) => id === fields.get('membership'));
      if (membership !== undefined && keeps(membership, authority, library.directory))
        await revoke(store.access, membership.id, keptAt(service), signedIn!.name);
      return [];
    }
    default:
      return giveRole(service, signedIn!, person.id, fields);
  }
}

async function page(
  service: Service,
  reply: FastifyReply,
  { authority, person }: Found,
  fields: Fields,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const { store, library } = service;
  const named = await agenciesNamed(store);
  const agencies = named.filter(({ agency }) => isWithinReach(agency, authority, library.directory));
  return reply.page({
    title: person.name,
    template: 'journeys/admin/person/page.njk',
    back: '/admin/people',
    ...(errors.length > 0 && { status: 400 }),
    view: {
      ...personView(person, agencies, fields, {
        authority,
        directory: library.directory,
        now: service.clock.now(),
        at: keptAt(service),
      }),
      errors: errorView(errors),
    },
  });
}
