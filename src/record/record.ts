import { foldChild } from '../domain/child/child.ts';
import { type Refusal, refuse } from '../domain/deciding/command.ts';
import { isOfMessage } from '../domain/notice/by-homeward.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { AppendOutcome, AppendRequest, ReadLogEntry } from '../store/append/append-request.ts';
import { appendTogether } from '../store/append/append-together.ts';
import { newStream } from '../store/chain.ts';
import type { Store } from '../store/store.ts';
import { decideAddressed, streamsOf } from './decide.ts';
import { derivedRows } from './derive/derived-rows.ts';
import { documentMissing, documentRows } from './documents.ts';
import { linkedRecord } from './linked-record.ts';
import type { Order, Outcome } from './order.ts';
import { recountSchoolDays } from './school-days.ts';
import { contentHash, type SentBefore, sentBefore } from './sent-before.ts';
import { type ReadSituation, readSituation } from './situation.ts';
import { eventsOf, type Placed, type StreamName, subjectOf } from './streams.ts';

/** So many people may be quicker before somebody is asked to look again. */
const ATTEMPTS = 5;

/**
 * The one way to write: load, decide, append, lay duties, queue what others must be told, in one transaction.
 * What was decided on may have changed meanwhile; then it is decided again on what stands there now.
 */
export async function record(store: Store, library: PackLibrary, order: Order): Promise<Outcome> {
  const names = new Set(streamsOf(order, order.books));
  for (let attempt = 1; ; attempt++) {
    const situation = await readSituation(store, order.books, [...names], { key: order.key });
    const before = sentBefore(situation, order);
    if (before !== undefined) return ended(store, order, answerAgain(before));
    const decided = staleness(situation, order) ?? decideAddressed(library, situation, order);
    if ('refused' in decided) return ended(store, order, { kind: 'refused', refusal: decided });
    const missing = documentMissing(order, decided.placed);
    if (missing !== undefined) return ended(store, order, { kind: 'refused', refusal: missing });
    if (decided.placed.length === 0) return ended(store, order, { kind: 'unchanged' });
    const unread = affected(situation, decided.placed).filter((name) => !names.has(name));
    if (unread.length > 0) {
      for (const name of unread) names.add(name);
      continue;
    }
    const outcome = await appendTogether(store, requestFor(library, situation, order, decided.placed));
    if (outcome.kind === 'appended') {
      await recountSchoolDays(store, library, order.books, decided.placed, order.command.now);
      await openLinkedRecord(store, library, order, decided.placed);
      return { kind: 'recorded', streams: answerOf(decided.placed) };
    }
    if (outcome.kind !== 'conflict' || outcome.disposed || attempt >= ATTEMPTS)
      return ended(store, order, withoutAppend(outcome));
  }
}

/**
 * With responsibility that another authority accepted, the record of the child goes on in its books. Should this
 * process end before it does, whoever tells people of the acceptance opens it.
 */
async function openLinkedRecord(
  store: Store,
  library: PackLibrary,
  { books, child, command }: Pick<Order, 'books' | 'child' | 'command'>,
  placed: readonly Placed[],
): Promise<void> {
  if (!placed.some(({ event }) => event.type === 'ResponsibilityAccepted')) return;
  await takeOver(store, library, { books, child, now: command.now });
}

/** Opens the record that goes on from this one in the books of another authority, unless it is there. */
export async function takeOver(
  store: Store,
  library: PackLibrary,
  { books, child, now }: Pick<Order, 'books' | 'child'> & { readonly now: Instant },
): Promise<void> {
  const { streams } = await readSituation(store, books, [`child:${child}`]);
  const order = linkedRecord(foldChild(eventsOf(streams, `child:${child}`)), { id: child, books, now });
  if (order !== undefined) await record(store, library, order);
}

/**
 * Every stream that the events go to; and where they say something of the child, or begin an episode, the child's
 * other live episodes, whose duties may change: going missing again excuses an interview, say.
 */
function affected({ outlines }: ReadSituation, placed: readonly Placed[]): readonly StreamName[] {
  const names = placed.map(({ stream }) => stream);
  const reachesOthers = placed.some(
    ({ stream, event }) => subjectOf(stream, 'child') !== undefined || event.type === 'EpisodeOpened',
  );
  if (!reachesOthers) return names;
  return [...names, ...outlines.filter(({ live }) => live).map(({ id }): StreamName => `episode:${id}`)];
}

/** What became of messages that the service sent by itself makes nothing stale that somebody is writing. */
function staleness({ heads, streams }: ReadSituation, { seen }: Order): Refusal | undefined {
  const stands = seen && (heads.get(seen.stream)?.version ?? 0);
  if (seen === undefined || stands === seen.version) return undefined;
  const since = (streams.get(seen.stream) ?? []).filter(({ version }) => version > seen.version);
  if (since.length > 0 && since.every(isOfMessage)) return undefined;
  return refuse(
    'changed-meanwhile',
    `This was looked at as version ${seen.version}; meanwhile it has reached version ${stands}.`,
    'seen',
  );
}

function requestFor(
  library: PackLibrary,
  situation: ReadSituation,
  order: Order,
  placed: readonly Placed[],
): AppendRequest {
  const { command, books, key, shown } = order;
  const streams = new Set<StreamName>([...situation.heads.keys(), ...placed.map(({ stream }) => stream)]);
  return {
    owner: books,
    recorded: command.now,
    streams: [...streams].map((stream) => ({ stream, at: situation.heads.get(stream) ?? newStream })),
    events: placed,
    ...(key !== undefined && {
      idempotency: { key, contentHash: contentHash(order), answer: answerOf(placed) },
    }),
    ...(shown !== undefined && { readLog: [shown] }),
    ...derivedRows(library, situation, order.child, placed, command.now),
    documents: documentRows(order, placed),
  };
}

function answerOf(placed: readonly Placed[]): Readonly<Record<string, number>> {
  const versions: Record<string, number> = {};
  for (const { stream, event } of placed) versions[stream] = event.version;
  return versions;
}

function withoutAppend(outcome: Exclude<AppendOutcome, { kind: 'appended' }>): Outcome {
  switch (outcome.kind) {
    case 'replayed':
      return { kind: 'recorded', streams: outcome.answer as Readonly<Record<string, number>> };
    case 'key_reused':
      return keyReused;
    case 'unreturned_episode':
      return refusedAs(
        'unreturned-episode',
        'This child has an episode already from which the child is not back.',
      );
    case 'conflict':
      return outcome.disposed
        ? refusedAs('disposed-of', 'This record was disposed of at the end of its retention.')
        : refusedAs(
            'changed-meanwhile',
            'Others kept recording at the same moment; look again and send it once more.',
          );
    default:
      return outcome satisfies never;
  }
}

const answerAgain = (before: SentBefore): Outcome =>
  before.same ? { kind: 'recorded', streams: before.answer } : keyReused;

const keyReused: Outcome = {
  kind: 'refused',
  refusal: refuse(
    'key-used-for-something-else',
    'This form was sent before with other content; nothing was recorded now.',
  ),
};

const refusedAs = (key: string, says: string): Outcome => ({ kind: 'refused', refusal: refuse(key, says) });

/**
 * Where nothing was appended, what is to be known all the same: whom the sender was shown, and that somebody tried
 * what is not theirs to do.
 */
async function ended(store: Store, order: Order, outcome: Outcome): Promise<Outcome> {
  const { books, command, shown } = order;
  const readLog = shown === undefined ? [] : [shown];
  if (outcome.kind === 'refused' && outcome.refusal.audited) readLog.push(attempted(order, outcome.refusal));
  if (readLog.length > 0)
    await appendTogether(store, { owner: books, recorded: command.now, streams: [], events: [], readLog });
  return outcome;
}

const attempted = ({ child, command }: Order, { refused }: Refusal): ReadLogEntry => ({
  at: command.now,
  person: command.recordedBy.person,
  agency: command.recordedBy.agency,
  act: `${refused}: ${command.type}`,
  children: [`child:${child}`],
});
