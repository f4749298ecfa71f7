import { partnersAndFamily } from '../agencies/partners.ts';
import { agencyOf } from '../agencies/roles.ts';
import { refuse } from '../deciding/command.ts';
import { episodeAct, existing, inEpisode, said, sayOnce } from '../episode/acts.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { noticeEvents } from './events.ts';

/**
 * Saying that one has been told: the only thing that counts as being told of what was sent.
 *
 * @refuses a notice that was never sent or went to another role, and anybody outside the agency it was for
 * @source docs/episodes.md, Being told
 */
export const acknowledgeNotice = episodeAct({
  describes: 'Say that a notice has reached the role that it was for.',
  body: noticeEvents.NoticeAcknowledged,
  may: partnersAndFamily,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const { notice, to } = command.body;
    if (agencyOf(command.madeBy.role) !== agencyOf(to))
      return refuse(
        'not-theirs-to-acknowledge',
        'A notice is acknowledged by the agency that it was sent to.',
        'madeBy',
      );
    if (notice === undefined) return sayOnce(history, command, 'NoticeAcknowledged', command.body);
    const sent = sentNotice(history, notice);
    if (sent === undefined) return noSuchNotice;
    if (sent.body.to !== to)
      return refuse('notice-to-another-role', 'This notice was sent to another role.', 'body.to');
    if (isAcknowledged(history, notice)) return inEpisode();
    return inEpisode(said(command, 'NoticeAcknowledged', command.body));
  },
});

/**
 * Saying that what was sent did not arrive, so that the next person is told.
 *
 * @refuses a notice that was never sent, and one that has been acknowledged
 * @source docs/episodes.md, Being told
 */
export const failNotice = episodeAct({
  describes: 'Say that a notice did not arrive.',
  body: noticeEvents.NoticeFailed,
  may: partnersAndFamily,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const { notice } = command.body;
    if (sentNotice(history, notice) === undefined) return noSuchNotice;
    if (isAcknowledged(history, notice))
      return refuse(
        'notice-acknowledged',
        'This notice has been acknowledged, so it did arrive.',
        'body.notice',
      );
    if (episodeSaid(history.episode.said, 'NoticeFailed').some(({ body }) => body.notice === notice))
      return inEpisode();
    return inEpisode(said(command, 'NoticeFailed', command.body));
  },
});

const noSuchNotice = refuse('no-such-notice', 'No notice with this number was sent.', 'body.notice');

const sentNotice = ({ episode }: EpisodeHistory, version: number): EpisodeEvent<'NoticeSent'> | undefined =>
  episodeSaid(episode.said, 'NoticeSent').find((sent) => sent.version === version);

const isAcknowledged = ({ episode }: EpisodeHistory, notice: number): boolean =>
  episodeSaid(episode.said, 'NoticeAcknowledged').some(({ body }) => body.notice === notice);
