import type { Role } from '../agencies/roles.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { MINUTE } from '../time/instant.ts';
import { orderOf, type When } from '../time/when.ts';

/** A notice that nobody has said to have reached them. */
export interface UnansweredNotice {
  readonly to: Role;
  readonly sent: When;
  /** It is known not to have arrived. */
  readonly failed: boolean;
}

/**
 * To whom notices went that are not known to have been read: neither acknowledged nor sent again since. Of several to
 * one role the last one counts.
 *
 * @source docs/episodes.md, Being told
 */
export function unansweredNotices({ episode: { said } }: EpisodeHistory): readonly UnansweredNotice[] {
  const acknowledged = episodeSaid(said, 'NoticeAcknowledged');
  const failed = new Set(episodeSaid(said, 'NoticeFailed').map(({ body }) => body.notice));
  const last = new Map<Role, UnansweredNotice>();
  for (const { body, happened, version } of episodeSaid(said, 'NoticeSent')) {
    const answered = acknowledged.some(
      (answer) =>
        answer.body.notice === version ||
        (answer.body.to === body.to && orderOf(answer.happened) >= minuteOf(happened)),
    );
    if (answered) last.delete(body.to);
    else last.set(body.to, { to: body.to, sent: happened, failed: failed.has(version) });
  }
  return [...last.values()];
}

/** People write when they answered to the minute; what was sent in that minute had come before. */
const minuteOf = (sent: When): number => Math.floor(orderOf(sent) / MINUTE) * MINUTE;
