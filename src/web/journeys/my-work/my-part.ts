import type { SignedIn } from '../../../access/people/signed-in.ts';
import { agencyOf } from '../../../domain/agencies/roles.ts';
import { type Colleague, isSameName } from '../../allocation/workforce.ts';
import type { Work } from './holding.ts';

/** What a list of work shows. */
export const lists = ['mine', 'desk', 'team', 'children'] as const;
export type List = (typeof lists)[number];

/** Whether duties are given to single people there; elsewhere whoever is on duty does them. */
export const givesToPeople = ({ role }: SignedIn['as']): boolean =>
  agencyOf(role) === 'childrens-social-care' ||
  agencyOf(role) === 'police' ||
  role === 'commissioned-return-interviewer';

/** The colleague that somebody is while they work as they do now. */
export const meAmong = (workforce: readonly Colleague[], { as }: SignedIn): Colleague | undefined =>
  workforce.find(({ id }) => id === as.id);

/**
 * Whether something is due from somebody themselves: it was given to them, or it was given to nobody and their role
 * is one of those that answer for it.
 */
export function isMine({ rule, holding }: Work, { name, as }: SignedIn, me: Colleague | undefined): boolean {
  if (holding.kind === 'held')
    return holding.by.id === me?.id || (holding.by.role === as.role && isSameName(holding.by.name, name));
  return rule?.responsible.includes(as.role) === true && isOnDesk({ holding }, me);
}

/** Whether it lies with the duty desk of somebody's team: nobody is named, and no other team has the child. */
export const isOnDesk = ({ holding }: Pick<Work, 'holding'>, me: Colleague | undefined): boolean =>
  holding.kind === 'nobody' &&
  (holding.desk === undefined || me?.team === undefined || holding.desk === me.team);

/** Whether it is held by somebody of the same team; whoever is in no team looks after all of them. */
export const isOfTeam = ({ holding }: Work, me: Colleague | undefined): boolean =>
  holding.kind === 'held' &&
  holding.by.id !== me?.id &&
  (me?.team === undefined || holding.by.team === me.team);
