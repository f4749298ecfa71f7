import type { Static } from 'typebox';
import { foldEpisode } from '../../../domain/episode/fold.ts';
import { returnedSpans } from '../../../domain/episode/returned-spans.ts';
import type { DomainEvent } from '../../../domain/event/event.ts';
import { foldSaid } from '../../../domain/event/said.ts';
import type { importedEvents } from '../../../domain/imported/events.ts';
import { formatPlainDate } from '../../../domain/time/instant.ts';
import type { Add } from '../../../exchange/import-episodes/plan/add-events.ts';
import { episodeIdOf } from '../../../exchange/import-episodes/plan/identity.ts';
import type { KnownChild } from '../../../exchange/import-episodes/plan/known-child.ts';
import type { StreamName } from '../../../record/streams.ts';
import type { CollectionYear } from '../collection-year.ts';
import { saysTheSame } from '../make/missing-rows.ts';
import { keptRow, type RowSent } from '../make/rows-sent.ts';
import type { SpanReturned } from './read-spans.ts';
import { onDay, type ReturnContext } from './return-context.ts';

type Imported = Static<typeof importedEvents.EpisodeImported>;

/** What became of the rows that say a span. */
export interface SpanOutcomes {
  readonly new: number;
  readonly corrected: number;
  readonly unchanged: number;
}

/** The stream of the episode that a span is carried over as: the same for the same span in every year. */
export const streamOfSpan = (authority: string, { row, key }: SpanReturned): StreamName =>
  `episode:${episodeIdOf({ responsible: authority, childId: row.CHILD, episodeId: key })}`;

/** Each span as an episode of its own; one that was carried over before is corrected by what is said of it now. */
export function addSpans(
  add: Add,
  known: KnownChild,
  spans: readonly SpanReturned[],
  context: ReturnContext,
): SpanOutcomes {
  const outcomes = { new: 0, corrected: 0, unchanged: 0 };
  const isOnRecord = recordedOtherwise(known, context.year);
  for (const span of spans) {
    const stream = streamOfSpan(context.authority, span);
    const events = known.episodes.get(stream)?.events ?? [];
    if (events.length === 0 && isOnRecord(span)) outcomes.unchanged++;
    else outcomes[addSpan(add, stream, events, known.id, span, context)]++;
  }
  return outcomes;
}

/**
 * Whether the record says the same of the child already, not from a return: people recorded it here, or another import
 * brought it. Each span on record answers for one row.
 */
function recordedOtherwise(known: KnownChild, year: CollectionYear): (span: SpanReturned) => boolean {
  const recorded = [...known.episodes.values()].flatMap(({ events }) => {
    const episode = foldEpisode(events);
    return episode === undefined || isFromReturn(events) ? [] : [...returnedSpans(episode)];
  });
  return ({ row }) => {
    const index = recorded.findIndex((span) => saysTheSame(row, span, year));
    if (index !== -1) recorded.splice(index, 1);
    return index !== -1;
  };
}

const isFromReturn = (events: readonly DomainEvent[]): boolean =>
  events.some(({ body }) => (body as Partial<Imported>).returned !== undefined);

function addSpan(
  add: Add,
  stream: StreamName,
  events: readonly DomainEvent[],
  child: string,
  span: SpanReturned,
  context: ReturnContext,
): keyof SpanOutcomes {
  const sent = sentNow(span, context);
  if (events.length === 0) {
    add(stream, 'EpisodeImported', onDay(span.start), bodyOf(child, span, [sent], context));
    return 'new';
  }
  const stands = foldSaid(events).get('EpisodeImported')?.[0];
  // Somebody took it out of the record: the same row does not bring it back.
  if (stands === undefined) return 'unchanged';
  const before = (stands.body as Imported).returned ?? [];
  if (before.some((row) => row.year === sent.year && row.row === sent.row)) return 'unchanged';
  const returned = [...before.filter((row) => row.year !== sent.year), sent];
  const latest = Math.max(...returned.map(({ year }) => year));
  // An earlier year says less of a span than the later ones do.
  const body =
    latest === sent.year
      ? bodyOf(child, span, returned, context)
      : { ...(stands.body as Imported), returned };
  const correction = {
    reason: 'Another return says more of it.',
    happened: formatPlainDate(span.start),
    body,
  };
  add(stream, 'FactCorrected', onDay(span.start), correction, stands.version);
  return 'corrected';
}

function sentNow({ row }: SpanReturned, { year, broken }: ReturnContext): RowSent {
  const flags = broken.get(row.line);
  return {
    year: year.year,
    line: row.line,
    row: keptRow('Missing', row),
    ...(flags !== undefined && { flags: [...flags] }),
  };
}

/** `M` ends when the child is found, `A` when the child is back; a return does not tell one from the other later. */
function bodyOf(
  child: string,
  { kind, start, end }: SpanReturned,
  returned: RowSent[],
  { authority, overTwentyFourHours }: ReturnContext,
): Imported {
  const flags = [...new Set(returned.flatMap((row) => row.flags ?? []))];
  const ended = end === undefined ? undefined : formatPlainDate(end);
  return {
    child,
    class: kind === 'M' ? 'missing' : 'away',
    childGroup: 'lac_own',
    responsible: authority,
    missingSince: formatPlainDate(start),
    ...(ended !== undefined && kind === 'M' && { locatedAt: ended }),
    ...(ended !== undefined && { returnedAt: ended }),
    packs: [],
    row: returned.at(-1)!.row,
    ...(flags.length > 0 && { flags }),
    returned,
    ...(overTwentyFourHours && { rule: 'gt24h' }),
  };
}
