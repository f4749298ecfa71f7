import { foldChild } from '../../../domain/child/child.ts';
import { boundPacks } from '../../../domain/episode/bound-packs.ts';
import type { EpisodeHistory, EpisodeOutline } from '../../../domain/episode/history.ts';
import type { DomainEvent } from '../../../domain/event/event.ts';
import { episodeObligations } from '../../../domain/obligations/episode-obligations.ts';
import type { Obligation } from '../../../domain/obligations/obligation.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import { orderOf } from '../../../domain/time/when.ts';
import { compileFor } from '../../../procedures/compile-for.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import { childDutiesOf } from '../../../record/child-duties.ts';
import { childRows } from '../../../record/derive/child-rows.ts';
import { type EpisodeRows, episodeRows } from '../../../record/derive/episode-rows.ts';
import { obligationRow } from '../../../record/derive/obligation-rows.ts';
import { dutiesOf, historyOf } from '../../../record/duties.ts';
import { type StreamName, subjectOf } from '../../../record/streams.ts';
import type { ObligationSet, ReadModels, RelationshipRow } from '../../../store/append/read-models.ts';
import type { Books } from '../plan/books.ts';
import { emptyStream } from '../plan/known-child.ts';
import type { PlannedChild } from '../plan/plan-child.ts';

/** Everything that is shown of a child and of all the child's episodes once an import has added to them. */
export interface DerivedChild extends Pick<ReadModels, 'children' | 'childKeys'> {
  readonly relationships: readonly RelationshipRow[];
  readonly episodes: readonly EpisodeRows[];
  /** Those towards the child beyond single episodes. */
  readonly duties: ObligationSet;
}

/** One episode of the child as it stands with what is added. */
interface Standing {
  readonly stream: StreamName;
  readonly id: string;
  readonly events: readonly DomainEvent[];
  readonly history: EpisodeHistory;
}

/** Folds the child and every episode once; the child's absences are laid beside each other for the duties. */
export function deriveChild(
  { known, added, books }: PlannedChild,
  library: PackLibrary,
  now: Instant,
): DerivedChild {
  const childStream: StreamName = `child:${known.id}`;
  const child = foldChild([...known.own.events, ...(added.get(childStream) ?? [])]);
  const streams = new Set([...known.episodes.keys(), ...added.keys()]);
  streams.delete(childStream);
  const standing = [...streams].flatMap((stream): readonly Standing[] => {
    const id = subjectOf(stream, 'episode') ?? stream;
    const events = [...(known.episodes.get(stream) ?? emptyStream).events, ...(added.get(stream) ?? [])];
    const history = historyOf({ id, child, events, others: [] });
    return history === undefined ? [] : [{ stream, id, events, history }];
  });
  const outlines = outlinesOf(standing);
  const own = added.get(childStream);
  const ofChild =
    own === undefined ? {} : childRows(childStream, child, own.at(-1)!.version, now, books.owner);
  const episodes = standing.map(({ stream, id, events, history: alone }) => {
    const history = { ...alone, others: outlines.filter((outline) => outline.id !== id) };
    const duties =
      events.length === 1 ? layOnce(library, history, now) : layAgain(library, history, events, now);
    const version = events.at(-1)!.version;
    const isNew = !known.episodes.has(stream);
    return episodeRows(childStream, history, {
      stream,
      version,
      isNew,
      listed: added.get(stream) ?? [],
      duties,
    });
  });
  return {
    ...ofChild,
    relationships: inForce([
      ...(ofChild.relationships ?? []),
      ...episodes.flatMap(({ relationships }) => relationships),
      ...hosting(childStream, books, outlines),
    ]),
    episodes,
    duties: {
      subject: childStream,
      child: childStream,
      section: 'core',
      rows: childDutiesOf(library, child, outlines, now).map(obligationRow),
    },
  };
}

const layAgain = (
  library: PackLibrary,
  { id, child, others }: EpisodeHistory,
  events: readonly DomainEvent[],
  now: Instant,
) => dutiesOf(library, { id, child, events, others }, now);

/** One event has nothing before it that it could have revised: it is not folded again. */
function layOnce(library: PackLibrary, history: EpisodeHistory, now: Instant): readonly Obligation[] {
  const { episode } = history;
  const began = londonDate(orderOf(episode.missingSince) as Instant);
  const applied = compileFor(library, boundPacks(episode), began);
  return episodeObligations(applied, history, library.calendars, now, library.directory);
}

const outlinesOf = (episodes: readonly Standing[]): readonly EpisodeOutline[] =>
  episodes
    .filter(({ history }) => history.episode.phase !== 'void')
    .map(({ id, history: { episode } }) => ({
      id,
      missingSince: orderOf(episode.missingSince) as Instant,
      over: episode.over && (orderOf(episode.over) as Instant),
      reported: episode.told !== undefined,
    }))
    .sort((one, next) => one.missingSince - next.missingSince);

/** A host sees a child in its own books also where no row names the placement. */
function hosting(
  child: StreamName,
  { kind, owner }: Books,
  [first]: readonly EpisodeOutline[],
): readonly RelationshipRow[] {
  if (kind === 'own' || first === undefined) return [];
  return [{ child, agency: `childrens-social-care:${owner}`, kind: 'hosts', from: first.missingSince }];
}

/**
 * Each relationship once: every absence names the force of its place, one that has no end covers those that begin
 * later, and of two that begin at one moment the longer covers the other. What is said of placements out of order may
 * end one before it began; such an end says nothing.
 */
function inForce(rows: readonly RelationshipRow[]): readonly RelationshipRow[] {
  const kept: RelationshipRow[] = [];
  for (const row of rows.map(withEndAfterStart).sort(longestFirst)) {
    const isCovered = kept.some(
      ({ agency, kind, from, to }) =>
        agency === row.agency && kind === row.kind && (to === undefined || from === row.from),
    );
    if (!isCovered) kept.push(row);
  }
  return kept;
}

const withEndAfterStart = ({ to, ...row }: RelationshipRow): RelationshipRow =>
  to === undefined || to < row.from ? row : { ...row, to };

const longestFirst = (a: RelationshipRow, b: RelationshipRow): number =>
  a.from - b.from || (b.to ?? Number.POSITIVE_INFINITY) - (a.to ?? Number.POSITIVE_INFINITY) || 0;
