import type { Static } from 'typebox';
import { agencyOf, type Role } from '../agencies/roles.ts';
import { type Child, childSaid } from '../child/child.ts';
import { type InterviewerType, isIndependent } from '../code-sets/interviewer.ts';
import type { person } from '../event/schema.ts';

/** Roles whose holders work with the child and so are not independent, whatever else they are called. */
const workingWithChild: readonly Role[] = [
  'allocated-social-worker',
  'duty-social-worker',
  'supervising-social-worker',
  'personal-adviser',
];

/**
 * Whether an interview by this person counts as independent: the kind of interviewer is, and the person neither
 * cares for the child nor works with or is related to the child by the record. That the child chose them is
 * recorded beside it and changes nothing here.
 *
 * @source v59-2024 L293; ofsted-2013 ¶36, ¶47-48
 */
export function countsAsIndependent(
  child: Child,
  type: InterviewerType,
  interviewer: Static<typeof person>,
): boolean {
  if (!isIndependent(type)) return false;
  if (interviewer.role !== undefined && isClose(interviewer.role)) return false;
  const isThem = (other: { readonly name: string } | undefined) =>
    other !== undefined && nameOf(other) === nameOf(interviewer);
  return !(
    childSaid(child, 'InvolvementStarted').some(({ body }) => isThem(body.person) && isClose(body.by)) ||
    childSaid(child, 'RelationshipRecorded').some(({ body }) => isThem(body.person))
  );
}

const isClose = (role: Role): boolean =>
  workingWithChild.includes(role) || agencyOf(role) === 'placement' || agencyOf(role) === 'family';

const nameOf = ({ name }: { readonly name: string }): string =>
  name.trim().replace(/\s+/g, ' ').toLowerCase();
