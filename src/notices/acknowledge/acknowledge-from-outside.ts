import { refuse } from '../../domain/deciding/command.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Store } from '../../store/store.ts';
import { addJobs } from '../sending/jobs/jobs.ts';
import { noteAtOnce } from '../sending/note-message.ts';
import { type Answer, answerNotices, noticesOf } from './answer-notices.ts';
import type { Answered } from './answered.ts';
import { hashOf } from './links.ts';
import { type Link, lookAtLink } from './look-at-link.ts';

interface FromOutside {
  readonly token: string;
  /** Who has it now. */
  readonly name: string;
  /** What they call it: the number of their log, say. */
  readonly reference?: string | undefined;
  readonly now: Instant;
}

/**
 * Somebody who does not work in Homeward says by the link of a message that they have it. Good once, and for a week.
 *
 * @refuses a link that nobody was sent, an old one, one that somebody used, and an answer without a name
 */
export async function acknowledgeFromOutside(
  store: Store,
  library: PackLibrary,
  { token, name, reference, now }: FromOutside,
): Promise<Answered> {
  const by = name.trim();
  if (by === '') return noName;
  const { answered, message } = await inTransaction(store.worker, async (connection) => {
    await connection.query(
      `select from homeward.message m join homeward.acknowledgement_link l on l.message = m.message
        where l.token_hash = $1 for update of m`,
      [hashOf(token)],
    );
    const link = await lookAtLink({ worker: connection }, token, now);
    if (link.kind !== 'open') return { answered: alreadyOr(link, by), message: undefined };
    await connection.query('update homeward.acknowledgement_link set used_at = $2 where token_hash = $1', [
      hashOf(token),
      new Date(now),
    ]);
    const notices = await noticesOf(connection, link.message);
    const said: Answer = { by, at: now, words: reference?.trim(), how: 'link' };
    const answer = await answerNotices(connection, notices, said, now);
    await addJobs(connection, 'note-message', [link.message]);
    return { answered: { kind: 'acknowledged' as const, ...answer }, message: link.message };
  });
  if (message !== undefined) await noteAtOnce(store, library, message, now);
  return answered;
}

/** Sent twice by the same person it is answered as before. */
function alreadyOr(link: Exclude<Link, { kind: 'open' }>, by: string): Answered {
  switch (link.kind) {
    case 'used':
      return link.by === by ? { kind: 'acknowledged', at: link.at, by } : used;
    case 'expired':
      return expired;
    case 'unknown':
      return unknown;
    default:
      return link satisfies never;
  }
}

const refused = (key: string, says: string, at?: string): Answered => ({
  kind: 'refused',
  refusal: refuse(key, says, at),
});
const noName = refused('no-name', 'Enter your name, so that it is known who has the message.', 'name');
const used = refused('link-used', 'Somebody has acknowledged this message already.');
const expired = refused(
  'link-expired',
  "This link was good for seven days. Ring the authority's children's services.",
);
const unknown = refused(
  'no-such-link',
  'This link leads to no message. Check that you have the whole of it.',
);
