import { agencyOf } from '../agencies/roles.ts';
import type { DomainEvent } from '../event/event.ts';
import type { Said } from '../event/said.ts';
import { addInOrder } from '../time/add-in-order.ts';
import { orderOf, type When } from '../time/when.ts';
import { type EpisodeEventType, episodeSaid } from './events.ts';

export type Whereabouts = 'unknown' | 'known_with_concern' | 'known_authorised';
export type PoliceClass = 'missing' | 'absent_legacy' | 'not_missing';

/** A stretch of time in which one thing was true; without `to` it still is. */
export interface Span<Kind extends string> {
  readonly kind: Kind;
  readonly from: When;
  readonly to: When | undefined;
  /** The version of the event that began it. */
  readonly event: number;
}

/** A change on a track: something began to be true, or (undefined) nothing does any more. */
interface Change<Kind extends string> {
  readonly at: When;
  readonly kind: Kind | undefined;
  readonly event: number;
}

/**
 * Whether a statement about where the child is counts already. What a carer, school or relative says waits
 * until children's services or the police confirm it; then it counts from when it happened.
 *
 * @source docs/episodes.md, "say whereabouts known", "locate"
 */
export const counts = (said: Said, statement: DomainEvent): boolean =>
  countsAtOnce(statement) ||
  episodeSaid(said, 'StatementConfirmed').some(({ body }) => body.confirms === statement.version);

/** Whether it needs nobody's confirmation: children's services, the police, and what another system held. */
export function countsAtOnce({ madeBy, imported }: DomainEvent): boolean {
  const agency = agencyOf(madeBy.role);
  return imported === true || agency === 'childrens-social-care' || agency === 'police';
}

/** The whereabouts track: what children's services know, without gaps from the start until the return. */
export function whereaboutsTrack(said: Said, missingSince: When): readonly Span<Whereabouts>[] {
  const changes: Change<Whereabouts>[] = [];
  for (const opened of episodeSaid(said, 'EpisodeOpened'))
    note(changes, opened.body.whereabouts, opened.version, missingSince);
  collect(said, 'WhereaboutsBecameKnown', changes, (known) => known.body.kind);
  collect(said, 'WhereaboutsBecameUnknown', changes, () => 'unknown');
  collect(said, 'ChildLocated', changes, (located) => located.body.until ?? 'known_with_concern');
  for (const type of ['FoundDuringChecks', 'ChildReturned'] as const)
    for (const back of episodeSaid(said, type)) note(changes, undefined, back.version, back.happened);
  return spans(changes);
}

/**
 * The police track. A class ends with the next one; `missing` and the legacy absence also end when the child is
 * located or known to be somewhere, because a child whose whereabouts are known is neither (v59-2024 L47), and all
 * end with the return.
 */
export function policeTrack(said: Said): readonly Span<PoliceClass>[] {
  const changes: Change<PoliceClass>[] = [];
  for (const classified of episodeSaid(said, 'ChildClassified'))
    note(changes, classified.body.class, classified.version, classified.happened);
  if (changes.length === 0) return [];
  collect(said, 'ChildLocated', changes, () => undefined);
  collect(said, 'WhereaboutsBecameKnown', changes, () => undefined);
  for (const back of episodeSaid(said, 'ChildReturned'))
    note(changes, undefined, back.version, back.happened);
  return spans(changes);
}

type WhereaboutsEventType = 'WhereaboutsBecameKnown' | 'WhereaboutsBecameUnknown' | 'ChildLocated';

function collect<Type extends WhereaboutsEventType & EpisodeEventType, Kind extends string>(
  said: Said,
  type: Type,
  into: Change<Kind>[],
  kindOf: (statement: ReturnType<typeof episodeSaid<Type>>[number]) => Kind | undefined,
): void {
  for (const statement of episodeSaid(said, type))
    if (counts(said, statement)) note(into, kindOf(statement), statement.version, statement.happened);
}

function note<Kind extends string>(
  changes: Change<Kind>[],
  kind: Kind | undefined,
  event: number,
  at: When,
): void {
  addInOrder(changes, { at, kind, event }, byWhen);
}

function spans<Kind extends string>(changes: readonly Change<Kind>[]): readonly Span<Kind>[] {
  const track: Span<Kind>[] = [];
  let open: Change<Kind> | undefined;
  for (const change of changes) {
    if (open?.kind === change.kind) continue;
    if (open?.kind !== undefined) track.push(spanOf(open.kind, open, change.at));
    open = change;
  }
  if (open?.kind !== undefined) track.push(spanOf(open.kind, open, undefined));
  return track;
}

const spanOf = <Kind extends string>(
  kind: Kind,
  { at, event }: Change<Kind>,
  to: When | undefined,
): Span<Kind> => ({ kind, from: at, to, event });

const byWhen = (one: Change<string>, other: Change<string>): number =>
  orderOf(one.at) - orderOf(other.at) || one.event - other.event;
