import type { Role } from '../agencies/roles.ts';
import type { Offset } from '../calendars/offset.ts';
import type { PlainDate } from '../time/instant.ts';

/** What a duty is about, and therefore which history its words are asked of. */
export type Subject = 'episode' | 'child' | 'education-absence' | 'authority';

/** As what an authority or force stands to a child when one of its packs applies. */
export type Capacity = 'responsible' | 'home' | 'host' | 'force';

/** Who has to do it; resolved to one authority, force, placement or school for each episode. */
export type DutyOwnerWord =
  | 'responsible-authority'
  | 'host-authority'
  | 'pack-authority'
  | 'police'
  | 'placement'
  | 'school'
  | 'home-office';

/** A word of the vocabulary with what it needs to know, such as whom or how many. */
export interface Use {
  readonly word: string;
  readonly with: Readonly<Record<string, unknown>>;
}

/** One thing that a duty asks for: met by any of these acts, or excused by any of these reasons. */
export interface Part {
  readonly key: string;
  readonly metBy: readonly Use[];
  readonly excusedBy: readonly Use[];
}

export interface Escalation {
  readonly to: Role;
  /** Hours after the moment from which the duty is late; below zero, before it: at an hour of the day it is due. */
  readonly afterHours: number;
}

export interface Source {
  readonly document: string;
  readonly at: string;
  readonly quote?: string;
  /** Values in this rule that the source leaves open and that this pack chose. */
  readonly ours?: readonly string[];
}

/** A duty as a pack states it: when it arises, when it falls due, whose it is, and what settles it. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly subject: Subject;
  readonly capacities: readonly Capacity[];
  /** `deadline`: arises at its start, due after its offset. `threshold`: arises and is due after its offset. */
  readonly kind: 'deadline' | 'threshold';
  readonly starts: readonly Use[];
  /** Moments that bring the rule forward to themselves if they come before it has arisen. */
  readonly orSooner: readonly Use[];
  readonly conditions: readonly Use[];
  readonly offset: Offset;
  /** How long after arising a threshold duty may take before it is late. */
  readonly actWithin?: Offset;
  /** A local limit on a duty for which the source gives no number. */
  readonly limit?: Offset;
  /** What the source asks for before the limit, shown and never counted. */
  readonly aim?: Offset;
  readonly owner: DutyOwnerWord;
  readonly responsible: readonly Role[];
  readonly notified: readonly Role[];
  /** Those are told so long before it falls due, and not at once: most children are back by then. */
  readonly tellHoursBeforeDue?: number;
  readonly parts: readonly Part[];
  readonly endsWith: readonly Use[];
  readonly notRequiredWhen: readonly Use[];
  /** Acts done before the duty began also meet it: told before the police, say. */
  readonly earlierActsCount: boolean;
  /**
   * The duty arises again and again as long as nothing has ended it: this long after its start, each time with a
   * stretch of its own; after it was last met; or after it was last met or, where it was not, missed.
   */
  readonly repeats?: {
    readonly every: Offset;
    readonly from: 'start' | 'last-met' | 'last-met-or-missed';
  };
  readonly escalations: readonly Escalation[];
  readonly acknowledgeWithinMinutes?: { readonly high: number; readonly otherwise: number };
  readonly replaces: readonly string[];
  readonly inForce: { readonly from: PlainDate; readonly until?: PlainDate };
  readonly source: Source;
}
