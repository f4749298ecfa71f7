import type { RelationshipKind } from '../../domain/child/relationships.ts';
import type { Phase } from '../../domain/episode/episode.ts';
import type { SettlementKind } from '../../domain/obligations/obligation.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** Children and episodes are named by their streams: `child:…`, `episode:…`. Sections are the policy's words. */

/** From when until when an agency has to do with a child, and so sees the child. */
export interface RelationshipRow {
  readonly child: string;
  readonly agency: string;
  readonly kind: RelationshipKind;
  readonly from: Instant;
  readonly to?: Instant | undefined;
}

export interface ChildRow {
  readonly child: string;
  readonly section: string;
  /** The version of the child's stream that it was folded from; an older one never replaces a newer. */
  readonly version: number;
  readonly names: unknown;
  readonly dateOfBirth?: string | undefined;
  readonly sex?: string | undefined;
  readonly ethnicity?: string | undefined;
  readonly group?: string | undefined;
  readonly summary?: unknown;
}

/** All the keys under which a child is found. */
export interface ChildKeys {
  readonly child: string;
  readonly section: string;
  readonly keys: readonly { readonly kind: string; readonly key: string }[];
}

export interface EpisodeRow {
  readonly episode: string;
  readonly child: string;
  readonly section: string;
  /** The version of the episode's stream that it was folded from; an older one never replaces a newer. */
  readonly version: number;
  readonly phase: Phase;
  readonly missingSince: Instant;
  readonly over?: Instant | undefined;
  readonly grade?: string | undefined;
  readonly policeClass?: string | undefined;
  readonly whereabouts?: string | undefined;
  readonly searchLead?: string | undefined;
  readonly binding: unknown;
  /** When the engine has to look again although nothing new was recorded. */
  readonly extendAt?: Instant | undefined;
  readonly imported?: boolean | undefined;
  readonly summary?: unknown;
}

/** What one section shows of one event. */
export interface TimelineRow {
  readonly stream: string;
  readonly version: number;
  readonly section: string;
  readonly child: string;
  readonly happened: Instant;
  readonly summary: unknown;
}

export interface DocumentRow {
  /** A UUID. */
  readonly document: string;
  readonly stream: string;
  readonly child: string;
  readonly section: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface ObligationRow {
  readonly dutyOwner: string;
  readonly rule: string;
  readonly occurrence: string;
  readonly pack: string;
  readonly arises?: Instant | undefined;
  readonly due?: Instant | undefined;
  readonly lateAfter?: Instant | undefined;
  readonly settlement?: { readonly kind: SettlementKind } | undefined;
  readonly settledAt?: Instant | undefined;
  readonly parts: unknown;
  readonly body: unknown;
}

/** The live duties towards one subject, all of them. */
export interface ObligationSet {
  readonly subject: string;
  readonly child: string;
  readonly section: string;
  readonly rows: readonly ObligationRow[];
}

/** The duties of a settled subject as one document; null when it is live again. */
export interface SettledObligations {
  readonly subject: string;
  readonly child: string;
  readonly section: string;
  readonly obligations: unknown;
}

/** Rows that show what the events say, each replacing the one before. */
export interface ReadModels {
  readonly relationships?: readonly RelationshipRow[];
  readonly children?: readonly ChildRow[];
  readonly childKeys?: readonly ChildKeys[];
  readonly episodes?: readonly EpisodeRow[];
  readonly timeline?: readonly TimelineRow[];
  readonly documents?: readonly DocumentRow[];
}
