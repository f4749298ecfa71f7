import type { EpisodeEventType } from '../episode/events.ts';
import type { DomainEvent } from '../event/event.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import type { Laid } from './laid.ts';
import type { Obligation } from './obligation.ts';
import { settled } from './settled.ts';

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

/**
 * Duties as they stand, and what they were before revisions: a due time that moved stays on its obligation, and a
 * duty whose reason fell away remains as superseded, with the event that took it away.
 *
 * @param before what the duties were just before each revision, oldest first
 * @source procedures.md section 1, "Binding", "Identity"
 */
export function withRevisions<History>(
  now: readonly Obligation[],
  before: readonly Revised<History>[],
): Obligation[] {
  const earlierDue = new Map<string, Instant[]>();
  const gone = new Map<string, Obligation>();
  const standing = new Map(now.map((obligation) => [identity(obligation), obligation]));
  for (const { revisedBy, laid } of before)
    for (const was of laid) {
      const key = identity(was);
      const is = standing.get(key);
      const { due } = was.times;
      if (is === undefined) gone.set(key, superseded(settled(was), revisedBy));
      else if (due !== undefined && due !== is.due) note(earlierDue, key, due);
    }
  if (earlierDue.size === 0) return [...now, ...gone.values()];
  const kept = now.map((obligation) => {
    const earlier = earlierDue.get(identity(obligation));
    return earlier === undefined ? obligation : { ...obligation, earlierDue: earlier };
  });
  return [...kept, ...gone.values()];
}

type Named = Pick<Obligation, 'owner' | 'rule' | 'occurrence'>;

/** (duty owner, rule, occurrence): what names an obligation within one subject. */
export const identity = ({ owner, rule, occurrence }: Named): string => `${owner} ${rule.id} ${occurrence}`;

function note(dues: Map<string, Instant[]>, key: string, due: Instant): void {
  const known = dues.get(key) ?? [];
  if (!known.includes(due)) dues.set(key, [...known, due]);
}

function superseded(was: Obligation, { happened, version }: DomainEvent): Obligation {
  const settlement = { kind: 'superseded', at: happened, event: version } as const;
  const parts = was.parts.map(({ key, settlement: own }) => ({ key, settlement: own ?? settlement }));
  return { ...was, settlement, parts };
}
