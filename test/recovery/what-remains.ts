import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { record } from '../../src/record/record.ts';
import type { Store } from '../../src/store/store.ts';
import { type Form, formOf } from './load.ts';
import type { Answer } from './writing.ts';

const AT_ONCE = 8;

/** Every event as `stream version type`. */
export async function eventsThere(store: Store): Promise<readonly string[]> {
  const { rows } = await store.record.query<{ event: string }>(
    `select stream || ' ' || version || ' ' || type as event from homeward.event`,
  );
  return rows.map(({ event }) => event).sort();
}

/** What the record would answer to each form if it were sent again, by key. */
export async function answersKept(store: Store): Promise<ReadonlyMap<string, Versions>> {
  const { rows } = await store.record.query<{ key: string; answer: Versions }>(
    'select key, answer from homeward.idempotency',
  );
  return new Map(rows.map(({ key, answer }) => [key, answer]));
}

type Versions = Readonly<Record<string, number>>;

/** What writers were answered, by key. */
export const answersGiven = (answered: ReadonlyMap<string, Answer>): ReadonlyMap<string, Versions> =>
  new Map(
    [...answered].map(([key, { outcome }]) => [key, outcome.kind === 'recorded' ? outcome.streams : {}]),
  );

/** The events that belong to answers: one form leaves all of its events, one after the other. */
export const eventsOfAnswers = (answers: ReadonlyMap<string, Versions>): readonly string[] =>
  [...answers].flatMap(([key, versions]) => eventsOf(formOf(key), versions)).sort();

function eventsOf({ stream, types }: Form, versions: Versions): readonly string[] {
  const last = versions[stream] ?? Number.NaN;
  return types.map((type, place) => `${stream} ${last - (types.length - 1 - place)} ${type}`);
}

/** The keys whose forms, sent again, are answered otherwise than they were. */
export async function answeredOtherwise(
  store: Store,
  answers: readonly Answer[],
): Promise<readonly string[]> {
  const otherwise: string[] = [];
  const queue = answers.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { key, outcome } of queue) {
        const again = await record(store, shippedLibrary, formOf(key).order);
        if (JSON.stringify(again) !== JSON.stringify(outcome)) otherwise.push(key);
      }
    }),
  );
  return otherwise;
}

/** Every row that shows what the events say. */
export async function rowsShown(store: Store): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const read = async (table: string, order: string) =>
    (await store.record.query(`select * from homeward.${table} order by ${order}`)).rows as unknown[];
  return {
    episodes: await read('episode', 'episode'),
    obligations: await read('obligation', 'subject, duty_owner, rule, occurrence'),
    settled: await read('settled_obligations', 'subject'),
    timeline: await read('timeline', 'stream, version, section'),
    children: await read('child', 'child'),
    childKeys: await read('child_key', 'child, kind, key'),
    relationships: await read('relationship', 'child, agency, kind, valid_from'),
  };
}
