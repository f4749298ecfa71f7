import type { Agency } from '../../../domain/agencies/agencies.ts';
import { agencyOf, type Role, roles } from '../../../domain/agencies/roles.ts';
import { type Act, permits } from '../../../domain/deciding/act.ts';
import type { AgencyReference } from '../../../domain/event/event.ts';

/** Who may say something that somebody at work puts into the record: they themselves, and others by their role. */
export interface Makers {
  readonly self: boolean;
  readonly others: readonly Role[];
}

const everyRole = Object.keys(roles) as readonly Role[];

/** Whom the police take down: those who ring 101, and officers of their own. What a council decides it writes itself. */
const tellsThePolice: readonly Agency[] = ['family', 'placement', 'education', 'health', 'police'];

/**
 * They look on a child's case, host the child or listen to the child. What those decide who work the case is not
 * theirs to write down.
 */
const besideTheCase: readonly Role[] = [
  'independent-reviewing-officer',
  'child-protection-conference-chair',
  'host-authority-worker',
  'placing-authority-worker',
  'return-interviewer',
  'data-steward',
];

/**
 * Whose word somebody in this role is offered to record. Children's services take down what other agencies and
 * families say, and those of them who work the case what a colleague decided; police take down whoever rings them;
 * people of one other agency speak for each other; a family is not an agency whose members do. What is done in person
 * is recorded by nobody else.
 *
 * @source `mayRelay` in domain/deciding/act.ts, which allows no less than this
 */
export function makersFor(
  { may, inPerson = false }: Pick<Act<never>, 'may' | 'inPerson'>,
  role: Role,
): Makers {
  const others = inPerson ? [] : everyRole.filter((other) => permits(may, other) && takesDown(role, other));
  return { self: permits(may, role), others };
}

function takesDown(role: Role, other: Role): boolean {
  const [agency, theirs] = [agencyOf(role), agencyOf(other)];
  if (agency === 'police') return tellsThePolice.includes(theirs);
  if (agency === 'childrens-social-care') return theirs !== agency || !besideTheCase.includes(role);
  return theirs === agency && agency !== 'family';
}

/** Whom roles of other agencies work for in this case, as far as it is known. */
export type AgenciesAtHand = Readonly<Partial<Record<Agency, AgencyReference>>>;

/** For whom somebody in this role speaks: the recorder's own agency where it has that role. */
export const agencyFor = (role: Role, own: AgencyReference, atHand: AgenciesAtHand): AgencyReference => {
  const agency = agencyOf(role);
  return own.split(':')[0] === agency ? own : (atHand[agency] ?? agency);
};
