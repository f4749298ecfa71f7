import { type Relationship, relationships } from '../../../../access/policy/actions.ts';
import { may } from '../../../../access/policy/policy.ts';
import { type Role, roleLabel } from '../../../../domain/agencies/roles.ts';
import { type DocumentKind, documents } from '../../../../domain/notice/documents.ts';
import { inside } from '../../../words/code-words.ts';

/** Whether somebody in this role sees any child's record: otherwise they get the copy without the child. */
export const seesChildren = (role: Role): boolean =>
  (Object.keys(relationships) as Relationship[]).some((held) => may(role, held, 'core', 'see'));

/** For whom a document is: who gets all of it, and who the copy without the child. */
export function readersOf(kind: DocumentKind) {
  const to: readonly Role[] = documents[kind].to;
  return {
    whole: to.filter(seesChildren).map(named),
    withoutChild: to.filter((role) => !seesChildren(role)).map(named),
  };
}

const named = (role: Role): string => inside(roleLabel(role));
