import { type Child, foldChild } from '../../../domain/child/child.ts';
import type { EpisodeOutline } from '../../../domain/episode/history.ts';
import type { DomainEvent, Recorder } from '../../../domain/event/event.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { exactly, orderOf, writeWhen } from '../../../domain/time/when.ts';
import { grouped } from '../../../procedures/grouped.ts';
import type { StreamName } from '../../../record/streams.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import type { Flag } from '../row/flags.ts';
import { type Add, adder } from './add-events.ts';
import type { Books } from './books.ts';
import { detailsChange, detailsIn, recordedBody } from './child-details.ts';
import { statusStatements } from './child-statuses.ts';
import { flagsOfRows } from './flags-of-rows.ts';
import type { ImportedBody } from './imported-body.ts';
import { type KnownChild, outlinesOf } from './known-child.ts';
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
  const changes = changesOf(known, rows);
  const outcomes = new Map(
    changes.map(({ row, corrects }) => [row, corrects ? 'corrected' : 'new'] as const),
  );
  if (changes.length === 0)
    return { books, known, added: new Map(), rows: rows.map(({ line }) => unchanged(line)) };

  const child = foldChild(known.own.events);
  const details = detailsIn(rows.map(({ row }) => row));
  const change = detailsChange(child, details);
  const outlines = outlinesOf(known);
  const flags = flagsOfRows(rows, outlines, child, change, formerHosts(books, changes));
  const added = new Map<StreamName, DomainEvent[]>();
  const add = adder(added, known, context.recorded, context.importer(books));

  const stream: StreamName = `child:${known.id}`;
  const first = rows[0]!.row;
  if (known.own.events.length === 0)
    add(stream, 'ChildRecorded', first.missingSince, recordedBody(first, books, details));
  else if (change.kind === 'changed') add(stream, 'ChildIdentityChanged', first.missingSince, change.body);
  const changed = rows.filter(({ row }) => outcomes.has(row));
  addStatuses(add, stream, books, child, outlines, changed);
  for (const { stream: episode, row, corrects } of changes) {
    const body = context.bodyOf(row, books, known.id, flags.get(row) ?? [], corrects?.body.packs);
    if (corrects === undefined) add(episode, 'EpisodeImported', row.missingSince, body);
    else add(episode, 'FactCorrected', row.missingSince, correctionOf(row, body), corrects.version);
  }
  return {
    books,
    known,
    added,
    rows: rows.map(({ row, line }) => {
      const outcome = outcomes.get(row);
      return outcome === undefined ? unchanged(line) : { line, outcome, flags: flags.get(row) ?? [] };
    }),
  };
}

/** Rows that named another host when they were imported before: the copy in that host's books is not theirs to take. */
function formerHosts(books: Books, changes: readonly Change[]): ReadonlySet<EpisodeRow> {
  const moved = changes.filter(({ row, corrects }) => {
    const former = corrects?.body.host;
    return former !== undefined && former !== row.host && former !== row.responsible && books.kind === 'own';
  });
  return new Set(moved.map(({ row }) => row));
}

const unchanged = (line: number): PlannedRow => ({ line, outcome: 'unchanged', flags: [] });

/** Group, authority and placement as at the start of what is new; absences already in the record keep theirs. */
function addStatuses(
  add: Add,
  stream: StreamName,
  books: Books,
  child: Child,
  outlines: readonly EpisodeOutline[],
  changed: readonly CheckedRow[],
): void {
  const whens = new Map(changed.map(({ row }) => [orderOf(row.missingSince), row.missingSince]));
  const said = new Set<string>(changed.map(({ episode }) => episode));
  const kept = outlines
    .filter(({ id }) => !said.has(`episode:${id}`))
    .map(({ missingSince }) => missingSince);
  const rows = changed.map(({ row }) => row);
  for (const { type, body, order } of statusStatements(child, kept, rows, books))
    add(stream, type, whens.get(order) ?? exactly(order as Instant), body);
}

/** A row that is written: new, or instead of a stored one. */
interface Change {
  readonly stream: StreamName;
  readonly row: EpisodeRow;
  readonly corrects?: MatchedRows['corrections'][number]['corrects'];
}

function changesOf(known: KnownChild, rows: readonly CheckedRow[]): readonly Change[] {
  if (known.episodes.size === 0) return rows.map(({ episode, row }) => ({ stream: episode, row }));
  return [...grouped(rows, ({ episode }) => episode).values()].flatMap((spans) => {
    const stream = spans[0]!.episode;
    const ofEpisode = spans.map(({ row }) => row);
    const { corrections, additions } = matchRows(ofEpisode, known.episodes.get(stream)?.events ?? []);
    return [
      ...corrections.map(({ row, corrects }) => ({ stream, row, corrects })),
      ...additions.map((row) => ({ stream, row })),
    ];
  });
}

const correctionOf = (row: EpisodeRow, body: ImportedBody) => ({
  reason: 'The imported row was changed.',
  happened: writeWhen(row.missingSince),
  body,
});
