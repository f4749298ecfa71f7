import { type Refusal, refuse } from '../domain/deciding/command.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { append } from '../store/append/append.ts';
import type { AppendOutcome, AppendRequest } from '../store/append/append-request.ts';
import { newStream } from '../store/chain.ts';
import type { Store } from '../store/store.ts';
import { decideAddressed, streamsOf } from './decide.ts';
import { derivedRows } from './derive/derived-rows.ts';
import type { Order, Outcome } from './order.ts';
import { contentHash, type SentBefore, sentBefore } from './sent-before.ts';
import { type ReadSituation, readSituation } from './situation.ts';
import { type Placed, type StreamName, subjectOf } from './streams.ts';

/** So many people may be quicker before somebody is asked to look again. */
const ATTEMPTS = 5;

/**
 * The one way to write: load, decide, append, lay duties, queue what others must be told, in one transaction.
 * What was decided on may have changed meanwhile; then it is decided again on what stands there now.
 */
export async function record(store: Store, library: PackLibrary, order: Order): Promise<Outcome> {
  const names = new Set(streamsOf(order));
  for (let attempt = 1; ; attempt++) {
    const [before, situation] = await Promise.all([
      sentBefore(store, order),
      readSituation(store, order.books, [...names]),
    ]);
    if (before !== undefined) return answerAgain(before);
    const decided = staleness(situation, order) ?? decideAddressed(library, situation, order);
    if ('refused' in decided || decided.placed.length === 0) {
      // The same form may have been recorded between the two readings, and then stands in the way of itself.
      const meanwhile = await sentBefore(store, order);
      if (meanwhile !== undefined) return answerAgain(meanwhile);
      return 'refused' in decided ? refused(store, order, decided) : { kind: 'unchanged' };
    }
    const unread = affected(situation, decided.placed).filter((name) => !names.has(name));
    if (unread.length > 0) {
      for (const name of unread) names.add(name);
      continue;
    }
    const outcome = await append(store, requestFor(library, situation, order, decided.placed));
    if (outcome.kind !== 'conflict' || outcome.disposed || attempt >= ATTEMPTS)
      return answer(outcome, decided.placed);
  }
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

function staleness({ heads }: ReadSituation, { seen }: Order): Refusal | undefined {
  const stands = seen && (heads.get(seen.stream)?.version ?? 0);
  if (seen === undefined || stands === seen.version) return undefined;
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
  const { command, books, key } = order;
  const streams = new Set<StreamName>([...situation.heads.keys(), ...placed.map(({ stream }) => stream)]);
  return {
    owner: books,
    recorded: command.now,
    streams: [...streams].map((stream) => ({ stream, at: situation.heads.get(stream) ?? newStream })),
    events: placed,
    ...(key !== undefined && {
      idempotency: { key, contentHash: contentHash(order), answer: answerOf(placed) },
    }),
    ...derivedRows(library, situation, order.child, placed, command.now),
  };
}

function answerOf(placed: readonly Placed[]): Readonly<Record<string, number>> {
  const versions: Record<string, number> = {};
  for (const { stream, event } of placed) versions[stream] = event.version;
  return versions;
}

function answer(outcome: AppendOutcome, placed: readonly Placed[]): Outcome {
  switch (outcome.kind) {
    case 'appended':
      return { kind: 'recorded', streams: answerOf(placed) };
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

/** Some refusals are worth knowing of: somebody tried what is not theirs to do. */
async function refused(store: Store, order: Order, refusal: Refusal): Promise<Outcome> {
  if (refusal.audited) {
    const { recordedBy, now, type } = order.command;
    await append(store, {
      owner: order.books,
      recorded: now,
      streams: [],
      events: [],
      readLog: [auditEntry(now, recordedBy, `${refusal.refused}: ${type}`, order.child)],
    });
  }
  return { kind: 'refused', refusal };
}

const auditEntry = (at: Instant, by: Order['command']['recordedBy'], act: string, child: string) => ({
  at,
  person: by.person,
  agency: by.agency,
  act,
  children: [`child:${child}`],
});
