import type { EducationAbsenceEventType } from '../../domain/education-absence/education-absence.ts';
import { boundPacks } from '../../domain/episode/bound-packs.ts';
import { type EpisodeEventType, episodeSaid } from '../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import type { IncidentEventType } from '../../domain/incident/incident.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { searchLead } from '../../domain/report/search-lead.ts';
import { sectionOf } from '../../domain/sections/sections.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { ObligationSet, ReadModels, SettledObligations } from '../../store/append/read-models.ts';
import type { StreamName } from '../streams.ts';
import { episodeSummary } from './episode-summary.ts';
import { extendAt, isLive, obligationRow } from './obligation-rows.ts';

export interface EpisodeRows extends Required<Pick<ReadModels, 'episodes' | 'timeline' | 'relationships'>> {
  readonly obligations: readonly ObligationSet[];
  readonly settled: readonly SettledObligations[];
}

/** What else the rows of an episode say than its history. */
interface AtHand {
  readonly stream: StreamName;
  readonly version: number;
  /** Nothing of it has been shown yet. */
  readonly isNew: boolean;
  /** The events that the timeline gets. */
  readonly listed: readonly DomainEvent[];
  readonly duties: readonly Obligation[];
}

/** Everything that is shown of an episode, as its events and duties tell it. */
export function episodeRows(
  child: StreamName,
  history: EpisodeHistory,
  { stream, version, isNew, listed, duties }: AtHand,
): EpisodeRows {
  const { episode } = history;
  const since = orderOf(episode.missingSince) as Instant;
  const live = isLive(history, duties);
  const subject = { subject: stream, child, section: 'core' };
  const rows = duties.map(obligationRow);
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
        extendAt: extendAt(history, duties),
        imported: episode.opening.imported === true,
        summary: episodeSummary(history, duties),
      },
    ],
    timeline: listed.map((event) => timelineRow(stream, child, event)),
    relationships:
      force === undefined ? [] : [{ child, agency: `police:${force}`, kind: 'polices', from: since }],
    obligations: [{ ...subject, rows: live ? rows : [] }],
    settled: live && isNew ? [] : [{ ...subject, obligations: live ? null : rows }],
  };
}

/** What a timeline shows of one event. */
export const timelineRow = (
  stream: StreamName,
  child: StreamName,
  { version, type, happened, madeBy }: DomainEvent,
) => ({
  stream,
  version,
  child,
  section: sectionOf(type as EpisodeEventType | EducationAbsenceEventType | IncidentEventType),
  happened: orderOf(happened) as Instant,
  summary: { type, by: madeBy.role },
});
