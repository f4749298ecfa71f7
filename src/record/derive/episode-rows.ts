import { boundPacks } from '../../domain/episode/bound-packs.ts';
import { type EpisodeEventType, episodeSaid } from '../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { searchLead } from '../../domain/report/search-lead.ts';
import { sectionOf } from '../../domain/sections/sections.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { ObligationSet, ReadModels, SettledObligations } from '../../store/append/read-models.ts';
import type { StreamName } from '../streams.ts';
import { extendAt, isLive, obligationRow } from './obligation-rows.ts';

export interface EpisodeRows extends Required<Pick<ReadModels, 'episodes' | 'timeline' | 'relationships'>> {
  readonly obligations: readonly ObligationSet[];
  readonly settled: readonly SettledObligations[];
}

/** Everything that is shown of an episode, as its events and duties tell it. */
export function episodeRows(
  stream: StreamName,
  child: StreamName,
  history: EpisodeHistory,
  version: number,
  shown: readonly DomainEvent[],
  obligations: readonly Obligation[],
): EpisodeRows {
  const { episode } = history;
  const since = orderOf(episode.missingSince) as Instant;
  const live = isLive(history, obligations);
  const subject = { subject: stream, child, section: 'core' };
  const rows = obligations.map(obligationRow);
  const { force } = episode.opening.body;
  return {
    episodes: [
      {
        episode: stream,
        child,
        section: 'core',
        version,
        phase: episode.phase,
        missingSince: since,
        over: episode.over && (orderOf(episode.over) as Instant),
        grade: episodeSaid(episode.said, 'RiskGraded').at(-1)?.body.grade,
        policeClass: episode.police.at(-1)?.kind,
        whereabouts: episode.whereabouts.at(-1)?.kind,
        searchLead: searchLead(history)?.lead,
        binding: boundPacks(episode),
        extendAt: extendAt(history, obligations),
        imported: episode.opening.imported === true,
      },
    ],
    timeline: shown.map((event) => timelineRow(stream, child, event)),
    relationships:
      force === undefined ? [] : [{ child, agency: `police:${force}`, kind: 'polices', from: since }],
    obligations: [{ ...subject, rows: live ? rows : [] }],
    settled: [{ ...subject, obligations: live ? null : rows }],
  };
}

const timelineRow = (
  stream: StreamName,
  child: StreamName,
  { version, type, happened, madeBy }: DomainEvent,
) => ({
  stream,
  version,
  child,
  section: sectionOf(type as EpisodeEventType),
  happened: orderOf(happened) as Instant,
  summary: { type, by: madeBy.role },
});
