import { linksElsewhere } from '../../child/links-elsewhere.ts';
import { lookedAfterAt } from '../../child/status.ts';
import { episodeSaid } from '../../episode/events.ts';
import type { EpisodeHistory } from '../../episode/history.ts';
import { wasAwayBy, wasMissingBy } from '../../episode/missing.ts';
import type { Instant } from '../../time/instant.ts';
import { orderOf } from '../../time/when.ts';
import { condition } from './define.ts';

/** What was true of the episode at the moment at which a duty would start. */
export const episodeStatusConditions = {
  'was-missing': condition({
    describes: 'The child had been missing in this episode by then.',
    holds: ({ episode }, at) => wasMissingBy(episode, at),
  }),
  'was-away': condition({
    describes: 'The child had been away in this episode by then: whereabouts known, but with concern.',
    holds: ({ episode }, at) => wasAwayBy(episode, at),
  }),
  'was-missing-or-away-from-placement': condition({
    describes: 'The child had been missing by then or, if looked after, away from placement.',
    holds: ({ child, episode }, at) =>
      wasMissingBy(episode, at) || (wasAwayBy(episode, at) && lookedAfterAt(child, at)),
  }),
  'still-missing': condition({
    describes: 'The child was missing at that moment: neither located nor back.',
    holds: ({ episode }, at) =>
      episode.missing.some(({ from, to }) => orderOf(from) <= at && (to === undefined || orderOf(to) > at)),
  }),
  'has-links-elsewhere': condition({
    describes:
      'The child has family, friends or an earlier placement in the area of another authority than those that have to do with the child.',
    holds: ({ child, episode }) => linksElsewhere(child, orderOf(episode.missingSince) as Instant).length > 0,
  }),
  'police-missing': condition({
    describes:
      'The police had had the child as missing by then: classed so, or reported to them and not classed otherwise.',
    holds: policeMissing,
  }),
};

function policeMissing({ episode }: EpisodeHistory, at: Instant): boolean {
  const { police, said } = episode;
  if (police.some(({ kind, from }) => kind === 'missing' && orderOf(from) <= at)) return true;
  if (police.some(({ from }) => orderOf(from) <= at) || !wasMissingBy(episode, at)) return false;
  return (
    episodeSaid(said, 'ChildReported').some(
      ({ body, happened }) => body.to.includes('police') && orderOf(happened) <= at,
    ) || episodeSaid(said, 'PoliceAcknowledged').some(({ happened }) => orderOf(happened) <= at)
  );
}
