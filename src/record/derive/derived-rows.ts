import { type Child, foldChild } from '../../domain/child/child.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { identity } from '../../domain/obligations/revisions.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { AppendRequest, OutboxMessage } from '../../store/append/append-request.ts';
import type { Situation } from '../decide.ts';
import { dutiesOf, historyOf } from '../duties.ts';
import { othersOf } from '../outlines.ts';
import { eventsOf, extended, type Placed, type StreamName, subjectOf, versionOf } from '../streams.ts';
import { childRows } from './child-rows.ts';
import { type EpisodeRows, episodeRows } from './episode-rows.ts';

export type DerivedRows = Omit<AppendRequest, 'owner' | 'recorded' | 'streams' | 'events' | 'idempotency'>;

/**
 * What lists and pages show, and what others must be told, once some events are added: the rows of the child, and
 * of every episode at hand, whose duties are laid anew.
 */
export function derivedRows(
  library: PackLibrary,
  before: Situation,
  childId: string,
  placed: readonly Placed[],
  now: Instant,
): DerivedRows {
  const after = { ...before, streams: extended(before.streams, placed) };
  const stream: StreamName = `child:${childId}`;
  const child = foldChild(eventsOf(after.streams, stream));
  const touched = placed.some((one) => one.stream === stream);
  const ofChild = touched ? childRows(stream, child, versionOf(after.streams, stream), now) : {};
  const episodes = [...after.streams.keys()].flatMap((name) =>
    ofEpisode(library, before, after, name, { stream, id: childId, child }, placed, now),
  );
  return {
    ...ofChild,
    episodes: episodes.flatMap(({ rows }) => rows.episodes),
    timeline: episodes.flatMap(({ rows }) => rows.timeline),
    relationships: [...(ofChild.relationships ?? []), ...episodes.flatMap(({ rows }) => rows.relationships)],
    obligations: episodes.flatMap(({ rows }) => rows.obligations),
    settled: episodes.flatMap(({ rows }) => rows.settled),
    outbox: episodes.flatMap(({ outbox }) => outbox),
  };
}

interface KnownChild {
  readonly stream: StreamName;
  readonly id: string;
  readonly child: Child;
}

function ofEpisode(
  library: PackLibrary,
  before: Situation,
  after: Situation,
  name: StreamName,
  { stream, id: childId, child }: KnownChild,
  placed: readonly Placed[],
  now: Instant,
): readonly { readonly rows: EpisodeRows; readonly outbox: readonly OutboxMessage[] }[] {
  const id = subjectOf(name, 'episode');
  if (id === undefined) return [];
  const asIn = ({ streams, outlines }: Situation) => ({
    id,
    child,
    events: eventsOf(streams, name),
    others: othersOf(streams, childId, id, outlines),
  });
  const history = historyOf(asIn(after));
  if (history === undefined) return [];
  const duties = dutiesOf(library, asIn(after), now);
  const were = new Set(dutiesOf(library, asIn(before), now).map(identity));
  const fresh = placed.filter((one) => one.stream === name).map(({ event }) => event);
  return [
    {
      rows: episodeRows(name, stream, history, versionOf(after.streams, name), fresh, duties),
      outbox: toBeTold(
        name,
        duties.filter((duty) => !were.has(identity(duty))),
        now,
      ),
    },
  ];
}

/** Who is to be told of new duties: the roles that they name. What arises later is for the sweep. */
function toBeTold(stream: StreamName, duties: readonly Obligation[], now: Instant): readonly OutboxMessage[] {
  return duties.flatMap(({ rule, owner, occurrence, arises, settlement }) => {
    if (settlement !== undefined || arises === undefined || arises > now || rule.notified.length === 0)
      return [];
    return [{ stream, kind: 'notice', body: { rule: rule.id, owner, occurrence, to: rule.notified } }];
  });
}
