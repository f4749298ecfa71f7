import type { Calendars } from '../../domain/calendars/calendars.ts';
import type { Episode } from '../../domain/episode/episode.ts';
import { episodeSaid } from '../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { Span } from '../../domain/episode/tracks.ts';
import type { DomainEvent, Maker } from '../../domain/event/event.ts';
import { explain, wordExplained } from '../../domain/obligations/explain.ts';
import { type Obligation, statusAt } from '../../domain/obligations/obligation.ts';
import { formatInstant, HOUR, type Instant } from '../../domain/time/instant.ts';
import { writeWhen } from '../../domain/time/when.ts';

/** An episode as the command line prints it: moments in UTC, every obligation with its steps. */
export function episodeView(
  history: EpisodeHistory,
  events: readonly DomainEvent[],
  obligations: readonly Obligation[],
  asAt: Instant,
  calendars: Calendars,
) {
  const { episode } = history;
  return {
    episode: history.id,
    child: episode.opening.body.child,
    asAt: formatInstant(asAt),
    phase: episode.phase,
    missingSince: writeWhen(episode.missingSince),
    over: episode.over === undefined ? null : writeWhen(episode.over),
    bound: episode.opening.body.packs,
    whereabouts: spansView(episode.whereabouts),
    police: spansView(episode.police),
    missing: spansView(episode.missing),
    grades: gradesView(episode),
    timeline: events.map(eventView),
    obligations: obligations.map((obligation) => obligationView(obligation, asAt, calendars)),
  };
}

const spansView = (spans: readonly Span<string>[]) =>
  spans.map(({ kind, from, to }) => ({
    kind,
    from: writeWhen(from),
    to: to === undefined ? null : writeWhen(to),
  }));

const gradesView = ({ said }: Episode) =>
  episodeSaid(said, 'RiskGraded').map(({ body, happened, madeBy }) => ({
    grade: body.grade,
    at: writeWhen(happened),
    by: madeBy.role,
  }));

/** One event as the command line prints it. */
export const eventView = ({
  version,
  type,
  happened,
  recorded,
  madeBy,
  recordedBy,
  body,
  corrects,
}: DomainEvent) => ({
  version,
  type,
  happened: writeWhen(happened),
  recorded: formatInstant(recorded),
  madeBy: makerView(madeBy),
  recordedBy,
  ...(corrects !== undefined && { corrects }),
  body,
});

const makerView = ({ toldAt, ...maker }: Maker) => ({
  ...maker,
  ...(toldAt !== undefined && { toldAt: formatInstant(toldAt) }),
});

/** One obligation with its status at a moment and the steps to it, as data and in words. */
export function obligationView(obligation: Obligation, asAt: Instant, calendars: Calendars, school?: string) {
  const { rule, settlement, lateAfter } = obligation;
  const steps = explain(obligation, calendars, school);
  return {
    rule: rule.id,
    title: rule.title,
    pack: obligation.pack,
    owner: obligation.owner,
    capacity: obligation.capacity,
    occurrence: obligation.occurrence,
    status: statusAt(obligation, asAt),
    started: writeWhen(obligation.started),
    arises: moment(obligation.arises),
    due: moment(obligation.due),
    lateAfter: moment(lateAfter),
    notKnown: obligation.notKnown ?? null,
    settlement: settlement === undefined ? null : settlementView(settlement),
    parts: obligation.parts.map(({ key, settlement: own }) => ({
      part: key,
      settlement: own === undefined ? null : settlementView(own),
    })),
    earlierDue: obligation.earlierDue.map(formatInstant),
    responsible: rule.responsible,
    notified: rule.notified,
    escalations: rule.escalations.map(({ to, afterHours }) => ({
      to,
      at: lateAfter === undefined ? null : formatInstant((lateAfter + afterHours * HOUR) as Instant),
    })),
    source: rule.source,
    steps: steps.map((step) => ({ step: step.step, says: wordExplained(step) })),
  };
}

const moment = (at: Instant | undefined) => (at === undefined ? null : formatInstant(at));

const settlementView = ({ kind, at, event, reason }: NonNullable<Obligation['settlement']>) => ({
  kind,
  at: writeWhen(at),
  event,
  reason: reason ?? null,
});
