import { partnersAndFamily } from '../agencies/partners.ts';
import { refuse } from '../deciding/command.ts';
import { episodeAct, existing, inEpisode, said } from '../episode/acts.ts';
import { alreadySaid } from '../episode/already-said.ts';
import { isHomeward } from './by-homeward.ts';
import { noticeEvents } from './events.ts';

/**
 * Telling somebody. A call that was answered and a talk face to face are read as they are sent, so the notice
 * is acknowledged with it; whatever goes another way waits for its answer.
 *
 * @refuses a call or talk without who answered and what was said, and a message that somebody else than the service
 *   says to have carried it: it would be taken for sent, and nobody would be told
 * @source docs/episodes.md, Being told
 */
export const sendNotice = episodeAct({
  describes: 'Tell a role, by whatever channel, that the child is missing, found or back, or of a concern.',
  body: noticeEvents.NoticeSent,
  may: partnersAndFamily,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const { channel, recipient, words, to, rule, message } = command.body;
    if (message !== undefined && !isHomeward(command.recordedBy))
      return refuse(
        'not-theirs-to-carry',
        'Only the service itself says which message carried a notice.',
        'body.message',
      );
    const sent = said(command, 'NoticeSent', command.body);
    if (alreadySaid(history, command, 'NoticeSent', command.body)) return inEpisode();
    if (channel !== 'phone' && channel !== 'face_to_face') return inEpisode(sent);
    if (recipient === undefined)
      return refuse(
        'nobody-answered',
        'Telling by telephone or face to face names the person who answered.',
        'body.recipient',
      );
    if (words === undefined)
      return refuse(
        'nothing-said',
        'Telling by telephone or face to face keeps what was said.',
        'body.words',
      );
    const heard = { to, by: recipient, ...(rule !== undefined && { rule }) };
    return inEpisode(sent, said(command, 'NoticeAcknowledged', heard));
  },
});
