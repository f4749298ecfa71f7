import type { SignedIn } from '../../access/people/signed-in.ts';
import type { Role } from '../../domain/agencies/roles.ts';
import { type Refusal, refuse } from '../../domain/deciding/command.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { exactly } from '../../domain/time/when.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { record } from '../../record/record.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Store } from '../../store/store.ts';
import type { About } from '../telling.ts';
import { answerNotices } from './answer-notices.ts';
import type { Answered } from './answered.ts';

interface Relay {
  readonly notice: string;
  /** Who rang. */
  readonly by: Pick<SignedIn, 'name' | 'as'>;
  /** Who answered, when, and what was said. */
  readonly answeredBy: string;
  readonly at: Instant;
  readonly words: string;
  readonly now: Instant;
}

interface Told {
  readonly owner: string;
  readonly stream: string;
  readonly child: string | null;
  readonly rule: string;
  readonly about: About;
  readonly told: Role;
  readonly acknowledged_at: Instant | null;
  readonly acknowledged_by: string;
}

/**
 * Somebody rang whom a notice is for, in an agency that is not in Homeward, say: who answered, when and what was said
 * is the acknowledgement.
 *
 * @refuses a call that nobody answered or of which nothing is said, one that is yet to come, and whatever the record
 *   refuses of it
 */
export async function relay(store: Store, library: PackLibrary, call: Relay): Promise<Answered> {
  const told = await readTold(store, call.notice);
  const refusal = refusalOf(call, told);
  if (refusal !== undefined || told === undefined) return { kind: 'refused', refusal: refusal ?? gone };
  if (told.acknowledged_at !== null)
    return { kind: 'acknowledged', at: told.acknowledged_at, by: told.acknowledged_by };
  const refused = await recordCall(store, library, told, call);
  if (refused !== undefined) return { kind: 'refused', refusal: refused };
  const { notice, answeredBy, at, words, now } = call;
  return inTransaction(store.worker, async (connection) => ({
    kind: 'acknowledged',
    ...(await answerNotices(connection, [notice], { by: answeredBy, at, words, how: 'telephone' }, now)),
  }));
}

async function readTold({ worker }: Store, notice: string): Promise<Told | undefined> {
  const { rows } = await worker.query<Told>({
    name: 'told-by-notice',
    text: `select owner, stream, child, rule, about, told, acknowledged_at, acknowledged_by
      from homeward.notice where notice = $1`,
    values: [notice],
  });
  return rows[0];
}

const gone = refuse('no-such-notice', 'Nobody was told this.');

function refusalOf({ answeredBy, words, at, now }: Relay, told: Told | undefined): Refusal | undefined {
  if (told === undefined) return gone;
  if (answeredBy.trim() === '')
    return refuse('nobody-answered', 'Enter who answered the call.', 'answeredBy');
  if (words.trim() === '') return refuse('nothing-said', 'Enter what was said.', 'words');
  if (at > now) return refuse('call-in-future', 'The call must be in the past.', 'at');
  return undefined;
}

/** Episodes keep the call; of another record the notice alone says it. */
async function recordCall(
  store: Store,
  library: PackLibrary,
  { owner, stream, child, rule, about, told }: Told,
  { notice, by, answeredBy, at, words, now }: Relay,
): Promise<Refusal | undefined> {
  if (!stream.startsWith('episode:') || child === null) return undefined;
  const maker = { person: by.name, role: by.as.role, agency: by.as.agency };
  const recipient = { name: answeredBy };
  const outcome = await record(store, library, {
    key: `notice ${notice} told by telephone`,
    books: owner,
    child: child.replace(/^child:/, ''),
    episode: stream.replace(/^episode:/, ''),
    ...{ incident: '', absence: '' },
    command: {
      type: 'SendNotice',
      body: { to: told, channel: 'phone', recipient, words, ...(rule !== '' && { rule }), about },
      ...{ happened: exactly(at), now, madeBy: maker, recordedBy: maker },
    },
  });
  return outcome.kind === 'refused' ? outcome.refusal : undefined;
}
