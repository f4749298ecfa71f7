import type { Agency } from '../agencies/agencies.ts';
import type { Role } from '../agencies/roles.ts';
import type { Instant } from '../time/instant.ts';
import type { When } from '../time/when.ts';

/** One particular agency: `childrens-social-care:887`, `police:kent`, `placement:SC123456`, `family`. */
export type AgencyReference = Agency | `${Agency}:${string}`;

/** Who says that something happened, and how it reached whoever recorded it. */
export interface Maker {
  readonly person: string;
  readonly role: Role;
  readonly agency: AgencyReference;
  /** How the recorder learnt it, when maker and recorder are two people. */
  readonly how?: 'in_person' | 'telephone' | 'email' | 'letter' | 'system';
  /** When the recorder was told, when maker and recorder are two people. */
  readonly toldAt?: Instant;
}

/** Who put it into the record. */
export interface Recorder {
  readonly person: string;
  readonly role: Role;
  readonly agency: AgencyReference;
}

/**
 * Something that happened, as it is stored: never changed, only corrected or withdrawn by a later event.
 * `version` counts from 1 inside its stream and is the event's name there.
 */
export interface DomainEvent<Type extends string = string, Body = unknown> {
  readonly type: Type;
  readonly version: number;
  readonly happened: When;
  readonly recorded: Instant;
  readonly madeBy: Maker;
  readonly recordedBy: Recorder;
  readonly body: Body;
  /** The version in the same stream that this event corrects or withdraws. */
  readonly corrects?: number;
  /** Carried over from another system: it may break rules that hold for what is recorded here. */
  readonly imported?: boolean;
}

/** What deciding produces: an event that has no place in its stream yet. */
export type NewEvent<Type extends string = string, Body = unknown> = Omit<
  DomainEvent<Type, Body>,
  'version' | 'recorded'
>;
