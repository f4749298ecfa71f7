import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { Relationship } from '../../../../access/policy/actions.ts';
import { label } from '../../../../domain/code-sets/code-set.ts';
import { interviewContent } from '../../../../domain/code-sets/return-interview-content.ts';
import { episodeSaid } from '../../../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../../../domain/episode/history.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { mayRecord } from '../../../acts/acts-for.ts';
import { type ActName, slugOf } from '../../../acts/all-acts.ts';
import { actWords } from '../../../acts/words/all-words.ts';
import { sayWhen } from '../../../words/say-when.ts';

const beside: readonly ActName[] = [
  'OfferInterview',
  'BookInterview',
  'DeclineInterview',
  'ExcuseInterview',
  'RecordNotOffered',
  'AllocateInterview',
];

const afterwards: readonly ActName[] = [
  'PassOnIntelligence',
  'AgreeFollowUp',
  'CompleteFollowUp',
  'OfferCarerInformation',
  'RecordCarerInformation',
  'RecordWelfareConversation',
  'GiveLateReason',
];

/** The acts that somebody may do about the interview of an episode, as links. */
export function actLinks(episode: string, { as }: SignedIn, held: readonly Relationship[]) {
  const links = (acts: readonly ActName[]) =>
    acts
      .filter((act) => mayRecord(act, { role: as.role, held }))
      .map((act) => ({ text: actWords[act].name, href: `/episodes/${episode}/acts/${slugOf(act)}` }));
  return { beside: links(beside), afterwards: links(afterwards) };
}

/**
 * Whether an interview was declined while significant harm is suspected: then child protection comes before anything
 * else, whoever declined.
 */
export const harmSuspected = ({ episode: { said } }: EpisodeHistory): boolean =>
  episodeSaid(said, 'ReturnInterviewDeclined').some(({ body }) => body.significantHarmSuspected === true);

/** The interviews that were held, the six parts with what was answered. */
export const heldView = ({ episode: { said } }: EpisodeHistory, now: Instant) =>
  episodeSaid(said, 'ReturnInterviewHeld').map(({ body, happened }) => ({
    when: sayWhen(happened, now),
    kind: body.kind === 'extended' ? 'Extended interview' : 'Return interview',
    interviewer: body.interviewer?.name ?? 'not named',
    independent: body.independent ? 'independent' : 'not independent',
    covers: body.covers.length,
    childWords: body.childWords,
    parts: body.content.map(({ item, answer, childDidNotWishToSay, notAppropriate }) => ({
      label: label(interviewContent, item),
      answer:
        answer ??
        (childDidNotWishToSay === true
          ? 'Did not wish to say'
          : notAppropriate === true
            ? 'It was not appropriate to ask'
            : 'Not answered'),
    })),
  }));
