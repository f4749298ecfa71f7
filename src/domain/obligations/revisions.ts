import type { EpisodeEventType } from '../episode/events.ts';
import type { DomainEvent } from '../event/event.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import { finderAmong, isSameDuty, type Named } from './by-name.ts';
import type { Laid } from './laid.ts';
import type { Obligation } from './obligation.ts';
import { superseded } from './settled.ts';

/**
 * What duties begin with and are counted from. Other facts may meet, excuse or end a duty, late or not, but do
 * not move it.
 */
const moving: ReadonlySet<string> = new Set<EpisodeEventType>([
  'EpisodeOpened',
  'EpisodeImported',
  'ProceduresRebound',
  'ChecksDeadlineSet',
  'ContactMadeStillAtRisk',
  'FoundDuringChecks',
  'ChildReported',
  'ImmediateConcernRaised',
  'ChildClassified',
  'RiskGraded',
  'WhereaboutsBecameKnown',
  'WhereaboutsBecameUnknown',
  'StatementConfirmed',
  'ChildLocated',
  'ChildReturned',
  'DiscussionHeld',
  'PoliceProtectionStarted',
]);

/**
 * The places in a stream at which what was known before may have laid other duties: a correction, a withdrawal,
 * a fact that duties are counted from and that arrived after later ones, or the police finding that a child was
 * never missing. Each is an index into the events: the event there revised what those before it said.
 */
export function revisionPoints(events: readonly DomainEvent[]): readonly number[] {
  const points: number[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < events.length; index++) {
    const event = events[index] as DomainEvent;
    if (event.corrects !== undefined && moving.has(events[event.corrects - 1]?.type ?? ''))
      points.push(index);
    if (!moving.has(event.type)) continue;
    const order = orderOf(event.happened);
    if (index > 0 && (order < latest || neverMissing(event))) points.push(index);
    if (order > latest) latest = order;
  }
  return points;
}

const neverMissing = ({ type, body }: DomainEvent): boolean =>
  type === 'ChildClassified' && (body as { class: string }).class !== 'missing';

/** What was owed until an event revised it. */
export interface Revised<History> {
  readonly revisedBy: DomainEvent;
  readonly laid: readonly Laid<History>[];
}

/** A duty that is owed no more: as it was laid last, and what took it away. */
interface Gone<History> {
  laid: Laid<History>;
  revisedBy: DomainEvent;
}

/**
 * Duties as they stand, and what they were before revisions: a due time that moved stays on its obligation, and a
 * duty whose reason fell away remains as superseded, with the event that took it away.
 *
 * @param before what the duties were just before each revision, oldest first
 * @source docs/time-and-duties.md, "Binding", "Identity"
 */
export function withRevisions<History>(
  now: readonly Obligation[],
  before: readonly Revised<History>[],
): Obligation[] {
  const earlierDue = new Map<Obligation, readonly Instant[]>();
  const gone: Gone<History>[] = [];
  for (const { revisedBy, laid } of before) {
    const standing = finderAmong(now);
    for (const was of laid) {
      const is = standing(was);
      if (is === undefined) takeAway(gone, was, revisedBy);
      else noteDue(earlierDue, is, was.times.due);
    }
  }
  const owed = earlierDue.size === 0 ? now : now.map((duty) => withEarlierDue(duty, earlierDue.get(duty)));
  return [...owed, ...gone.map(({ laid, revisedBy }) => superseded(laid, revisedBy))];
}

const withEarlierDue = (duty: Obligation, earlierDue: readonly Instant[] | undefined): Obligation =>
  earlierDue === undefined ? duty : { ...duty, earlierDue };

/** (duty owner, rule, occurrence): what names an obligation within one subject, written out. */
export const identity = ({ owner, rule, occurrence }: Named): string => `${owner} ${rule.id} ${occurrence}`;

function takeAway<History>(gone: Gone<History>[], laid: Laid<History>, revisedBy: DomainEvent): void {
  const known = gone.find((one) => isSameDuty(one.laid, laid));
  if (known === undefined) gone.push({ laid, revisedBy });
  else Object.assign(known, { laid, revisedBy });
}

function noteDue(dues: Map<Obligation, readonly Instant[]>, is: Obligation, was: Instant | undefined): void {
  if (was === undefined || was === is.due) return;
  const known = dues.get(is) ?? [];
  if (!known.includes(was)) dues.set(is, [...known, was]);
}
