import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { AppendRequest } from '../../store/append/append-request.ts';
import type { ObligationSet } from '../../store/append/read-models.ts';
import { childDutiesOf } from '../child-duties.ts';
import { extended, type Placed, type Situation, type Streams, subjectOf, versionOf } from '../streams.ts';
import { absenceRows } from './absence-rows.ts';
import { authorityRows } from './authority-rows.ts';
import { childRows } from './child-rows.ts';
import { episodeAtHand, type Shown } from './episode-at-hand.ts';
import { incidentRows } from './incident-rows.ts';
import { obligationRow } from './obligation-rows.ts';
import { type Standing, standing } from './standing.ts';
import { authorityEventsToTell, childEventsToTell } from './to-be-told.ts';

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
  shown: Shown = 'what is new',
): DerivedRows {
  const is = standing({ ...before, streams: extended(before.streams, placed) }, childId);
  const was = holdsEpisodes(before.streams) ? standing(before, childId) : undefined;
  const touched = shown === 'everything' || placed.some(({ stream }) => stream === is.stream);
  const ofChild = touched
    ? childRows(is.stream, is.child, versionOf(is.streams, is.stream), now, is.books)
    : {};
  const duties = touched || begins(placed) ? [childDuties(library, is, now)] : [];
  const episodes = [...is.streams.keys()].flatMap(
    (name) => episodeAtHand({ library, was, is, now, shown }, name) ?? [],
  );
  const absences = [...is.streams.keys()].flatMap(
    (name) => absenceRows({ library, was: before, is, now, shown }, name) ?? [],
  );
  const toAuthority = placed.filter(({ stream }) => subjectOf(stream, 'authority') !== undefined);
  const ofAuthority = toAuthority.length > 0 ? [authorityRows(library, is, now)] : [];
  const atHand = [...episodes.map(({ rows, outbox }) => ({ ...rows, outbox })), ...absences];
  return {
    ...ofChild,
    episodes: episodes.flatMap(({ rows }) => rows.episodes),
    timeline: [...atHand.flatMap(({ timeline }) => timeline), ...incidentRows(placed)],
    relationships: [
      ...(ofChild.relationships ?? []),
      ...atHand.flatMap(({ relationships }) => relationships),
    ],
    obligations: [...duties, ...ofAuthority, ...atHand.flatMap(({ obligations }) => obligations)],
    settled: atHand.flatMap(({ settled }) => settled),
    outbox: [
      ...atHand.flatMap(({ outbox }) => outbox),
      ...childEventsToTell(is.stream, is.child, placed),
      ...toAuthority.flatMap(({ stream, event }) => authorityEventsToTell(stream, [event])),
    ],
  };
}

const holdsEpisodes = (streams: Streams): boolean =>
  [...streams].some(([name, events]) => events.length > 0 && subjectOf(name, 'episode') !== undefined);

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
