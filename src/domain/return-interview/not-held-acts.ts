import { isManager } from '../agencies/managers.ts';
import { partners } from '../agencies/partners.ts';
import type { Role } from '../agencies/roles.ts';
import { entryOf } from '../code-sets/code-set.ts';
import { notOfferedReason } from '../code-sets/return-interview.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { episodeAct, existing, sayOnce, statementAct } from '../episode/acts.ts';
import { afterReturn } from '../episode/after-return.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { body, oneOf, optional, text } from '../event/schema.ts';
import { orderOf } from '../time/when.ts';
import { isLate } from './late.ts';
import { heldInterview } from './outcome.ts';

/**
 * Saying that the child was not offered an interview, and why.
 *
 * @refuses a worker's decision without a manager's agreement, another reason without words, and what was
 *   offered after all
 * @source medway-2024-25 ¶3.16; docs/code-sets.md, Tasks and outcomes
 */
export const recordNotOffered = statementAct({
  describes: 'Record that no return interview was offered, and why.',
  event: 'ReturnInterviewNotOffered',
  may: partners,
  unless: (history, { body: { reason, agreedBy, words }, happened, madeBy }) => {
    if (wasOffered(history))
      return refuse('was-offered', 'A return interview was offered in this episode.', 'body.reason');
    const agreed: readonly (Role | undefined)[] = [madeBy.role, agreedBy?.role];
    if (
      entryOf(notOfferedReason, reason).needsManager &&
      !agreed.some((role) => role !== undefined && isManager(role))
    )
      return refuse('needs-a-manager', 'A worker decides not to offer with a manager only.', 'body.agreedBy');
    if (reason === 'other' && words === undefined)
      return refuse('say-which', 'Another reason for not offering is said in words.', 'body.words');
    return afterReturn(history, happened);
  },
});

const offers = ['ReturnInterviewOffered', 'ReturnInterviewBooked', 'ReturnInterviewDeclined'] as const;

const wasOffered = ({ episode: { said } }: EpisodeHistory): boolean =>
  heldInterview(said) !== undefined || offers.some((type) => episodeSaid(said, type).length > 0);

/**
 * Saying that the interview could not take place.
 *
 * @refuses missing again where the record shows no later absence, no way of contact without saying what was
 *   tried, and what was held after all
 * @source v59-2024 L295; medway-2024-25 ¶3.17; kent-2018 ¶6.1
 */
export const excuseInterview = episodeAct({
  describes:
    'Record that the return interview was not possible: missing again, or no way to reach the child.',
  body: body({ because: oneOf('missing_again', 'uncontactable'), reason: optional(text) }),
  may: partners,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const { because, reason } = command.body;
    if (heldInterview(history.episode.said) !== undefined)
      return refuse('already-held', 'The return interview of this episode has been held.');
    const refusal = afterReturn(history, command.happened) ?? notSo(history, because, reason);
    return refusal ?? sayOnce(history, command, 'ReturnInterviewExcused', command.body);
  },
});

function notSo(
  history: EpisodeHistory,
  because: 'missing_again' | 'uncontactable',
  reason: string | undefined,
): Refusal | undefined {
  if (because === 'uncontactable')
    return reason === undefined
      ? refuse('say-what-was-tried', 'That a child cannot be contacted says what was tried.', 'body.reason')
      : undefined;
  return wentAgain(history)
    ? undefined
    : refuse('not-missing-again', 'The record shows no later absence of this child.', 'body.because');
}

function wentAgain({ episode, others }: EpisodeHistory): boolean {
  const began = orderOf(episode.missingSince);
  return (
    others.some(({ missingSince }) => missingSince > began) ||
    episode.whereabouts.some(({ kind }, index) => kind === 'unknown' && index > 0)
  );
}

/**
 * Giving the reason of an interview that was late, where it was not given with it.
 *
 * @refuses a reason where no interview was held, or where it was held in time
 * @source v59-2024 L295, L403
 */
export const giveLateReason = statementAct({
  describes: 'Give the reason for which the return interview was late.',
  event: 'ReturnInterviewLateReasonGiven',
  may: partners,
  unless: ({ episode: { said } }, { body: { reason, words } }, { interviewDue }) => {
    const held = heldInterview(said);
    if (held === undefined)
      return refuse('not-held', 'No return interview has been held in this episode yet.');
    const due = interviewDue?.();
    if (due !== undefined && !isLate(held.happened, due))
      return refuse('held-in-time', 'The return interview of this episode was held in time.');
    if (reason === 'other' && words === undefined)
      return refuse('say-which', 'Another reason for a late interview is said in words.', 'body.words');
    return undefined;
  },
});
