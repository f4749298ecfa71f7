import { partners, partnersAndFamily } from '../agencies/partners.ts';
import { agencyOf } from '../agencies/roles.ts';
import { refuse } from '../deciding/command.ts';
import { episodeAct, existing, inEpisode, said, sayOnce, statementAct } from '../episode/acts.ts';
import { episodeSaid } from '../episode/events.ts';
import { body, optional, text } from '../event/schema.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import { readWhen } from '../time/when.ts';
import { returnInterviewEvents } from './events.ts';

/**
 * Offering parents and carers the chance to say what they know, where the child does not wish to.
 *
 * @refuses anybody but family and carers
 * @source v59-2024 L324, L431
 */
export const offerCarerInformation = statementAct({
  describes: 'Offer parents or carers the chance to give information and intelligence.',
  event: 'CarerInformationOffered',
  may: partners,
  unless: (_, { body: { to } }) => {
    const agency = agencyOf(to);
    return agency === 'family' || agency === 'placement'
      ? undefined
      : refuse('not-a-carer', 'This chance is offered to parents and carers.', 'body.to');
  },
});

/** What parents or carers said; stored by itself, and never an interview. @source v59-2024 L324 */
export const recordCarerInformation = statementAct({
  describes: 'Record what parents or carers said; it is no return interview.',
  event: 'CarerInformationGiven',
  may: partnersAndFamily,
});

/**
 * A talk about the episode between the child and a worker or carer: welfare, never a return interview.
 *
 * @source thurrock-2023 L238-242, L255-258
 */
export const recordWelfareConversation = episodeAct({
  describes: 'Record a talk of a worker or carer with the child; it is no return interview.',
  body: body({ words: optional(text) }),
  may: partners,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    return sayOnce(history, command, 'WelfareConversationHeld', { by: command.madeBy.role, ...command.body });
  },
});

/**
 * Passing on what the child said that others must know: by name of the role, and only that part.
 *
 * @refuses passing on to nobody, or nothing
 * @source ofsted-2013 ¶41-42; v59-2024 L297
 */
export const passOnIntelligence = statementAct({
  describes: 'Pass on what came out of an interview to those who must know it.',
  event: 'IntelligencePassedOn',
  may: partners,
  unless: (_, { body: { to, words } }) => {
    if (to.length === 0)
      return refuse('passed-on-to-nobody', 'Passing on names at least one role.', 'body.to');
    if (words === undefined)
      return refuse('passed-on-nothing', 'Passing on says what is passed on.', 'body.words');
    return undefined;
  },
});

/**
 * Agreeing what follows from an interview, with who does it and by when.
 *
 * @refuses a date before the agreement
 * @source ofsted-2013 ¶38, ¶41-42
 */
export const agreeFollowUp = statementAct({
  describes: 'Agree an action that follows, with its owner and date.',
  event: 'FollowUpAgreed',
  may: partners,
  unless: (_, { body: { by }, happened }) => {
    const until = readWhen(by);
    return until !== undefined && certainlyBefore(until, happened)
      ? refuse('due-before-agreed', 'An action is due after it was agreed.', 'body.by')
      : undefined;
  },
});

/**
 * Saying that an agreed action was done.
 *
 * @refuses an action that was never agreed
 */
export const completeFollowUp = episodeAct({
  describes: 'Record that an agreed action was done.',
  body: returnInterviewEvents.FollowUpDone,
  may: partners,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const { followUp } = command.body;
    const agreed = episodeSaid(history.episode.said, 'FollowUpAgreed');
    if (!agreed.some(({ version }) => version === followUp))
      return refuse('no-such-follow-up', 'No action with this number was agreed.', 'body.followUp');
    if (episodeSaid(history.episode.said, 'FollowUpDone').some((done) => done.body.followUp === followUp))
      return inEpisode();
    return inEpisode(said(command, 'FollowUpDone', command.body));
  },
});
