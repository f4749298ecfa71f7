import type { EpisodeEventType } from '../episode/events.ts';
import type { DomainEvent } from '../event/event.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import type { Obligation } from './obligation.ts';

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

/**
 * Duties as they stand, and what they were before revisions: a due time that moved stays on its obligation, and a
 * duty whose reason fell away remains as superseded, with the event that took it away.
 *
 * @param before what the duties were just before each revision, oldest first
 * @source procedures.md section 1, "Binding", "Identity"
 */
export function withRevisions(
  now: readonly Obligation[],
  before: readonly { readonly revisedBy: DomainEvent; readonly obligations: readonly Obligation[] }[],
): Obligation[] {
  const earlierDue = new Map<string, Instant[]>();
  const gone = new Map<string, Obligation>();
  const standing = new Map(now.map((obligation) => [identity(obligation), obligation]));
  for (const { revisedBy, obligations } of before)
    for (const was of obligations) {
      const key = identity(was);
      const is = standing.get(key);
      if (is === undefined) gone.set(key, superseded(was, revisedBy));
      else if (was.due !== undefined && was.due !== is.due) note(earlierDue, key, was.due);
    }
  const kept = now.map((obligation) => {
    const earlier = earlierDue.get(identity(obligation));
    return earlier === undefined ? obligation : { ...obligation, earlierDue: earlier };
  });
  return [...kept, ...gone.values()];
}

/** (duty owner, rule, occurrence): what names an obligation within one subject. */
export const identity = ({ owner, rule, occurrence }: Obligation): string =>
  `${owner} ${rule.id} ${occurrence}`;

function note(dues: Map<string, Instant[]>, key: string, due: Instant): void {
  const known = dues.get(key) ?? [];
  if (!known.includes(due)) dues.set(key, [...known, due]);
}

function superseded(was: Obligation, { happened, version }: DomainEvent): Obligation {
  const settlement = { kind: 'superseded', at: happened, event: version } as const;
  const parts = was.parts.map(({ key, settlement: own }) => ({ key, settlement: own ?? settlement }));
  return { ...was, settlement, parts };
}
