import type { Role } from '../agencies/roles.ts';
import type { InterviewProvider } from '../return-interview/provider.ts';
import type { PlainDate } from '../time/instant.ts';
import type { Rule } from './rule.ts';

/** A grade that the police may give; the legacy ones only in imports and where a pack still allows them. */
export type PoliceGrade = 'very_low' | 'low' | 'medium' | 'high' | 'absent' | 'no_apparent_risk';

/** The choices of a procedure that are not duties: what may be said, by whom, and from which numbers on. */
export interface PackSettings {
  /** Grades that the police may give a missing child; v59 allows medium and high only (L35). */
  readonly gradesWhenMissing: readonly PoliceGrade[];
  /** Whether the police may still record a new legacy absence. */
  readonly legacyAbsenceOffered: boolean;
  /** Who must have consented before anything is released to the media; nobody where undefined. */
  readonly mediaConsentFrom?: Role;
  /** v59-2024 L81: only under an interim or full care order; the floor also under protection by police or court. */
  readonly recoveryOrderOnlyUnderCareOrder: boolean;
  /** Suggested minutes for preliminary checks; a carer may always take fewer. */
  readonly suggestedCheckMinutes: { readonly under16: number; readonly from16: number };
  /** From how many episodes in how many days a child has multiple episodes. */
  readonly multipleEpisodes: { readonly count: number; readonly withinDays: number };
  /** Placements within so many miles are visited by the authority's own interviewers. */
  readonly interviewersTravelMiles?: number;
  /** Whose return interviews they are, from when until when; the day of the return decides. */
  readonly interviewProviders?: readonly InterviewProvider[];
  /** Where the risk assessment template for children who are not looked after is found. */
  readonly riskTemplateNotLookedAfter: string;
  /** What that template asks, in its order. */
  readonly riskTemplateAsks?: readonly string[];
  /** What a child who is back is welcomed with; no clock runs for it. */
  readonly welcomeChecklist?: readonly string[];
  /** To which desk of the authority a report comes, by the clock. */
  readonly firstContact?: FirstContact;
  /** Questions that must be answered before an episode closes. */
  readonly closingNeeds: readonly string[];
}

/** Who is an authority's first point of contact while its office is open, and while it is shut. */
export interface FirstContact {
  readonly officeHours: Role;
  readonly outOfHours: Role;
  readonly copiedWhenOpen: boolean;
}

/** One authority's, force's or panel's procedure: the duties it lays down and the choices it makes. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  /** The pack that this one is laid over, or nothing where it stands alone. */
  readonly over?: string;
  readonly inForceFrom: PlainDate;
  readonly reviewedOn?: PlainDate;
  readonly rules: readonly Rule[];
  readonly settings: Partial<PackSettings>;
  /** SHA-256 of everything above, so that an episode can name exactly what it opened under. */
  readonly hash: string;
}
