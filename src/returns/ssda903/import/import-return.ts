import type { Recorder } from '../../../domain/event/event.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import { importRequest } from '../../../exchange/import-episodes/write/import-request.ts';
import { childIds, readKnown } from '../../../exchange/import-episodes/write/read-known.ts';
import { importWriter } from '../../../exchange/import-episodes/write/write-import.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import type { Store } from '../../../store/store.ts';
import type { CollectionYear } from '../collection-year.ts';
import { streamOfSpan } from './add-spans.ts';
import { type PlannedReturn, planReturnedChild } from './plan-returned-child.ts';
import { readSpans } from './read-spans.ts';
import type { ReturnContext } from './return-context.ts';
import { childrenOf, type ReturnedChild, type TablesToImport } from './returned-child.ts';

export interface ReturnToImport {
  readonly authority: string;
  readonly year: CollectionYear;
  readonly tables: TablesToImport;
  readonly broken: ReturnContext['broken'];
  readonly overTwentyFourHours: boolean;
  readonly now: Instant;
  /** The person who imports. */
  readonly person: string;
  readonly progress?: (done: number, of: number) => void;
}

/** What became of the rows of Missing. */
export interface ImportedRows {
  readonly children: number;
  readonly new: number;
  readonly corrected: number;
  readonly unchanged: number;
  /** Kept as they were sent, since they say nothing that can have been. */
  readonly kept: number;
}

/** So many children are read, planned and written at once. */
const BATCH = 200;

/**
 * Carries an old return over into the authority's books, all of it or nothing. Importing it again changes nothing.
 *
 * @refuses ImportInterrupted: the record changed meanwhile, or a child's record was disposed of
 * @source docs/returns.md 5
 */
export async function importReturn(
  store: Store,
  library: PackLibrary,
  order: ReturnToImport,
): Promise<ImportedRows> {
  const children = childrenOf(order.tables);
  const context = contextOf(order);
  const writer = importWriter(store);
  const total = { children: children.length, new: 0, corrected: 0, unchanged: 0, kept: 0 };
  try {
    for (let first = 0; first < children.length; first += BATCH) {
      const plans = await planBatch(store, context, children.slice(first, first + BATCH));
      for (const { outcomes } of plans)
        for (const outcome of ['new', 'corrected', 'unchanged', 'kept'] as const)
          total[outcome] += outcomes[outcome];
      const changed = plans.map(({ planned }) => planned).filter(({ added }) => added.size > 0);
      if (changed.length > 0) await writer.write(importRequest(order.authority, order.now, library, changed));
      order.progress?.(Math.min(first + BATCH, children.length), children.length);
    }
    await writer.commit();
    return total;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

function contextOf({ person, ...order }: ReturnToImport): ReturnContext {
  const importer: Recorder = {
    person,
    role: 'data-steward',
    agency: `childrens-social-care:${order.authority}`,
  };
  return { ...order, importer };
}

async function planBatch(
  store: Store,
  context: ReturnContext,
  children: readonly ReturnedChild[],
): Promise<readonly PlannedReturn[]> {
  const { authority, now } = context;
  const numbered = children.map(({ number }) => ({ responsible: authority, childId: number }));
  const idOf = await childIds(store.record, numbered);
  const withIds = children.map((child, index) => ({ child, id: idOf(numbered[index]!) }));
  const spansOf = ({ missing }: ReturnedChild) =>
    readSpans(missing, londonDate(now)).spans.map((span) => streamOfSpan(authority, span));
  const known = await readKnown(
    store.record,
    authority,
    new Map(withIds.map(({ child, id }) => [id, spansOf(child)])),
  );
  return withIds.map(({ child, id }) => planReturnedChild(known(id), child, context));
}
