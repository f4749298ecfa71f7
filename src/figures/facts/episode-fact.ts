import { workerOf } from '../../domain/allocation/held-by.ts';
import type { Calendars } from '../../domain/calendars/calendars.ts';
import { latest } from '../../domain/child/child.ts';
import { exploitationLevelAt } from '../../domain/child/exploitation-risk.ts';
import { ageAt, groupAt, hasFlag, legalStatusAt, placementAt, schoolAt } from '../../domain/child/status.ts';
import { firstFound } from '../../domain/episode/after-return.ts';
import { boundPacks } from '../../domain/episode/bound-packs.ts';
import type { Episode } from '../../domain/episode/episode.ts';
import { episodeSaid } from '../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import { HOUR, type Instant } from '../../domain/time/instant.ts';
import { orderOf, type When } from '../../domain/time/when.ts';
import type { EpisodeKnown } from './episode-known.ts';
import type { Fact } from './fact.ts';
import { identityColumns } from './identity-columns.ts';
import { interviewColumns } from './interview-columns.ts';
import { countsAsLookedAfter } from './looked-after.ts';
import { moment } from './moment.ts';
import { safeAndWellColumns } from './safe-and-well-columns.ts';
import { startsWithin90Days } from './starts-within-90-days.ts';
import { whose } from './whose.ts';

export type EpisodeClassKnown = 'missing' | 'away' | 'absent' | 'hidden' | 'concern' | 'authorised';

/**
 * One episode as figures count it: everything as at its start, but for how it ended and what followed.
 * One that is void never was, and has none.
 */
export function episodeFact(known: EpisodeKnown, calendars: Calendars): Fact {
  const { books, history, stream, childStream } = known;
  const { child, episode } = history;
  const since = orderOf(episode.missingSince) as Instant;
  const imported = episode.opening.imported === true;
  return {
    table: 'fact_episode',
    key: stream,
    columns: {
      episode: stream,
      child: childStream,
      ...whose(books, child, since, imported),
      class: classOf(episode),
      hidden: episode.opening.body.hidden === true,
      imported,
      phase: episode.phase,
      started: moment(episode.missingSince),
      precision: episode.missingSince.precision,
      found: moment(firstFound(episode)),
      back: moment(episode.over),
      hours: hoursBetween(episode.missingSince, firstFound(episode)),
      counted_by: known.countedBy ?? null,
      within_90_days: startsWithin90Days(history),
      strand: episode.opening.body.strand,
      missing_from: episode.opening.body.missingFrom ?? null,
      force: episode.opening.body.force ?? null,
      ...childColumns(history, since),
      ...policeColumns(episode),
      found_place: foundPlace(episode),
      ...interviewColumns(known, calendars),
      ...safeAndWellColumns(history),
      packs: [...new Set(boundPacks(episode).map(({ pack }) => pack))].sort(),
    },
  };
}

/**
 * The word by which an episode is counted: missing where the child was missing at any time in it, else away where
 * the child was somewhere known with concern.
 *
 * @source docs/episodes.md, Derived words
 */
export function classOf({ missing, away, police, opening, told }: Episode): EpisodeClassKnown {
  if (missing.length > 0) return 'missing';
  if (away.length > 0) return 'away';
  if (police.some(({ kind }) => kind === 'absent_legacy')) return 'absent';
  if (opening.body.hidden === true) return 'hidden';
  return told === undefined ? 'concern' : 'authorised';
}

/** Nothing is computed from a time that is known to the day only. */
function hoursBetween(from: When, to: When | undefined): number | null {
  if (to === undefined || from.precision === 'day' || to.precision === 'day') return null;
  return (to.at - from.at) / HOUR;
}

function childColumns({ child }: EpisodeHistory, since: Instant) {
  const placement = placementAt(child, since);
  return {
    looked_after: countsAsLookedAfter(child, since),
    child_group: groupAt(child, since),
    unaccompanied: hasFlag(child, 'uasc', since),
    special_needs: hasFlag(child, 'send', since),
    legal_status: legalStatusAt(child, since) ?? null,
    placement_type: placement?.type ?? null,
    provider: placement?.provider ?? null,
    home: placement?.home ?? null,
    district: placement?.district ?? latest(child, 'ResponsibilityTaken', since)?.body.district ?? null,
    school: schoolAt(child, since) ?? null,
    exploitation: exploitationLevelAt(child, since),
    ...identityColumns(child),
    age: ageAt(child, since) ?? null,
    team: (workerOf(child, 'allocated-social-worker') ?? workerOf(child, 'duty-social-worker'))?.team ?? null,
  };
}

function policeColumns({ said, police, whereabouts }: Episode) {
  return {
    police_class: police.at(-1)?.kind ?? null,
    grade: episodeSaid(said, 'RiskGraded').at(-1)?.body.grade ?? null,
    reclassified: Math.max(0, police.length - 1) + Math.max(0, whereabouts.length - 1),
  };
}

function foundPlace({ said }: Episode): string | null {
  const places = [...episodeSaid(said, 'ChildLocated'), ...episodeSaid(said, 'ChildReturned')];
  return places.find(({ body }) => body.placeType !== undefined)?.body.placeType ?? null;
}
