import type { Role } from '../../domain/agencies/roles.ts';

/** Where a notice goes. */
export type Desk =
  | {
      readonly kind: 'here';
      readonly role: Role;
      readonly agency: string;
      /** Who is accountable for it; undefined for whoever is at the desk of that role. */
      readonly person: string | undefined;
    }
  /** An agency that does not work in Homeward, with a mailbox that it named. */
  | { readonly kind: 'outside'; readonly role: Role; readonly agency: string }
  /** Nobody in Homeward is that role there, and no mailbox is known: somebody has to ring. */
  | { readonly kind: 'not-here'; readonly role: Role; readonly agency: string };
