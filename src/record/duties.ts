import type { Child } from '../domain/child/child.ts';
import { boundPacks } from '../domain/episode/bound-packs.ts';
import { foldEpisode } from '../domain/episode/fold.ts';
import type { EpisodeHistory, EpisodeOutline } from '../domain/episode/history.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import type { Applied } from '../domain/obligations/engine.ts';
import { layEpisodeDuties } from '../domain/obligations/episode-obligations.ts';
import type { Laid } from '../domain/obligations/laid.ts';
import { leavesDuties } from '../domain/obligations/late-facts.ts';
import type { Obligation } from '../domain/obligations/obligation.ts';
import { type Revised, revisionPoints, withRevisions } from '../domain/obligations/revisions.ts';
import { settled } from '../domain/obligations/settled.ts';
import type { Instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { orderOf } from '../domain/time/when.ts';
import { compileFor } from '../procedures/compile-for.ts';
import type { BoundPack } from '../procedures/compiler-for.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';

/** One episode as it was read: its own events, and what is known of the child beside them. */
export interface EpisodeRecord {
  readonly id: string;
  readonly child: Child;
  readonly events: readonly DomainEvent[];
  readonly others: readonly EpisodeOutline[];
}

/** The episode folded, or undefined where nothing has opened it. */
export function historyOf({ id, child, events, others }: EpisodeRecord): EpisodeHistory | undefined {
  const episode = foldEpisode(events);
  return episode && { id, child, episode, others };
}

/**
 * The duties of an episode under the packs that it keeps, or under others that somebody wants to try, with what
 * corrections and late facts changed about them.
 *
 * @param through how far repeating duties are laid down
 */
export function dutiesOf(
  library: PackLibrary,
  record: EpisodeRecord,
  through: Instant,
  bound?: readonly BoundPack[],
): readonly Obligation[] {
  const { laid: now, applied } = lay(library, record, through, bound);
  const points = revisionPoints(record.events).filter(
    (index) => !leavesDuties(record.events, index, applied),
  );
  if (points.length === 0) return now.map(settled);
  const before = points.map((index) => laidBefore(library, record, index, through, bound));
  return withRevisions(now.map(settled), before);
}

/** What was owed until the event at that place revised it. */
export function laidBefore(
  library: PackLibrary,
  record: EpisodeRecord,
  index: number,
  through: Instant,
  bound?: readonly BoundPack[],
): Revised<EpisodeHistory> {
  const revisedBy = record.events[index] as DomainEvent;
  // What would have come round again after that was never owed.
  const until = Math.min(through, revisedBy.recorded) as Instant;
  const { laid } = lay(library, { ...record, events: record.events.slice(0, index) }, until, bound);
  return { revisedBy, laid };
}

interface LaidUnder {
  readonly laid: readonly Laid<EpisodeHistory>[];
  readonly applied: readonly Applied<EpisodeHistory>[];
}

const nothingLaid: LaidUnder = { laid: [], applied: [] };

function lay(
  library: PackLibrary,
  record: EpisodeRecord,
  through: Instant,
  bound: readonly BoundPack[] | undefined,
): LaidUnder {
  const history = historyOf(record);
  if (history === undefined) return nothingLaid;
  const began = londonDate(orderOf(history.episode.missingSince) as Instant);
  const applied = compileFor(library, bound ?? boundPacks(history.episode), began);
  return { laid: layEpisodeDuties(applied, history, library.calendars, through, library.directory), applied };
}
