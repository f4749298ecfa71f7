import { managers } from '../agencies/managers.ts';
import { childSaid } from '../child/child.ts';
import { birthday } from '../child/status.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { type EpisodeContext, episodeAct, existing, inEpisode, said, sayOnce } from '../episode/acts.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { dateOf } from '../time/certainly-before.ts';
import type { When } from '../time/when.ts';
import { closingEvents } from './events.ts';
import { oneOpenEpisode } from './one-open-episode.ts';
import { mayBeOverridden, standsInTheWay, wordRequirement } from './stands-in-the-way.ts';

/**
 * Ending the work on an episode. The search never ends by this: an episode whose child is not back closes only
 * by handing it to a named person, or because the child died.
 *
 * @refuses an episode whose return phase lacks something that no override allows, and a reason that is not so
 * @source docs/episodes.md, "close", "18th birthday"
 */
export const closeEpisode = episodeAct({
  describes:
    'Close the episode, when nothing stands in the way or a manager says why it closes in spite of it.',
  body: closingEvents.EpisodeClosed,
  may: managers,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    if (history.episode.phase === 'closed') return inEpisode();
    const refusal =
      notSo(history, command.body, command.happened) ?? incomplete(context, history, command.body);
    return refusal ?? inEpisode(said(command, 'EpisodeClosed', command.body));
  },
});

type Closing = EpisodeEvent<'EpisodeClosed'>['body'];

/** Why the reason for closing does not hold, if so. */
function notSo(history: EpisodeHistory, { reason, handedTo }: Closing, happened: When): Refusal | undefined {
  const { child, episode } = history;
  switch (reason) {
    case 'return_phase_complete':
      return episode.phase === 'returned'
        ? undefined
        : refuse('not-returned', 'The record does not say yet that the child is back.', 'body.reason');
    case 'located_in_checks':
      return episodeSaid(episode.said, 'FoundDuringChecks').length > 0
        ? undefined
        : refuse('not-found-in-checks', 'The child was not found during the checks.', 'body.reason');
    case 'turned_18': {
      const adult = birthday(child, 18);
      return adult !== undefined && adult <= dateOf(happened)
        ? searchHandedOver(history, handedTo)
        : refuse('not-18-yet', 'By the record the child has not turned 18.', 'body.reason');
    }
    case 'care_ended':
      return childSaid(child, 'CareEnded').length > 0
        ? searchHandedOver(history, handedTo)
        : refuse('care-goes-on', 'By the record the care of the child has not ended.', 'body.reason');
    case 'responsibility_transferred':
      return handedTo === undefined
        ? refuse('handed-to-nobody', 'A transfer names who goes on from here.', 'body.handedTo')
        : undefined;
    case 'died':
      return undefined;
    case 'void_duplicate':
    case 'void_error':
      return refuse('voiding-is-no-closing', 'An episode is made void by a void or a merge.', 'body.reason');
    default:
      return reason satisfies never;
  }
}

/** The search goes on until the child is found or a named person hands it over. */
const searchHandedOver = ({ episode }: EpisodeHistory, handedTo: Closing['handedTo']): Refusal | undefined =>
  episode.over !== undefined || handedTo !== undefined
    ? undefined
    : refuse(
        'search-goes-on',
        'The child is not found, so closing names the person who takes the search over.',
        'body.handedTo',
      );

const needsReturnPhase: readonly Closing['reason'][] = ['return_phase_complete', 'located_in_checks'];

function incomplete(
  { settings, interviewDue }: EpisodeContext,
  history: EpisodeHistory,
  { reason, inSpiteOf = [] }: Closing,
): Refusal | undefined {
  if (!needsReturnPhase.includes(reason)) return undefined;
  const open = standsInTheWay(history, {
    interviewDue: interviewDue?.(),
    questions: settings.closingNeeds,
  });
  const overridden = inSpiteOf.map(({ requirement }) => requirement);
  if (overridden.some((requirement) => !open.includes(requirement)))
    return refuse(
      'nothing-to-override',
      'Closing in spite of something names only what stands in the way.',
      'body.inSpiteOf',
    );
  const left = open.filter(
    (requirement) => !(mayBeOverridden(requirement) && overridden.includes(requirement)),
  );
  if (left.length === 0) return undefined;
  return refuse(
    'stands-in-the-way',
    `Before this episode closes: ${left.map(wordRequirement).join('; ')}.`,
    'body.inSpiteOf',
  );
}

/**
 * Taking the work up again.
 *
 * @refuses taking up a search while another episode of the child is unreturned
 * @source docs/episodes.md, "reopen", "One unreturned episode per child at a time"
 */
export const reopenEpisode = episodeAct({
  describes: 'Reopen a closed episode, with a reason.',
  body: closingEvents.EpisodeReopened,
  may: managers,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    if (history.episode.phase !== 'closed') return inEpisode();
    return oneOpenEpisode(history) ?? sayOnce(history, command, 'EpisodeReopened', command.body);
  },
});
