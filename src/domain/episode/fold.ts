import type { DomainEvent } from '../event/event.ts';
import { foldSaid, type Said } from '../event/said.ts';
import { expandImported } from '../imported/expand.ts';
import { orderOf, readWhen, type When } from '../time/when.ts';
import type { Absence, Episode, Phase } from './episode.ts';
import { type EpisodeEvent, episodeSaid } from './events.ts';
import { locatedOrReturned, missingSpans } from './missing.ts';
import { toBeTold } from './told.ts';
import { policeTrack, whereaboutsTrack } from './tracks.ts';

/**
 * The episode as its events tell it. Total: facts in an order that deciding would not have allowed are folded
 * all the same. Answers undefined where nothing in the stream opens an episode.
 *
 * @source docs/episodes.md
 */
export function foldEpisode(events: readonly DomainEvent[]): Episode | undefined {
  const said = standingStatements(events);
  const opening = episodeSaid(said, 'EpisodeOpened')[0];
  if (opening === undefined) return undefined;
  const missingSince = missingSinceOf(opening);
  const whereabouts = whereaboutsTrack(said, missingSince);
  const police = policeTrack(said);
  const over = overAt(said);
  const absence: Absence = { said, opening, missingSince, whereabouts, police, over };
  const told = toBeTold(absence);
  return {
    said,
    opening,
    missingSince,
    whereabouts,
    police,
    over,
    phase: phaseOf(said, over),
    told,
    missing: told === undefined ? [] : missingSpans(absence),
    away: whereabouts.filter(({ kind }) => kind === 'known_with_concern'),
    found: locatedOrReturned(absence),
  };
}

/** Imported rows are taken apart only where any stand: few streams have them, and every stream is folded. */
function standingStatements(events: readonly DomainEvent[]): Said {
  const said = foldSaid(events);
  return said.has('EpisodeImported') ? foldSaid(expandImported(events)) : said;
}

/**
 * When the absence began: the later of the moment the child left and the moment a responsible adult last saw
 * the child, whatever the time of the report.
 *
 * @source v59-2024 L250-257; SSDA903 guidance
 */
export function missingSinceOf({
  body,
  happened,
}: Pick<EpisodeEvent<'EpisodeOpened'>, 'body' | 'happened'>): When {
  const left = body.leftAt === undefined ? undefined : readWhen(body.leftAt);
  const seen = body.lastSeenAt === undefined ? undefined : readWhen(body.lastSeenAt);
  if (left === undefined) return seen ?? happened;
  return seen === undefined || orderOf(seen) <= orderOf(left) ? left : seen;
}

function overAt(said: Said): When | undefined {
  const back = episodeSaid(said, 'ChildReturned').at(-1) ?? episodeSaid(said, 'FoundDuringChecks').at(-1);
  return back?.happened;
}

/** Closing, reopening and voiding follow the order in which they were recorded, not when they happened. */
function phaseOf(said: Said, over: When | undefined): Phase {
  const voided = lastVersion(said, 'EpisodeVoided');
  if (voided > lastVersion(said, 'VoidingUndone')) return 'void';
  const closed = lastVersion(said, 'EpisodeClosed');
  if (closed > lastVersion(said, 'EpisodeReopened')) return 'closed';
  return over === undefined ? 'open' : 'returned';
}

function lastVersion(
  said: Said,
  type: 'EpisodeVoided' | 'VoidingUndone' | 'EpisodeClosed' | 'EpisodeReopened',
): number {
  let last = 0;
  for (const { version } of episodeSaid(said, type)) if (version > last) last = version;
  return last;
}
