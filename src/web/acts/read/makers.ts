import type { Agency } from '../../../domain/agencies/agencies.ts';
import { agencyOf, type Role, roles } from '../../../domain/agencies/roles.ts';
import { type Permitted, permits } from '../../../domain/deciding/act.ts';
import type { AgencyReference } from '../../../domain/event/event.ts';

/** Who may say something that somebody at work puts into the record: they themselves, and others by their role. */
export interface Makers {
  readonly self: boolean;
  readonly others: readonly Role[];
}

const everyRole = Object.keys(roles) as readonly Role[];

/**
 * Whose word somebody in this role may record. Children's services and police take down what anybody says; people of
 * one agency speak for each other; a family is not an agency whose members do.
 *
 * @source `mayRelay` in domain/deciding/act.ts, which refuses everything else
 */
export function makersFor(may: Permitted, role: Role): Makers {
  const agency = agencyOf(role);
  const takesDown = agency === 'childrens-social-care' || agency === 'police';
  const others = everyRole.filter(
    (other) => permits(may, other) && (takesDown || (agency === agencyOf(other) && agency !== 'family')),
  );
  return { self: permits(may, role), others };
}

/** Whom roles of other agencies work for in this case, as far as it is known. */
export type AgenciesAtHand = Readonly<Partial<Record<Agency, AgencyReference>>>;

/** For whom somebody in this role speaks: the recorder's own agency where it has that role. */
export const agencyFor = (role: Role, own: AgencyReference, atHand: AgenciesAtHand): AgencyReference => {
  const agency = agencyOf(role);
  return own.split(':')[0] === agency ? own : (atHand[agency] ?? agency);
};
