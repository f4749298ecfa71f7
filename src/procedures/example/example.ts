import type { SchoolClosure } from '../../domain/calendars/school-calendar.ts';
import type { NotKnownBecause } from '../../domain/calendars/step.ts';
import type { EpisodeOutline } from '../../domain/episode/history.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import type { SettlementKind, Status } from '../../domain/obligations/obligation.ts';
import type { Capacity } from '../../domain/obligations/rule.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** What an example says of one occurrence of a duty; what it does not name is not compared. */
export interface Expected {
  readonly arises?: Instant | 'not-known';
  readonly due?: Instant | 'not-known';
  readonly lateAfter?: Instant | 'never';
  readonly settlement?:
    | { readonly kind: SettlementKind; readonly at?: Instant; readonly reason?: string }
    | 'open';
  readonly parts?: Readonly<Record<string, SettlementKind | 'open'>>;
  readonly status?: readonly { readonly at: Instant; readonly is: Status }[];
  readonly owner?: string;
  readonly notKnown?: NotKnownBecause;
}

/** A story, and the duties of one rule in it. */
export interface Example {
  readonly name: string;
  readonly child: readonly DomainEvent[];
  /** What happened in the stream that the rule is about; for a rule about a child, after what was stated of it. */
  readonly events: readonly DomainEvent[];
  readonly others: readonly EpisodeOutline[];
  readonly closures: readonly SchoolClosure[];
  /** As what the owner of the rule stands to the child; follows from the child where the example does not say. */
  readonly capacity: Capacity | undefined;
  /** Each occurrence in order; none where the rule lays no duty. */
  readonly expected: readonly Expected[];
  /** Further occurrences follow that the example does not speak of. */
  readonly more: boolean;
  /** The last moment that the story or what follows from it names. */
  readonly through: Instant;
}
