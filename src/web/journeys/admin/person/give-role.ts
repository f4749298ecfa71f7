import {
  administers,
  grantRefusals,
  refuseGrant,
  servesAuthority,
} from '../../../../access/administration/scope.ts';
import { grant, teamNamed } from '../../../../access/people/people.ts';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { isAgency } from '../../../../domain/agencies/agencies.ts';
import { isRole } from '../../../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../../../domain/event/event.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { fromLondon } from '../../../../domain/time/london.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import { readTypedDate } from '../../../forms/typed-time.ts';
import type { Service } from '../../../service.ts';
import { keptAt } from '../kept-at.ts';

/** Lets somebody work as what the form says; answers what is wrong with it instead. */
export async function giveRole(
  service: Service,
  signedIn: SignedIn,
  person: string,
  fields: Fields,
): Promise<readonly FormError[]> {
  const { store, library } = service;
  const [role, agency, typedTo] = [fields.get('role'), fields.get('agency'), fields.get('to')];
  if (!isRole(role)) return [{ field: 'role', text: 'Choose a role' }];
  if (!isReference(agency)) return [{ field: 'agency', text: 'Choose an agency' }];
  const refusal = refuseGrant(signedIn, { person, role, agency }, library.directory);
  if (refusal !== undefined) return [{ field: 'agency', text: grantRefusals[refusal] }];
  const to = endOf(typedTo);
  if (to === 'unreadable')
    return [{ field: 'to', text: 'Enter a date, such as 27/10/2027, or leave it out' }];
  const from = keptAt(service);
  if (to !== undefined && to <= from)
    return [{ field: 'to', text: 'Enter a last day that is still to come' }];
  const team = fields.get('team');
  const authority = administers(signedIn)!;
  await grant(store.access, {
    ...{ person, role, agency, from, by: signedIn.name },
    ...(servesAuthority(role) && { authority }),
    ...(to !== undefined && { to }),
    ...(team !== '' && { team: await teamNamed(store.access, agency, team.slice(0, 100)) }),
  });
  return [];
}

export const isReference = (text: string): text is AgencyReference => {
  const [kind = '', id = ''] = text.split(/:(.*)/s);
  return isAgency(kind) && /^[\w-]{1,60}$/.test(id);
};

/** The midnight after the last day. */
function endOf(typed: string): Instant | 'unreadable' | undefined {
  if (typed === '') return undefined;
  const day = readTypedDate(typed);
  const midnight = day === undefined ? undefined : fromLondon((day + 1) as typeof day, 0);
  return midnight?.kind === 'once' ? midnight.at : 'unreadable';
}
