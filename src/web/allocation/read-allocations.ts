import type { DomainEvent } from '../../domain/event/event.ts';
import type { Store } from '../../store/store.ts';
import { readSaid } from '../reading/read-said.ts';

/** What says who does something. */
const types = [
  ...['DutyAllocated', 'ReturnInterviewAllocated', 'InvolvementStarted', 'InvolvementEnded'],
  ...['HandOverOffered', 'HandOverAccepted', 'HandOverRefused', 'HandOverWithdrawn'],
];

/** What streams say of who was given what, with everything that puts a statement right. */
export const readAllocations = (
  store: Pick<Store, 'record'>,
  owner: string,
  streams: readonly string[],
): Promise<ReadonlyMap<string, readonly DomainEvent[]>> => readSaid(store, owner, streams, types);
