import { type Child, foldChild } from '../../domain/child/child.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { type EpisodeRecord, historyOf } from '../../record/duties.ts';
import { otherThan, outlinesOf } from '../../record/outlines.ts';
import { readSituation } from '../../record/situation.ts';
import { eventsOf, type Streams } from '../../record/streams.ts';
import { asKnownAt, type Horizon } from '../../store/read/horizon.ts';
import type { Store } from '../../store/store.ts';
import type { FoundChild } from './find-child.ts';
import { type ShownDuty, shownDuties } from './shown-duties.ts';
import { visible } from './visible.ts';

/** One episode as somebody may see it. */
export interface ShownEpisode {
  readonly id: string;
  /** Everything on record: for what is decided, never for what is shown. */
  readonly whole: EpisodeHistory;
  /** What follows from what this reader sees. */
  readonly seen: EpisodeHistory;
  readonly events: readonly DomainEvent[];
  readonly duties: readonly ShownDuty[];
}

/** A child and some of the child's episodes, without what the reader does not see. */
export interface ShownRecord {
  readonly found: FoundChild;
  /** As what it shows is counted: now, or the past moment that somebody asked about. */
  readonly asAt: Instant;
  readonly child: Child;
  readonly events: readonly DomainEvent[];
  /** The longest ago first. Those that were not on record yet are not among them. */
  readonly episodes: readonly ShownEpisode[];
  /** The record of the child that this one lives on in, if it was joined to another. */
  readonly whole: Child;
}

export interface Reading {
  readonly store: Store;
  readonly library: PackLibrary;
  readonly now: Instant;
  /** A past moment: what had been recorded by then. */
  readonly knownAt?: Instant | undefined;
  /** How far the record went at that moment, where it was kept. */
  readonly horizon?: Horizon | undefined;
}

/** Reads what is on record of a child whom the reader may see, and of those of the episodes that are asked for. */
export async function readRecord(
  { store, library, now, knownAt, horizon: kept }: Reading,
  found: FoundChild,
  wanted: readonly string[],
): Promise<ShownRecord> {
  const horizon = kept ?? (knownAt === undefined ? undefined : await asKnownAt(store.record, knownAt));
  const names = [`child:${found.id}` as const, ...wanted.map((id) => `episode:${id}` as const)];
  const { streams, outlines } = await readSituation(store, found.owner, names, { horizon });
  const known = outlines.filter(({ missingSince }) => knownAt === undefined || missingSince <= knownAt);
  const asAt = knownAt ?? now;
  const all = eventsOf(streams, `child:${found.id}`);
  const events = visible(all, found.sections);
  const whole = foldChild(all);
  const child = events.length === all.length ? whole : foldChild(events);
  const others = outlinesOf(streams, found.id, known);
  const episodes = wanted.flatMap((id) => {
    const record: EpisodeRecord = {
      id,
      child: whole,
      events: ofEpisode(streams, id),
      others: otherThan(others, id),
    };
    return shownEpisode(library, record, { child, sections: found.sections, asAt }) ?? [];
  });
  return { found, asAt, child, events, whole, episodes };
}

const ofEpisode = (streams: Streams, id: string) => eventsOf(streams, `episode:${id}`);

function shownEpisode(
  library: PackLibrary,
  record: EpisodeRecord,
  { child, sections, asAt }: { child: Child; sections: FoundChild['sections']; asAt: Instant },
): ShownEpisode | undefined {
  const shown: EpisodeRecord = { ...record, child, events: visible(record.events, sections) };
  const [whole, seen] = [historyOf(record), historyOf(shown)];
  if (whole === undefined || seen === undefined) return undefined;
  return {
    id: record.id,
    whole,
    seen,
    events: shown.events,
    duties: shownDuties(library, record, shown, asAt),
  };
}
