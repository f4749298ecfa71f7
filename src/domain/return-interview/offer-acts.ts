import { partners, partnersAndFamily } from '../agencies/partners.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { episodeAct, existing, sayOnce, statementAct } from '../episode/acts.ts';
import { afterReturn, firstFound } from '../episode/after-return.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { PackSettings } from '../obligations/pack.ts';
import { dateOf } from '../time/certainly-before.ts';
import { readInstant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import { returnInterviewEvents } from './events.ts';
import { heldInterview } from './outcome.ts';
import { providerOn } from './provider.ts';

/** Seeing to it that an interview takes place. @source v59-2024 L403 */
export const referForInterview = statementAct({
  describes: "Ask children's services to see to the return interview.",
  event: 'ReturnInterviewReferred',
  may: ['police', 'childrens-social-care', 'placement'],
});

/**
 * Giving the interview to a person of a provider. Where none is named it is the one whose interviews the authority's
 * procedures say they are on the day of the return.
 *
 * @source thurrock-2023 L230-236
 */
export const allocateInterview = episodeAct({
  describes: 'Give the return interview to an interviewer.',
  body: returnInterviewEvents.ReturnInterviewAllocated,
  may: ['childrens-social-care', 'commissioned-return-interviewer', 'voluntary-provider'],
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const refusal = notHeldYet(history);
    if (refusal !== undefined) return refusal;
    const provider = command.body.provider ?? providerFor(history, context.settings);
    const body = { ...command.body, ...(provider !== undefined && { provider }) };
    return sayOnce(history, command, 'ReturnInterviewAllocated', body);
  },
});

/** Undefined while the child is not back, and where the procedures name no provider for that day. */
function providerFor(
  { episode: { over } }: EpisodeHistory,
  { interviewProviders = [] }: PackSettings,
): string | undefined {
  return over && providerOn(interviewProviders, dateOf(over))?.name;
}

/**
 * Offering the child an interview, after every return, however often the child refused before.
 *
 * @refuses an offer before the return, or after the interview was held
 * @source v59-2024 L295, L403; ofsted-2013 ¶45
 */
export const offerInterview = statementAct({
  describes: 'Offer the child a return interview.',
  event: 'ReturnInterviewOffered',
  may: partners,
  unless: (history, { happened }) => notHeldYet(history) ?? afterReturn(history, happened),
});

/**
 * Fixing when the interview will be; booking again moves it.
 *
 * @refuses a time before the return, and a booking after the interview was held
 */
export const bookInterview = statementAct({
  describes: 'Book a time and place for the return interview.',
  event: 'ReturnInterviewBooked',
  may: partners,
  unless: (history, { body, happened }) => {
    const refusal = notHeldYet(history) ?? afterReturn(history, happened);
    if (refusal !== undefined) return refusal;
    const [at, found] = [readInstant(body.at), firstFound(history.episode)];
    if (at === undefined || found === undefined || at >= orderOf(found)) return undefined;
    return refuse(
      'booked-before-the-return',
      'An interview is booked for a time after the return.',
      'body.at',
    );
  },
});

/**
 * A refusal, the child's or a parent's: two outcomes. It meets the offer and excuses the holding.
 *
 * @refuses a refusal before the return, or after the interview was held
 * @source v59-2024 L324; medway-2024-25 ¶3.17; thurrock-2023 L238-242
 */
export const declineInterview = statementAct({
  describes: 'Record that the child, or a parent or carer, declined the return interview.',
  event: 'ReturnInterviewDeclined',
  may: partnersAndFamily,
  unless: (history, { happened }) => notHeldYet(history) ?? afterReturn(history, happened),
});

function notHeldYet({ episode }: EpisodeHistory): Refusal | undefined {
  if (heldInterview(episode.said) === undefined) return undefined;
  return refuse('already-held', 'The return interview of this episode has been held.');
}
