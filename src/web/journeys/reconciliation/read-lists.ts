import type { FastifyRequest } from 'fastify';
import {
  type ListsOnRecord,
  listsOnRecord,
  type ReceivedList,
} from '../../../exchange/police-list/received-lists.ts';
import { type ReconciledList, reconcileList } from '../../../exchange/police-list/reconcile-list.ts';
import type { Store } from '../../../store/store.ts';
import type { Service } from '../../service.ts';
import { partInReconciling, type Reconciling } from './who-reconciles.ts';

/** A list that an authority took in, as whoever asks sees it. */
export interface ListOf extends ReceivedList {
  readonly authority: string;
}

/** The lists that somebody sees, those that came last first. */
export async function listsFor(
  store: Store,
  { authorities, force }: Reconciling,
): Promise<readonly ListOf[]> {
  const found = await Promise.all(
    authorities.map(async (authority) =>
      (await listsOnRecord(store, authority)).lists.map((list) => ({ ...list, authority })),
    ),
  );
  return found
    .flat()
    .filter((list) => force === undefined || list.force === force)
    .sort((one, other) => other.received - one.received);
}

/** One list beside the books, with what was said of it. */
export interface OpenedList {
  readonly part: Reconciling;
  readonly authority: string;
  readonly found: ReconciledList;
  readonly onRecord: ListsOnRecord;
}

/** The list of an address; undefined where it is not there or not theirs to see. */
export async function openList(
  { store, library }: Pick<Service, 'store' | 'library'>,
  { signedIn, params }: FastifyRequest,
): Promise<OpenedList | undefined> {
  const part = partInReconciling(signedIn!, library.directory);
  const { list: document } = params as { readonly list: string };
  if (part === undefined) return undefined;
  const list = (await listsFor(store, part)).find((one) => one.document === document);
  if (list === undefined) return undefined;
  const onRecord = await listsOnRecord(store, list.authority);
  const found = await reconcileList(store, list.authority, list, onRecord);
  return { part, authority: list.authority, found, onRecord };
}
