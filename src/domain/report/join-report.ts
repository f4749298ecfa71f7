import { isToBeMatched } from '../child/matching-acts.ts';
import { refuse } from '../deciding/command.ts';
import { episodeAct, existing, said } from '../episode/acts.ts';
import { body, text } from '../event/schema.ts';

/**
 * Somebody found out who the child is whom a report described. What it said has been recorded of that child; the
 * record and the episode that the report began live on as aliases, so that nothing counts twice. One person does it:
 * the report itself was never a statement about another child. Undone like any merge and voiding, by two people.
 *
 * @refuses not-to-be-matched, and an episode that is void or not there
 * @source docs/adr/0012-a-child-to-be-matched-is-a-record-of-its-own.md
 */
export const joinReport = episodeAct({
  describes: 'Say whose report this is that came in to be matched, and which episode it now belongs to.',
  body: body({ child: text, episode: text, reason: text }),
  may: ['childrens-social-care'],
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    if (!isToBeMatched(context.child))
      return refuse(
        'not-to-be-matched',
        'This report does not wait for somebody to find out who the child is.',
      );
    const { child, episode, reason } = command.body;
    if (child === context.childId)
      return refuse(
        'merged-into-itself',
        'A report is joined to another record, not to itself.',
        'body.child',
      );
    const { happened, madeBy, recordedBy } = command;
    const merged = {
      type: 'MergedIntoChild',
      happened,
      madeBy,
      recordedBy,
      body: { survivor: child, reason },
    };
    const joined = said(command, 'EpisodeVoided', { reason, because: 'void_joined', survivor: episode });
    return {
      events: [
        { stream: 'child', event: merged },
        { stream: 'episode', event: joined },
      ],
    };
  },
});
