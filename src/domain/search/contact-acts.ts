import { partnersAndFamily } from '../agencies/partners.ts';
import { episodeAct, existing, inEpisode, said } from '../episode/acts.ts';
import { alreadySaid } from '../episode/already-said.ts';
import { body, optional, text } from '../event/schema.ts';
import { searchEvents } from './events.ts';

const { by: _, ...attempt } = searchEvents.ContactAttempted.properties;

/**
 * Trying to reach the child, or people the child may be with: by any agency, of whatever kind, at whatever
 * hour. Who tried is who says so. What raises a fear of harm alerts the police in the same breath.
 *
 * @source v59-2024 L262-268
 */
export const logContactAttempt = episodeAct({
  describes: 'Log an attempt to reach the child or people the child may be with.',
  body: body({ ...attempt, suspectedHarm: optional(text) }),
  may: partnersAndFamily,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const { suspectedHarm, ...rest } = command.body;
    const attempted = { ...rest, by: command.madeBy.role };
    if (alreadySaid(history, command, 'ContactAttempted', attempted)) return inEpisode();
    const logged = said(command, 'ContactAttempted', attempted);
    if (suspectedHarm === undefined) return inEpisode(logged);
    return inEpisode(logged, said(command, 'ImmediateConcernRaised', { reason: suspectedHarm }));
  },
});

/**
 * The child used the code word for danger that was agreed beforehand: an immediate concern, whatever else is known.
 *
 * @source ofsted-2013, Salford box
 */
export const reportCodeWord = episodeAct({
  describes: 'Report that the child used the agreed code word for danger.',
  body: searchEvents.CodeWordUsed,
  may: partnersAndFamily,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    if (alreadySaid(history, command, 'CodeWordUsed', command.body)) return inEpisode();
    const reason = 'The child used the agreed code word for danger.';
    return inEpisode(
      said(command, 'CodeWordUsed', command.body),
      said(command, 'ImmediateConcernRaised', { reason }),
    );
  },
});
