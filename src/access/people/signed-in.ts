import type { Role } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';

/** In what part somebody works: for which agency, and for an agency that serves an authority, for which. */
export interface Membership {
  readonly id: string;
  readonly role: Role;
  readonly agency: AgencyReference;
  readonly authority?: string;
  readonly team?: string;
  /** "Foster carer, Oak House". */
  readonly label: string;
}

/** Somebody at work: a person acts as one membership at a time, and may change which. */
export interface SignedIn {
  /** Stays the same whatever the person is called and wherever they work. */
  readonly person: string;
  readonly name: string;
  readonly session: string;
  readonly memberships: readonly Membership[];
  readonly as: Membership;
}
