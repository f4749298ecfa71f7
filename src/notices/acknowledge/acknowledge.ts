import type { SignedIn } from '../../access/people/signed-in.ts';
import { refuse } from '../../domain/deciding/command.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Store } from '../../store/store.ts';
import { addJobs } from '../sending/jobs/jobs.ts';
import { noteAtOnce } from '../sending/note-message.ts';
import { answerNotices, noticesOf } from './answer-notices.ts';
import type { Answered } from './answered.ts';

interface Acknowledgement {
  readonly message: string;
  readonly by: Pick<SignedIn, 'person' | 'name' | 'as'>;
  readonly now: Instant;
  readonly words?: string | undefined;
}

/**
 * One press: whoever a message is for, or is at the desk that it is for, says that they read it. It answers all that
 * it carries; the records that it is about say so, and nobody else is asked.
 *
 * @refuses whoever it was not sent to
 */
export async function acknowledge(
  store: Store,
  library: PackLibrary,
  { message, by, now, words }: Acknowledgement,
): Promise<Answered> {
  const answered = await inTransaction(store.worker, async (connection): Promise<Answered> => {
    const { rows } = await connection.query<Desk>({
      name: 'desk-of-message',
      text: 'select role, agency, person from homeward.message where message = $1 for update',
      values: [message],
    });
    if (rows[0] === undefined || !isAtDesk(by, rows[0])) return notTheirs;
    const notices = await noticesOf(connection, message);
    const answer = await answerNotices(
      connection,
      notices,
      { by: by.name, at: now, words, how: 'here' },
      now,
    );
    await addJobs(connection, 'note-message', [message]);
    return { kind: 'acknowledged', ...answer };
  });
  if (answered.kind === 'acknowledged') await noteAtOnce(store, library, message, now);
  return answered;
}

interface Desk {
  readonly role: string;
  readonly agency: string;
  readonly person: string | null;
}

/** What is for one person is theirs whatever they work as there, so that whoever stands in for a colleague can answer. */
const isAtDesk = ({ person, as }: Acknowledgement['by'], desk: Desk): boolean =>
  as.agency === desk.agency && (desk.person === null ? as.role === desk.role : person === desk.person);

const notTheirs: Answered = {
  kind: 'refused',
  refusal: refuse('not-at-that-desk', 'This was sent to somebody else: only they can say that they read it.'),
};
