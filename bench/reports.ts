import type { PackLibrary } from '../src/procedures/pack-library.ts';
import { decideAddressed } from '../src/record/decide.ts';
import { wholeChild } from '../src/record/load.ts';
import type { Order } from '../src/record/order.ts';
import { readStoryLine } from '../src/record/story-line.ts';
import { extended, type Streams } from '../src/record/streams.ts';
import { appendMany } from '../src/store/append/append.ts';
import type { Store } from '../src/store/store.ts';
import { now } from './simulated.ts';

const AUTHORITY = '999';
const CHILDREN_AT_ONCE = 1_000;
const carer = { role: 'foster-carer', agency: 'placement:foster-home-1', person: 'Carer Example' };

/** What is recorded of a looked-after child in a foster home before the child goes missing. */
const background = [
  {
    command: 'RecordChild',
    body: {
      names: [{ given: 'Testchild', family: 'Alder', kind: 'known_as' }],
      dateOfBirth: '2010-05-01',
      identifiers: [],
    },
  },
  { command: 'TakeResponsibility', body: { authority: AUTHORITY } },
  { command: 'ChangeGroup', body: { group: 'lac_own' } },
  { command: 'StartPlacement', body: { type: 'U6', host: AUTHORITY, home: 'foster-home-1' } },
];

/** Puts children on record of whom nobody has reported anything yet, and answers their ids. */
export async function recordChildren(
  store: Store,
  library: PackLibrary,
  count: number,
): Promise<readonly string[]> {
  const events = [...backgroundOf(library).values()].flat();
  const ids = Array.from({ length: count }, (_, index) => `made-up-${index}`);
  for (let from = 0; from < count; from += CHILDREN_AT_ONCE) {
    const requests = ids
      .slice(from, from + CHILDREN_AT_ONCE)
      .map((id) => wholeChild(library, AUTHORITY, id, new Map([[`child:${id}` as const, events]]), now));
    const { kind } = await appendMany(store, requests);
    if (kind !== 'appended') throw new Error(`The children were not recorded: ${kind}`);
  }
  return ids;
}

function backgroundOf(library: PackLibrary): Streams {
  let streams: Streams = new Map();
  for (const line of background) {
    const order = orderOf({ ...line, happened: '2025-01-06T09:00' }, 'made-up');
    const decided = decideAddressed(library, { streams, outlines: [], books: AUTHORITY }, order);
    if ('refused' in decided) throw new Error(decided.says);
    streams = extended(streams, decided.placed);
  }
  return streams;
}

/** A foster carer looks a child up and tells the police and the authority that the child is missing. */
export const reportOf = (child: string): Order => ({
  ...orderOf({ command: 'ReportChildMissing', happened: '2026-01-31T11:40', by: carer, body: said }, child),
  shown: {
    at: now,
    person: carer.person,
    agency: carer.agency,
    act: 'ReportChildMissing',
    children: [`child:${child}`],
  },
});

/** Somebody of the authority rings a child who is missing, so many seconds after the report, and nobody answers. */
export const contactAttemptOn = (child: string, seconds: number): Order =>
  orderOf(
    {
      command: 'LogContactAttempt',
      happened: `2026-01-31T11:41:${String(seconds).padStart(2, '0')}`,
      by: {
        role: 'emergency-duty-team',
        agency: `childrens-social-care:${AUTHORITY}`,
        person: 'Worker Example',
      },
      body: { to: 'child', how: 'phone', result: 'no_answer' },
    },
    child,
  );

/** The police say how high the risk is to a child who is missing. */
export const gradeOf = (child: string): Order =>
  orderOf(
    {
      command: 'GradeRisk',
      happened: '2026-01-31T11:50',
      by: { role: 'police-missing-unit', agency: 'police:exampleshire', person: 'Officer Example' },
      body: { grade: 'high' },
    },
    child,
  );

const said = {
  strand: 'care',
  missingFrom: 'placement',
  whereabouts: 'unknown',
  lastSeenAt: '2026-01-31T11:05:00Z',
  to: ['police', 'authority'],
  force: 'exampleshire',
  reporter: { name: 'Carer Example' },
  immediateConcern: 'Left a made-up note.',
  items: [
    { item: 'where_and_when', answer: 'Left the made-up house by the back door.' },
    { item: 'with_whom', answer: 'Alone.' },
    { item: 'clothing_and_belongings', answer: 'A green coat and a made-up bag.' },
    { item: 'last_seen', answer: 'In the kitchen of the made-up house.' },
    { item: 'circumstances', answer: 'Came home from a made-up school and was upset.' },
  ],
};

function orderOf(line: Record<string, unknown>, child: string): Order {
  const addressed = readStoryLine({ ...line, child, episode: `${child}-gone` }, AUTHORITY);
  if ('refused' in addressed) throw new Error(`${addressed.at}: ${addressed.says}`);
  return { ...addressed, books: AUTHORITY };
}
