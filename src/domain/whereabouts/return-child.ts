import { authorityWorkers } from '../agencies/authority-workers.ts';
import { carers } from '../agencies/carers.ts';
import { isManager } from '../agencies/managers.ts';
import { standingAt } from '../child/standing.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { type EpisodeContext, episodeAct, existing, inEpisode, said } from '../episode/acts.ts';
import { alreadySaid } from '../episode/already-said.ts';
import { beforeNextEpisode } from '../episode/before-next-episode.ts';
import { sinceAbsence } from '../episode/during-absence.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { nothingLater } from '../episode/nothing-later.ts';
import type { When } from '../time/when.ts';
import { whereaboutsEvents } from './events.ts';

type Return = EpisodeEvent<'ChildReturned'>['body'];

/**
 * The child is back. "Safe to return?" comes first. Allowed from any open state, with or without a class.
 *
 * @refuses already-back, unsafe-without-referral, bed-and-breakfast, said-of-later, inside-another-episode, and
 *   a time before the absence
 * @source docs/episodes.md, "return"; v59-2024 L89-93
 */
export const returnChild = episodeAct({
  describes: 'Record that the child is back, where, and whether it was safe to return there.',
  body: whereaboutsEvents.ChildReturned,
  may: [...carers, ...authorityWorkers, 'police'],
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    if (alreadySaid(history, command, 'ChildReturned', command.body)) return inEpisode();
    return (
      alreadyBack(history) ??
      sinceAbsence(history, command.happened) ??
      nothingLater(history, command.happened) ??
      beforeNextEpisode(history, command.happened) ??
      unsafe(history, command.body) ??
      bedAndBreakfast(context, command.happened, command.body) ??
      inEpisode(said(command, 'ChildReturned', command.body))
    );
  },
});

const alreadyBack = ({ episode }: EpisodeHistory): Refusal | undefined =>
  episode.over === undefined
    ? undefined
    : refuse(
        'already-back',
        'The child is back already in this episode; a wrong return is corrected instead.',
      );

const referralsBefore: Readonly<Partial<Record<Return['to'], readonly string[]>>> = {
  home: ['child_protection', 'childrens_social_care'],
  placement: ['child_protection', 'childrens_social_care', 'placement_review'],
};

function unsafe({ episode }: EpisodeHistory, { safeToReturn, to }: Return): Refusal | undefined {
  const needed = safeToReturn === 'no' ? referralsBefore[to] : undefined;
  if (
    needed === undefined ||
    episodeSaid(episode.said, 'ReferralMade').some(({ body }) => needed.includes(body.kind))
  )
    return undefined;
  return refuse(
    'unsafe-without-referral',
    "A child who may be at risk there is first referred to children's social care for assessment and accommodation.",
    'body.to',
  );
}

function bedAndBreakfast(
  { child }: EpisodeContext,
  happened: When,
  { placeType, exceptionalReason, approvedBy }: Return,
): Refusal | undefined {
  if (placeType !== 'hotel_b_b' || standingAt(child, happened) !== 'child') return undefined;
  if (exceptionalReason === undefined)
    return refuse(
      'bed-and-breakfast',
      'Bed and breakfast is not appropriate for a child; only an exceptional reason allows it.',
      'body.exceptionalReason',
    );
  const role = approvedBy?.role;
  return role !== undefined && isManager(role) && role !== 'team-manager'
    ? undefined
    : refuse(
        'bed-and-breakfast-not-approved',
        'Bed and breakfast for a child is approved by a named senior manager.',
        'body.approvedBy',
      );
}
