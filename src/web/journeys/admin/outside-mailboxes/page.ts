import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  outsideMailboxes,
  removeMailbox,
  setMailbox,
} from '../../../../access/administration/outside-mailboxes.ts';
import { administers } from '../../../../access/administration/scope.ts';
import { isAgency } from '../../../../domain/agencies/agencies.ts';
import { agencyOf, isRole, type Role, roleLabel, roles } from '../../../../domain/agencies/roles.ts';
import { isEmailAddress } from '../../../../notices/channels/email-address.ts';
import { readPhoneNumber } from '../../../../notices/channels/phone-number.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { capital } from '../../../words/code-words.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { isReference } from '../person/give-role.ts';

/** Where messages of the own authority go for agencies in which nobody works in Homeward: a police force, another authority, a hospital. */
export const showMailboxes =
  (service: Service) =>
  (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    page(service, request, reply, noFields, []);

export const changeMailboxes =
  (service: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const authority = administers(request.signedIn!);
    if (authority === undefined) return notFound(reply);
    const { store } = service;
    const fields = request.body as Fields;
    const [agency, role, address] = [fields.get('agency'), fields.get('role'), fields.get('address')];
    if (fields.get('do') === 'remove') await removeMailbox(store, authority, { agency, role });
    else {
      const errors = wrongWith(agency, role, address);
      if (errors.length > 0 || !isRole(role)) return page(service, request, reply, fields, errors);
      await setMailbox(store, authority, { agency, role, address });
    }
    return reply.redirect('/admin/outside-mailboxes', 303);
  };

const wrongWith = (agency: string, role: string, address: string): readonly FormError[] => [
  ...(isOutside(agency)
    ? []
    : [{ field: 'agency', text: 'Enter a kind and a number or name, such as police:kent' }]),
  ...(isRole(role) && (!isOutside(agency) || agencyOf(role) === kindOf(agency))
    ? []
    : [{ field: 'role', text: 'Choose a role that this kind of agency has' }]),
  ...(isEmailAddress(address) || readPhoneNumber(address) !== undefined
    ? []
    : [
        {
          field: 'address',
          text: 'Enter an email address or a mobile number, such as missing@example.gov.uk',
        },
      ]),
];

const kindOf = (agency: string): string => agency.split(':')[0]!;

/** One agency, or a kind of which there is one: the Home Office. A family is rung. */
const isOutside = (agency: string): boolean =>
  kindOf(agency) !== 'family' && (isReference(agency) || isAgency(agency));

async function page(
  { store, library }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  fields: Fields,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const authority = administers(request.signedIn!);
  if (authority === undefined) return notFound(reply);
  const mailboxes = await outsideMailboxes(store, authority);
  return reply.page({
    title: 'Mailboxes outside Homeward',
    template: 'journeys/admin/outside-mailboxes/page.njk',
    back: '/admin',
    ...(errors.length > 0 && { status: 400 }),
    view: {
      mailboxes: mailboxes.map(({ agency, role, address }) => ({
        ...{ agency, role, address },
        whom: `${capital(sayAgency(agency, library.directory))}: ${roleLabel(role)}`,
      })),
      typed: { agency: fields.get('agency'), address: fields.get('address') },
      roles: [
        { value: '', text: 'Choose a role' },
        ...(Object.keys(roles) as Role[]).map((role) => ({
          value: role,
          text: roleLabel(role),
          selected: fields.get('role') === role,
        })),
      ],
      errors: errorView(errors),
    },
  });
}
