import { type Child, childSaid } from '../../domain/child/child.ts';
import type { IdentifierKind } from '../../domain/code-sets/identifiers.ts';

/** Who the child is, as it stands today. */
export const identityOf = (child: Child) =>
  childSaid(child, 'ChildIdentityChanged').at(-1)?.body ?? childSaid(child, 'ChildRecorded').at(-1)?.body;

/** The number by which a system knows the child; undefined where the record holds none. */
export const numberOf = (child: Child, kind: IdentifierKind): string | undefined =>
  identityOf(child)?.identifiers.find((identifier) => identifier.kind === kind)?.value;
