import type { Calendars } from '../calendars/calendars.ts';
import { latest } from '../child/child.ts';
import { placementAt, responsibleAuthorityAt } from '../child/status.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import { type Applied, layDuties, type Subjected } from './engine.ts';
import type { Laid } from './laid.ts';
import type { DutyOwner, Obligation } from './obligation.ts';
import type { DutyOwnerWord } from './rule.ts';
import { settled } from './settled.ts';

/**
 * The duties that the packs bound to an episode lay on it. An episode made void lays none.
 *
 * @source DESIGN.md section 5; procedures.md section 1, "Which packs"
 */
export const episodeObligations = (
  applied: readonly Applied<EpisodeHistory>[],
  history: EpisodeHistory,
  calendars: Calendars,
  through: Instant,
): Obligation[] => layEpisodeDuties(applied, history, calendars, through).map(settled);

/** The same duties before it is looked for how they ended. */
export const layEpisodeDuties = (
  applied: readonly Applied<EpisodeHistory>[],
  history: EpisodeHistory,
  calendars: Calendars,
  through: Instant,
): Laid<EpisodeHistory>[] =>
  history.episode.phase === 'void' ? [] : layDuties(applied, episodeSubject(history), calendars, through);

function episodeSubject(history: EpisodeHistory): Subjected<EpisodeHistory> {
  const began = orderOf(history.episode.missingSince) as Instant;
  return { history, school: latest(history.child, 'SchoolJoined', began)?.body.school, dutyOwner };
}

/** Each word of duty as one authority, force, home or school; `unknown` where the record does not say which. */
function dutyOwner({ child, episode }: EpisodeHistory, word: DutyOwnerWord, packOwner: string): DutyOwner {
  const at = orderOf(episode.missingSince) as Instant;
  switch (word) {
    case 'responsible-authority':
      return `authority:${responsibleAuthorityAt(child, at) ?? packOwner}`;
    case 'host-authority':
      return `authority:${placementAt(child, at)?.host ?? packOwner}`;
    case 'pack-authority':
      return `authority:${packOwner}`;
    case 'police':
      return `police:${episode.opening.body.force ?? 'unknown'}`;
    case 'placement':
      return `placement:${placementAt(child, at)?.home ?? 'unknown'}`;
    case 'school':
      return `school:${latest(child, 'SchoolJoined', at)?.body.school ?? 'unknown'}`;
    case 'home-office':
      return 'home-office';
    default:
      return word satisfies never;
  }
}
