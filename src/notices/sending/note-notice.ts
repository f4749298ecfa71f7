import type { Maker } from '../../domain/event/event.ts';
import { homeward } from '../../domain/notice/by-homeward.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { exactly } from '../../domain/time/when.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Outcome } from '../../record/order.ts';
import { record } from '../../record/record.ts';
import type { Store } from '../../store/store.ts';
import { authorityOf } from '../recipients/agencies-of.ts';
import { type NoticeToNote, readNoticeToNote } from './notice-to-note.ts';

/**
 * Has the episode that a notice is about say that it was sent, that it was acknowledged, or that it reached nobody.
 * What tells others that a duty is late or that nobody answered stands beside the record: it is no part of what
 * procedures ask for.
 */
export async function noteNotice(
  store: Store,
  library: PackLibrary,
  number: string,
  now: Instant,
): Promise<void> {
  const notice = await readNoticeToNote(store, number);
  if (notice === undefined) return;
  const said = (what: Said) => give(store, library, notice, what, now);
  const sentAs = notice.noted_as ?? (await noteSent(store, notice, said));
  if (sentAs === undefined) return;
  if (notice.acknowledged_at !== null) return noteAnswer(notice, sentAs, said);
  if (notice.failed_at !== null) return noteFailure(store, notice, sentAs, said);
}

interface Said {
  readonly key: string;
  readonly type: 'SendNotice' | 'AcknowledgeNotice' | 'FailNotice';
  readonly body: object;
  readonly at: Instant;
  readonly by: Maker;
}

/** Which event says that it was sent; undefined where it was not. */
async function noteSent(
  { worker }: Store,
  notice: NoticeToNote,
  say: (what: Said) => Promise<number | undefined>,
): Promise<number | undefined> {
  const { notice: number, message, sent_at: at, failed_at: failed, told, rule, about, left } = notice;
  if (at === null || failed !== null || message === null) return undefined;
  const event = await say({
    key: `notice ${number} sent ${at}`,
    type: 'SendNotice',
    body: { to: told, channel: left ? 'secure_e_mail' : 'system', ...ruleOf(rule), about, message },
    ...{ at, by: homewardFor(notice) },
  });
  const { rows } = await worker.query<{ noted_as: number | null }>({
    name: 'noted-as',
    // Of two things in one message that read the same there is one event.
    text: `update homeward.notice set noted_as = coalesce($2, (
        select o.noted_as from homeward.notice o
        where o.message = $3 and o.told = $4 and o.rule = $5 and o.about = $6 and o.stream = $7 limit 1))
      where notice = $1 returning noted_as`,
    values: [number, event ?? null, message, told, rule, about, notice.stream],
  });
  return rows[0]?.noted_as ?? undefined;
}

async function noteAnswer(
  notice: NoticeToNote,
  sentAs: number,
  say: (what: Said) => Promise<number | undefined>,
): Promise<void> {
  const { notice: number, told, rule, role, agency } = notice;
  const { acknowledged_at: at, acknowledged_by: person, acknowledged_how: how } = notice;
  if (at === null || how === 'telephone') return;
  await say({
    key: `notice ${number} acknowledged`,
    type: 'AcknowledgeNotice',
    body: { notice: sentAs, to: told, ...ruleOf(rule) },
    at,
    by: { person, role, agency, ...(how === 'link' && { how: 'system', toldAt: at }) },
  });
}

/** Once it has failed it was not sent: sent again, it is noted again. */
async function noteFailure(
  { worker }: Store,
  { notice: number, failed_at: at, fault, ...notice }: NoticeToNote,
  sentAs: number,
  say: (what: Said) => Promise<number | undefined>,
): Promise<void> {
  if (at === null) return;
  await say({
    key: `notice ${number} failed ${sentAs}`,
    type: 'FailNotice',
    body: { notice: sentAs, reason: reasonOf(fault) },
    ...{ at, by: homewardFor(notice) },
  });
  await worker.query('update homeward.notice set noted_as = null where notice = $1 and noted_as = $2', [
    number,
    sentAs,
  ]);
}

const ruleOf = (rule: string) => (rule === '' ? {} : { rule });

const homewardFor = ({ duty_owner, owner }: Pick<NoticeToNote, 'duty_owner' | 'owner'>): Maker =>
  homeward(authorityOf(duty_owner, {}, owner));

const faults: Readonly<Record<string, string>> = {
  'nobody-here': 'Nobody in this role works in Homeward, and no mailbox is known: somebody has to ring.',
  'no-channel': 'There was no way to send it.',
};
const reasonOf = (fault: string | null): string => faults[fault ?? ''] ?? fault ?? 'It did not arrive.';

/** @returns the number of the event; undefined where the same stands there already */
async function give(
  store: Store,
  library: PackLibrary,
  { owner, stream, child }: NoticeToNote,
  { key, type, body, at, by }: Said,
  now: Instant,
): Promise<number | undefined> {
  const outcome = await record(store, library, {
    key,
    books: owner,
    child: child.replace(/^child:/, ''),
    episode: stream.replace(/^episode:/, ''),
    ...{ incident: '', absence: '' },
    command: {
      ...{ type, body, happened: exactly(at) },
      now: Math.max(now, at) as Instant,
      madeBy: by,
      recordedBy: by.how === undefined ? by : homeward(owner),
    },
  });
  return eventOf(outcome, stream);
}

/** @throws what was refused: it is tried again later */
function eventOf(outcome: Outcome, stream: string): number | undefined {
  switch (outcome.kind) {
    case 'recorded':
      return outcome.streams[stream];
    case 'unchanged':
      return undefined;
    case 'refused':
      throw new Error(`What became of a notice was not noted: ${outcome.refusal.refused}`);
    default:
      return outcome satisfies never;
  }
}
