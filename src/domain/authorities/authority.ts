import type { PlainDate } from '../time/instant.ts';

export type AuthorityKind =
  | 'unitary'
  | 'metropolitan district'
  | 'London borough'
  | 'county'
  | 'City of London Corporation';

/** An English authority with children's services. @source docs/code-sets.md, Directory */
export interface Authority {
  /** Three digits, given by the Department for Education. */
  readonly code: string;
  readonly onsCode: string;
  readonly name: string;
  readonly kind: AuthorityKind;
  readonly regionCode: string;
  readonly regionName: string;
  /** The day its ONS code began, which is not the day the council was founded. */
  readonly onsCodeFrom: PlainDate;
  /** The territorial force of its area. */
  readonly forceSlug: string;
}

/** Who took over from an authority, wholly or for the part the note names. */
export interface Successor {
  readonly code: string;
  readonly note?: string;
}

/** An authority, or an earlier ONS code of one, that has ended. @source docs/code-sets.md, Directory */
export interface AbolishedAuthority {
  /** Absent where the published list has no code of the Department for Education. */
  readonly code?: string;
  readonly onsCode: string;
  readonly name: string;
  readonly onsCodeFrom: PlainDate;
  readonly until: PlainDate;
  readonly successors: readonly Successor[];
}
