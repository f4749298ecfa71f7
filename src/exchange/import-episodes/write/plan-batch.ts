import type { Directory } from '../../../domain/authorities/directory.ts';
import type { Recorder } from '../../../domain/event/event.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import type { StreamName } from '../../../record/streams.ts';
import type { Queryable } from '../../../store/store.ts';
import { type Binder, binder } from '../plan/binder.ts';
import { type Books, booksOf } from '../plan/books.ts';
import { childIdOf } from '../plan/identity.ts';
import { importedBody } from '../plan/imported-body.ts';
import { newChild } from '../plan/known-child.ts';
import { type PlannedChild, planChild } from '../plan/plan-child.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import type { ChildRows } from './batches.ts';
import { childIds, hasBooks, readKnown } from './read-known.ts';

export interface PlanningContext {
  /** A connection that sees the record as it was before the import: children of different batches are different. */
  readonly record: Queryable;
  readonly library: PackLibrary;
  readonly directory: Directory;
  /** When the import began: the recorded time of everything it adds. */
  readonly recorded: Instant;
  /** The person who imports. */
  readonly person: string;
}

/** What a batch adds to the books of each authority, by its code. */
export type PlannedBatch = ReadonlyMap<string, readonly PlannedChild[]>;

/** The rows of one child that go into one authority's books. */
interface Share {
  readonly books: Books;
  readonly id: string;
  readonly rows: readonly CheckedRow[];
}

/** Plans batches of children, looking up what the record holds of them. */
export function batchPlanner(
  context: PlanningContext,
): (batch: readonly ChildRows[]) => Promise<PlannedBatch> {
  const ofBooks = planContext(context, binder(context.library, context.directory));
  const known = booksLookup(context.record);
  return async (batch) => {
    const idOf = await identifiers(context.record, known, batch);
    const planned = new Map<string, readonly PlannedChild[]>();
    for (const [owner, shares] of sharesByOwner(batch, idOf, context.directory)) {
      const childOf = (await known(owner))
        ? await readKnown(context.record, owner, episodesOf(shares))
        : newChild;
      planned.set(
        owner,
        shares.map(({ books, id, rows }) => planChild(books, childOf(id), rows, ofBooks)),
      );
    }
    return planned;
  };
}

/** Whether books hold anything, asked once an authority. */
function booksLookup(record: Queryable): (owner: string) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>();
  return (owner) => {
    const answer = asked.get(owner) ?? hasBooks(record, owner);
    asked.set(owner, answer);
    return answer;
  };
}

async function identifiers(
  record: Queryable,
  known: (owner: string) => Promise<boolean>,
  batch: readonly ChildRows[],
) {
  const numbered = batch.map(([{ row }]) => row);
  const owners = [...new Set(numbered.map(({ responsible }) => responsible))];
  const areKnown = await Promise.all(owners.map(known));
  return areKnown.includes(true) ? childIds(record, numbered) : childIdOf;
}

function sharesByOwner(
  batch: readonly ChildRows[],
  idOf: (row: CheckedRow['row']) => string,
  directory: Directory,
): ReadonlyMap<string, readonly Share[]> {
  const shares = new Map<string, Share[]>();
  for (const rows of batch) {
    const id = idOf(rows[0].row);
    const byOwner = new Map<string, { books: Books; id: string; rows: CheckedRow[] }>();
    for (const checked of rows)
      for (const books of booksOf(checked.row, directory)) {
        const share = byOwner.get(books.owner) ?? { books, id, rows: [] };
        share.rows.push(checked);
        byOwner.set(books.owner, share);
      }
    for (const [owner, share] of byOwner) {
      const others = shares.get(owner);
      if (others === undefined) shares.set(owner, [share]);
      else others.push(share);
    }
  }
  return shares;
}

const episodesOf = (shares: readonly Share[]): ReadonlyMap<string, readonly StreamName[]> =>
  new Map(shares.map(({ id, rows }) => [id, rows.map(({ episode }) => episode)]));

const planContext = ({ recorded, person, directory }: PlanningContext, bind: Binder) => ({
  recorded,
  importer: ({ owner }: Books): Recorder => ({
    person,
    role: 'data-steward',
    agency: `childrens-social-care:${owner}`,
  }),
  bodyOf: (...[row, books, child, flags, kept]: Parameters<Parameters<typeof planChild>[3]['bodyOf']>) =>
    importedBody(row, books, { child, packs: kept ?? bind(row, books), flags }, directory),
});
