import { randomUUID } from 'node:crypto';
import type { Recorder } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { exactly } from '../../domain/time/when.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { record } from '../../record/record.ts';
import type { Store } from '../../store/store.ts';
import type { Covers } from './covers.ts';
import type { ListFault } from './police-row.ts';
import { readPoliceList } from './read-police-list.ts';
import { daysOf, fingerprintOf, listsOnRecord } from './received-lists.ts';

export interface ToReceive {
  readonly authority: string;
  readonly force: string;
  readonly covers: Covers;
  readonly file: Buffer;
  readonly by: Recorder;
  readonly now: Instant;
}

/** What came of a list that was sent. */
export type Receipt =
  | { readonly kind: 'received' | 'here_already'; readonly document: string; readonly rows: number }
  | { readonly kind: 'refused'; readonly faults: readonly ListFault[] };

/**
 * Takes in a list of the police: the file is kept as it came, with who brought it, in one transaction. The same file for
 * the same days changes nothing. Of the children in it nothing is recorded: that is for a person to do, row by row.
 *
 * @refuses a list with a record that cannot be read
 * @source ofsted-2013 Hertfordshire box; docs/police-lists.md
 */
export async function receivePoliceList(
  store: Store,
  library: PackLibrary,
  { authority, force, covers, file, by, now }: ToReceive,
): Promise<Receipt> {
  const read = readPoliceList(file, covers, now);
  if (read.kind === 'refused') return read;
  const document = randomUUID();
  const rows = read.rows.length;
  const body = { document, force, ...daysOf(covers), rows, sha256: fingerprintOf(file) };
  const outcome = await record(store, library, {
    command: {
      type: 'ReceivePoliceList',
      body,
      happened: exactly(now),
      now,
      madeBy: by,
      recordedBy: by,
    },
    ...{ child: '', episode: '', incident: '', absence: '', books: authority },
    documents: [
      { document, kind: 'police-list', name: 'police-list.csv', mediaType: 'text/csv', content: file },
    ],
  });
  switch (outcome.kind) {
    case 'recorded':
      return { kind: 'received', document, rows };
    case 'unchanged':
      return { kind: 'here_already', document: await sameList(store, authority, body), rows };
    case 'refused':
      return { kind: 'refused', faults: [{ line: 1, column: '', value: '', says: outcome.refusal.says }] };
    default:
      return outcome satisfies never;
  }
}

async function sameList(
  store: Store,
  authority: string,
  { force, sha256 }: { readonly force: string; readonly sha256: string },
): Promise<string> {
  const { lists } = await listsOnRecord(store, authority);
  return lists.find((list) => list.force === force && list.sha256 === sha256)?.document ?? '';
}
