import { type Child, foldChild } from '../../../domain/child/child.ts';
import type { DomainEvent, Recorder } from '../../../domain/event/event.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { exactly, orderOf, type When, writeWhen } from '../../../domain/time/when.ts';
import { grouped } from '../../../procedures/grouped.ts';
import type { StreamName } from '../../../record/streams.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import type { Flag } from '../row/flags.ts';
import type { Books } from './books.ts';
import { type DetailsChange, detailsChange, detailsIn, recordedBody } from './child-details.ts';
import { statusStatements } from './child-statuses.ts';
import { flagsOfRows } from './flags-of-rows.ts';
import { episodeIdOf } from './identity.ts';
import type { ImportedBody } from './imported-body.ts';
import { emptyStream, type KnownChild, startsOf } from './known-child.ts';
import { type MatchedRows, matchRows } from './match-rows.ts';

export interface PlanContext {
  /** When the import began: the recorded time of everything it adds. */
  readonly recorded: Instant;
  /** Who imports into these books. */
  readonly importer: (books: Books) => Recorder;
  readonly bodyOf: (
    row: EpisodeRow,
    books: Books,
    child: string,
    flags: readonly Flag[],
    kept: ImportedBody['packs'] | undefined,
  ) => ImportedBody;
}

/** What an import adds to one authority's books about one child. */
export interface PlannedChild {
  readonly books: Books;
  readonly known: KnownChild;
  /** By stream, in the order in which they are added. */
  readonly added: ReadonlyMap<StreamName, readonly DomainEvent[]>;
  readonly rows: readonly PlannedRow[];
}

export interface PlannedRow {
  readonly line: number;
  readonly outcome: 'new' | 'corrected' | 'unchanged';
  /** Of rows that are written; an unchanged row keeps those that it has. */
  readonly flags: readonly Flag[];
}

/**
 * The events by which the rows of a child come into one authority's books: one for each row that is new, a
 * correction for each that changed, nothing for the others; and of the child only what is new.
 *
 * @param rows  all of this child that go into these books, by when they began
 */
export function planChild(
  books: Books,
  known: KnownChild,
  rows: readonly CheckedRow[],
  context: PlanContext,
): PlannedChild {
  const matched = matchEpisodes(known, rows);
  const touched = new Set(matched.flatMap(({ changes }) => changes.map(({ row }) => row)));
  const plannedRows = (flags: ReadonlyMap<EpisodeRow, readonly Flag[]>) =>
    rows.map(({ row, line }) => ({ line, outcome: outcomeOf(row, matched), flags: flags.get(row) ?? [] }));
  if (touched.size === 0) return { books, known, added: new Map(), rows: plannedRows(new Map()) };

  const child = foldChild(known.own.events);
  const details = detailsChange(child, detailsIn(rows.map(({ row }) => row)));
  const flags = flagsOfRows(rows, known, child, details);
  const added = new Map<StreamName, DomainEvent[]>();
  const add = adder(added, known, context, context.importer(books));

  const changed = rows.filter(({ row }) => touched.has(row)).map(({ row }) => row);
  addChild(add, books, known, child, details, changed, rows);
  for (const { stream, changes } of matched)
    for (const { row, corrects } of changes) {
      const body = context.bodyOf(row, books, known.id, flags.get(row) ?? [], corrects?.body.packs);
      if (corrects === undefined) add(stream, 'EpisodeImported', row.missingSince, body);
      else add(stream, 'FactCorrected', row.missingSince, correctionOf(row, body), corrects.version);
    }
  const written = new Map([...flags].filter(([row]) => touched.has(row)));
  return { books, known, added, rows: plannedRows(written) };
}

type Add = (stream: StreamName, type: string, happened: When, body: unknown, corrects?: number) => void;

function adder(
  into: Map<StreamName, DomainEvent[]>,
  known: KnownChild,
  { recorded }: PlanContext,
  importer: Recorder,
): Add {
  const madeBy = { ...importer, how: 'system' } as const;
  return (stream, type, happened, body, corrects) => {
    const { head } = stream === `child:${known.id}` ? known.own : (known.episodes.get(stream) ?? emptyStream);
    const events = into.get(stream) ?? [];
    events.push({
      type,
      version: head.version + events.length + 1,
      happened,
      recorded,
      madeBy,
      recordedBy: importer,
      body,
      ...(corrects !== undefined && { corrects }),
      imported: true,
    });
    into.set(stream, events);
  };
}

function addChild(
  add: Add,
  books: Books,
  known: KnownChild,
  child: Child,
  details: DetailsChange,
  changed: readonly EpisodeRow[],
  rows: readonly CheckedRow[],
): void {
  const stream: StreamName = `child:${known.id}`;
  const first = rows[0]!.row;
  if (known.own.events.length === 0)
    add(
      stream,
      'ChildRecorded',
      first.missingSince,
      recordedBody(first, books, detailsIn(rows.map(({ row }) => row))),
    );
  else if (details.kind === 'changed')
    add(stream, 'ChildIdentityChanged', changed[0]!.missingSince, details.body);
  const whens = new Map(rows.map(({ row }) => [orderOf(row.missingSince), row.missingSince]));
  const corrected = new Set(changed.map((row): StreamName => `episode:${episodeIdOf(row)}`));
  const kept = startsOf(known, (episode) => !corrected.has(episode));
  for (const { type, body, order } of statusStatements(child, kept, changed, books))
    add(stream, type, whens.get(order) ?? exactly(order as Instant), body);
}

interface Change {
  readonly row: EpisodeRow;
  readonly corrects?: MatchedRows['corrections'][number]['corrects'];
}

interface MatchedEpisode {
  readonly stream: StreamName;
  readonly matched: MatchedRows;
  readonly changes: readonly Change[];
}

function matchEpisodes(known: KnownChild, rows: readonly CheckedRow[]): readonly MatchedEpisode[] {
  const episodes = grouped(rows, ({ row }) => row.episodeId);
  return [...episodes.values()].map((spans) => {
    const stream: StreamName = `episode:${episodeIdOf(spans[0]!.row)}`;
    const events = known.episodes.get(stream)?.events ?? [];
    const matched = matchRows(
      spans.map(({ row }) => row),
      events,
    );
    return {
      stream,
      matched,
      changes: [...matched.corrections, ...matched.additions.map((row) => ({ row }))],
    };
  });
}

function outcomeOf(row: EpisodeRow, episodes: readonly MatchedEpisode[]): PlannedRow['outcome'] {
  for (const { matched } of episodes) {
    if (matched.additions.includes(row)) return 'new';
    if (matched.corrections.some((correction) => correction.row === row)) return 'corrected';
  }
  return 'unchanged';
}

const correctionOf = (row: EpisodeRow, body: ImportedBody) => ({
  reason: 'The imported row was changed.',
  happened: writeWhen(row.missingSince),
  body,
});
