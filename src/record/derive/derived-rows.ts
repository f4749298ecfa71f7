import { type Child, foldChild } from '../../domain/child/child.ts';
import type { EpisodeOutline } from '../../domain/episode/history.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { identity } from '../../domain/obligations/revisions.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { AppendRequest, OutboxMessage } from '../../store/append/append-request.ts';
import type { ObligationSet } from '../../store/append/read-models.ts';
import { childDutiesOf } from '../child-duties.ts';
import { dutiesOf, historyOf } from '../duties.ts';
import { otherThan, outlinesOf } from '../outlines.ts';
import {
  eventsOf,
  extended,
  type Placed,
  type Situation,
  type StreamName,
  subjectOf,
  versionOf,
} from '../streams.ts';
import { childRows } from './child-rows.ts';
import { type EpisodeRows, episodeRows } from './episode-rows.ts';
import { obligationRow } from './obligation-rows.ts';

export type DerivedRows = Omit<AppendRequest, 'owner' | 'recorded' | 'streams' | 'events' | 'idempotency'>;

/** Whether timelines get the new events only, or all of them again. */
export type Shown = 'what is new' | 'everything';

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
  shown: Shown = 'what is new',
): DerivedRows {
  const stream: StreamName = `child:${childId}`;
  const was = standing(before, childId);
  const is = standing({ ...before, streams: extended(before.streams, placed) }, childId);
  const touched = shown === 'everything' || placed.some((one) => one.stream === stream);
  const ofChild = touched ? childRows(stream, is.child, versionOf(is.streams, stream), now) : {};
  const duties = touched || begins(placed) ? [childDuties(library, is, now)] : [];
  const episodes: Derived[] = [];
  for (const name of is.streams.keys()) {
    const derived = ofEpisode(library, was, is, name, now, shown);
    if (derived !== undefined) episodes.push(derived);
  }
  return {
    ...ofChild,
    episodes: episodes.flatMap(({ rows }) => rows.episodes),
    timeline: episodes.flatMap(({ rows }) => rows.timeline),
    relationships: [...(ofChild.relationships ?? []), ...episodes.flatMap(({ rows }) => rows.relationships)],
    obligations: [...duties, ...episodes.flatMap(({ rows }) => rows.obligations)],
    settled: episodes.flatMap(({ rows }) => rows.settled),
    outbox: episodes.flatMap(({ outbox }) => outbox),
  };
}

/** Some duties towards a child are counted from how often the child goes missing. */
const begins = (placed: readonly Placed[]): boolean =>
  placed.some(({ event }) => event.type === 'EpisodeOpened' || event.type === 'EpisodeImported');

const childDuties = (
  library: PackLibrary,
  { stream, child, episodes }: Standing,
  now: Instant,
): ObligationSet => ({
  subject: stream,
  child: stream,
  section: 'core',
  rows: childDutiesOf(library, child, episodes, now).map(obligationRow),
});

/** A situation with what every episode of the child needs of it. */
interface Standing extends Situation {
  readonly stream: StreamName;
  readonly child: Child;
  readonly episodes: readonly EpisodeOutline[];
}

function standing(situation: Situation, childId: string): Standing {
  const stream: StreamName = `child:${childId}`;
  return {
    ...situation,
    stream,
    child: foldChild(eventsOf(situation.streams, stream)),
    episodes: outlinesOf(situation.streams, childId, situation.outlines),
  };
}

interface Derived {
  readonly rows: EpisodeRows;
  readonly outbox: readonly OutboxMessage[];
}

function ofEpisode(
  library: PackLibrary,
  was: Standing,
  is: Standing,
  name: StreamName,
  now: Instant,
  shown: Shown,
): Derived | undefined {
  const id = subjectOf(name, 'episode');
  if (id === undefined) return undefined;
  const record = recordIn(is, name, id);
  const history = historyOf(record);
  if (history === undefined) return undefined;
  const duties = dutiesOf(library, record, now);
  const known = new Set(dutiesOf(library, recordIn(was, name, id), now).map(identity));
  const fresh = record.events.slice(eventsOf(was.streams, name).length);
  const listed = shown === 'everything' ? record.events : fresh;
  return {
    rows: episodeRows(name, is.stream, history, versionOf(is.streams, name), listed, duties),
    outbox: toBeTold(
      name,
      duties.filter((duty) => !known.has(identity(duty))),
      now,
    ),
  };
}

const recordIn = ({ streams, child, episodes }: Standing, name: StreamName, id: string) => ({
  id,
  child,
  events: eventsOf(streams, name),
  others: otherThan(episodes, id),
});

/** Who is to be told of new duties: the roles that they name. What arises later is for the sweep. */
function toBeTold(stream: StreamName, duties: readonly Obligation[], now: Instant): readonly OutboxMessage[] {
  return duties.flatMap(({ rule, owner, occurrence, arises, settlement }) => {
    if (settlement !== undefined || arises === undefined || arises > now || rule.notified.length === 0)
      return [];
    return [{ stream, kind: 'notice', body: { rule: rule.id, owner, occurrence, to: rule.notified } }];
  });
}
