import Type from 'typebox';
import { agencyOf } from '../agencies/roles.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { episodeAct, existing, inEpisode, said } from '../episode/acts.ts';
import { alreadySaid } from '../episode/already-said.ts';
import type { EpisodeEvent } from '../episode/events.ts';
import { body } from '../event/schema.ts';
import { dateOf } from '../time/certainly-before.ts';
import { readPlainDate } from '../time/instant.ts';
import type { When } from '../time/when.ts';
import { safeAndWellEvents } from './events.ts';

const everyNthReturn = Type.Integer({ minimum: 2 });

/**
 * Agreeing that the police need not see a child who goes missing often at every return. It is kept in the
 * episode, and with the child for the returns to come.
 *
 * @refuses an agreement that is not between police and parent or carer, that was made without bearing serious
 *   harm in mind, or whose review does not lie ahead
 * @source v59-2024 L283, L389; ofsted-2013 ¶28-29
 */
export const decideFrequency = episodeAct({
  describes: 'Record how often police and parent or carer agreed that checks are made.',
  body: body({ ...safeAndWellEvents.FrequencyDecided.properties, everyNthReturn }),
  may: ['police', 'childrens-social-care'],
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const refusal = notAgreed(command.body, command.happened);
    if (refusal !== undefined) return refusal;
    if (alreadySaid(history, command, 'FrequencyDecided', command.body)) return inEpisode();
    const { everyNthReturn, reviewOn } = command.body;
    const decided = said(command, 'FrequencyDecided', command.body);
    const ofChild = { episode: history.id, everyNthReturn, reviewOn };
    return {
      events: [
        { stream: 'episode', event: decided },
        { stream: 'child', event: { ...decided, type: 'CheckFrequencyDecided', body: ofChild } },
      ],
    };
  },
});

function notAgreed(
  { police, carer, harmConsidered, reviewOn }: EpisodeEvent<'FrequencyDecided'>['body'],
  happened: When,
): Refusal | undefined {
  if (police.role === undefined || agencyOf(police.role) !== 'police')
    return refuse(
      'not-agreed-by-police',
      'How often checks are made is agreed by the police.',
      'body.police',
    );
  const carers = carer.role && agencyOf(carer.role);
  if (carers !== 'family' && carers !== 'placement')
    return refuse(
      'not-agreed-by-carer',
      'How often checks are made is agreed by a parent or carer.',
      'body.carer',
    );
  if (!harmConsidered)
    return refuse(
      'harm-not-considered',
      'Checks are made less often only after considering that going missing often is linked to serious harm.',
      'body.harmConsidered',
    );
  const review = readPlainDate(reviewOn);
  if (review === undefined || review > dateOf(happened)) return undefined;
  return refuse('review-in-the-past', 'The review lies after the day of the agreement.', 'body.reviewOn');
}
