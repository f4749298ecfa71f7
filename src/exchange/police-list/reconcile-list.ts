import { type Reconciliation, reconcile } from '../../domain/reconciliation/reconcile.ts';
import type { Store } from '../../store/store.ts';
import { type OurEpisode, ourAbsences } from './our-absences.ts';
import type { PoliceRow } from './police-row.ts';
import { readPoliceList } from './read-police-list.ts';
import { type ListsOnRecord, listFile, type ReceivedList } from './received-lists.ts';

/** A list beside the books, with the records behind every number. */
export interface ReconciledList extends Reconciliation<PoliceRow, OurEpisode> {
  readonly list: ReceivedList;
  readonly rows: readonly PoliceRow[];
}

/**
 * Holds a list that an authority took in against its books: as they were known when the list came, and as they are now.
 * The facts have to be brought up to the record first.
 */
export async function reconcileList(
  store: Store,
  authority: string,
  list: ReceivedList,
  { settled, decided }: ListsOnRecord,
): Promise<ReconciledList> {
  const file = await listFile(store, authority, list.document);
  const read = file && readPoliceList(file, list.covers, list.received);
  if (read?.kind !== 'read') throw new Error('A list that was taken in cannot be read again');
  const asked = { authority, force: list.force, covers: list.covers };
  const [whenItCame, now] = await Promise.all([
    ourAbsences(store, { ...asked, knownAt: list.received }),
    ourAbsences(store, asked),
  ]);
  const ofForce = ({ force }: { readonly force: string }) => force === list.force;
  const told = {
    theirs: read.rows,
    whenItCame,
    now,
    decided: decided.filter(ofForce),
    settled: settled.filter(ofForce),
  };
  return { list, rows: read.rows, ...reconcile(told) };
}
