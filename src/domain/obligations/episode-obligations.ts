import type { Calendars } from '../calendars/calendars.ts';
import { latest } from '../child/child.ts';
import { placementAt, responsibleAuthorityAt } from '../child/status.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import { type Areas, type Concerned, dutyOwnerAmong } from './duty-owner.ts';
import { type Applied, layDuties, type Subjected } from './engine.ts';
import type { Laid } from './laid.ts';
import type { Obligation } from './obligation.ts';
import { settled } from './settled.ts';

/**
 * The duties that the packs bound to an episode lay on it. An episode made void lays none.
 *
 * @source docs/time-and-duties.md, "Which packs"
 */
export const episodeObligations = (
  applied: readonly Applied<EpisodeHistory>[],
  history: EpisodeHistory,
  calendars: Calendars,
  through: Instant,
  areas: Areas,
): Obligation[] => layEpisodeDuties(applied, history, calendars, through, areas).map(settled);

/** The same duties before it is looked for how they ended. */
export const layEpisodeDuties = (
  applied: readonly Applied<EpisodeHistory>[],
  history: EpisodeHistory,
  calendars: Calendars,
  through: Instant,
  areas: Areas,
): Laid<EpisodeHistory>[] =>
  history.episode.phase === 'void'
    ? []
    : layDuties(applied, episodeSubject(history, areas), calendars, through);

function episodeSubject(history: EpisodeHistory, areas: Areas): Subjected<EpisodeHistory> {
  const school = latest(history.child, 'SchoolJoined', beginningOf(history))?.body.school;
  return { history, school, dutyOwner: dutyOwnerAmong(concerned, areas) };
}

const beginningOf = ({ episode }: EpisodeHistory) => orderOf(episode.missingSince) as Instant;

/** As things were when the absence began. */
const concerned: Concerned<EpisodeHistory> = {
  responsible: (history) => responsibleAuthorityAt(history.child, beginningOf(history)),
  host: (history) => placementAt(history.child, beginningOf(history))?.host,
  force: ({ episode }) => episode.opening.body.force,
  home: (history) => placementAt(history.child, beginningOf(history))?.home,
  school: (history) => latest(history.child, 'SchoolJoined', beginningOf(history))?.body.school,
};
