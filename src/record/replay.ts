import { foldAuthorityDuties } from '../domain/authority-duty/authority-duties.ts';
import type { Calendars } from '../domain/calendars/calendars.ts';
import { foldChild } from '../domain/child/child.ts';
import type { Refusal } from '../domain/deciding/command.ts';
import type { EducationAbsenceHistory } from '../domain/education-absence/education-absence.ts';
import type { EpisodeHistory } from '../domain/episode/history.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import type { Obligation } from '../domain/obligations/obligation.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { BoundPack } from '../procedures/compiler-for.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { absenceDutiesOf, absenceIn, calendarsOf } from './absence-duties.ts';
import { authorityDutiesOf } from './authority-duties.ts';
import { decideAddressed } from './decide.ts';
import { dutiesOf, historyOf } from './duties.ts';
import { otherThan, outlinesOf } from './outlines.ts';
import { readStoryLine } from './story-line.ts';
import { eventsOf, extended, type Streams, subjectOf } from './streams.ts';

/** A line that was refused, by its number in the file. */
export interface RefusedLine extends Refusal {
  readonly line: number;
}

/** What a story came to: the histories, and the lines that were refused on the way. */
export interface Replayed {
  readonly streams: Streams;
  readonly refused: readonly RefusedLine[];
  /** The latest moment at which something was recorded. */
  readonly until: Instant | undefined;
}

/**
 * Decides the lines of a story one after the other, without a database. A refused line changes nothing and the
 * story goes on, as it would at a desk.
 *
 * @param asAt only what had been recorded by then is told
 */
export function replayStory(
  library: PackLibrary,
  lines: readonly { readonly line: number; readonly written: unknown }[],
  authority: string,
  asAt: Instant | undefined,
): Replayed {
  let streams: Streams = new Map();
  let until: Instant | undefined;
  const refused: RefusedLine[] = [];
  for (const { line, written } of lines) {
    const addressed = readStoryLine(written, authority);
    if ('refused' in addressed) {
      refused.push({ ...addressed, line });
      continue;
    }
    if (asAt !== undefined && addressed.command.now > asAt) continue;
    const decided = decideAddressed(library, { streams, outlines: [], books: authority }, addressed);
    if ('refused' in decided) refused.push({ ...decided, line });
    else {
      streams = extended(streams, decided.placed);
      until = Math.max(until ?? 0, addressed.command.now) as Instant;
    }
  }
  return { streams, refused, until };
}

/** An episode of a story with its duties. */
export interface ReplayedEpisode {
  readonly history: EpisodeHistory;
  readonly events: readonly DomainEvent[];
  readonly obligations: readonly Obligation[];
}

/** An absence from school of a story with its duties. */
export interface ReplayedAbsence {
  readonly history: EducationAbsenceHistory;
  readonly events: readonly DomainEvent[];
  readonly obligations: readonly Obligation[];
  /** By which the due times were counted. */
  readonly calendars: Calendars;
}

/** The absences from school of a story with their duties as at a moment. */
export function replayedAbsences(
  library: PackLibrary,
  streams: Streams,
  authority: string,
  asAt: Instant,
): readonly ReplayedAbsence[] {
  const situation = { streams, books: authority };
  const calendars = calendarsOf(library, situation);
  return [...streams].flatMap(([name, events]) => {
    const id = subjectOf(name, 'education-absence');
    const history = id === undefined ? undefined : absenceIn(situation, id);
    if (history === undefined) return [];
    const obligations = absenceDutiesOf(library, situation, history, asAt);
    return [{ history, events, obligations, calendars }];
  });
}

/** What the authority of a story owes again and again, as at a moment; nothing where the story says nothing of it. */
export const replayedAuthorityDuties = (
  library: PackLibrary,
  streams: Streams,
  authority: string,
  asAt: Instant,
): readonly Obligation[] =>
  authorityDutiesOf(
    library,
    foldAuthorityDuties(authority, eventsOf(streams, `authority:${authority}`)),
    asAt,
  );

/** The episodes of a story with their duties as at a moment, under their own packs or under others. */
export function replayedEpisodes(
  library: PackLibrary,
  streams: Streams,
  asAt: Instant,
  bound?: readonly BoundPack[],
): readonly ReplayedEpisode[] {
  const found: ReplayedEpisode[] = [];
  for (const [name, events] of streams) {
    const id = subjectOf(name, 'episode');
    if (id === undefined) continue;
    const opened = events.find(({ type }) => type === 'EpisodeOpened' || type === 'EpisodeImported');
    const childId = (opened?.body as { child?: string } | undefined)?.child ?? '';
    const child = foldChild(eventsOf(streams, `child:${childId}`));
    const record = { id, child, events, others: otherThan(outlinesOf(streams, childId, []), id) };
    const history = historyOf(record);
    if (history === undefined) continue;
    found.push({ history, events, obligations: dutiesOf(library, record, asAt, bound) });
  }
  return found;
}
