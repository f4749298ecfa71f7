import type { FastifyReply, FastifyRequest } from 'fastify';
import { agenciesAround, agenciesNamed } from '../../../../access/administration/agencies-kept.ts';
import { administers, isWithinReach } from '../../../../access/administration/scope.ts';
import { nameAgency, teamNamed } from '../../../../access/people/people.ts';
import { relationships } from '../../../../access/policy/actions.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { isReference } from '../person/give-role.ts';

/** The agencies that work here, their teams, and what each has to do with the authority's children. */
export const showAgencies =
  (service: Service) =>
  (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    page(service, request, reply, noFields, []);

export const changeAgencies =
  (service: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const authority = administers(request.signedIn!);
    if (authority === undefined) return notFound(reply);
    const fields = request.body as Fields;
    const [agency, name] = [fields.get('agency'), fields.get('name').slice(0, 100)];
    const isReachable = isReference(agency) && isWithinReach(agency, authority, service.library.directory);
    const errors = [
      ...(isReachable
        ? []
        : [
            {
              field: 'agency',
              text: 'Enter a kind and a number, such as placement:SC123456, not of another authority',
            },
          ]),
      ...(name === '' ? [{ field: 'name', text: 'Enter a name' }] : []),
    ];
    if (errors.length > 0 || !isReference(agency)) return page(service, request, reply, fields, errors);
    const { access } = service.store;
    if (fields.get('do') === 'team') await teamNamed(access, agency, name);
    else await nameAgency(access, agency, name);
    return reply.redirect('/admin/agencies', 303);
  };

async function page(
  { store, library, clock }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  fields: Fields,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const authority = administers(request.signedIn!);
  if (authority === undefined) return notFound(reply);
  const { directory } = library;
  const [named, around] = await Promise.all([
    agenciesNamed(store),
    agenciesAround(store, authority, clock.now()),
  ]);
  const names = new Map(named.map(({ agency, name }) => [agency, name]));
  const reachable = named.filter(({ agency }) => isWithinReach(agency, authority, directory));
  const addsTeam = fields.get('do') === 'team';
  return reply.page({
    title: 'Agencies and teams',
    template: 'journeys/admin/agencies/page.njk',
    back: '/admin',
    ...(errors.length > 0 && { status: 400 }),
    view: {
      agencies: reachable,
      around: around.map(({ agency, kind, children }) => ({
        name: names.get(agency) ?? sayAgency(agency, directory),
        agency,
        what: relationships[kind],
        children,
      })),
      typed: { agency: fields.get('agency'), name: fields.get('name') },
      choices: reachable.map(({ agency, name }) => ({ value: agency, text: name })),
      addsTeam,
      errors: errorView(errors),
    },
  });
}
