import type { Role } from '../../../../domain/agencies/roles.ts';
import { type ChildWorker, workerOf } from '../../../../domain/allocation/held-by.ts';
import { foldChild } from '../../../../domain/child/child.ts';
import { grouped } from '../../../../procedures/grouped.ts';
import type { Store } from '../../../../store/store.ts';
import { readAllocations } from '../../../allocation/read-allocations.ts';

/** Whoever a child is allocated to works in one of these roles. */
export const allocatedRoles = [
  'allocated-social-worker',
  'personal-adviser',
  'duty-social-worker',
] as const satisfies readonly Role[];

/** Who each child is allocated to, by owner and child; those of nobody are not among them. */
export async function readWorkers(
  store: Pick<Store, 'record'>,
  children: readonly { readonly owner: string; readonly child: string }[],
): Promise<ReadonlyMap<string, Partial<ChildWorker>>> {
  const workers = new Map<string, Partial<ChildWorker>>();
  for (const [owner, owned] of grouped(children, (one) => one.owner)) {
    const read = await readAllocations(
      store,
      owner,
      owned.map(({ child }) => child),
    );
    for (const [child, events] of read) {
      const folded = foldChild(events);
      const [worker] = allocatedRoles.flatMap((role) => workerOf(folded, role) ?? []);
      if (worker !== undefined) workers.set(`${owner} ${child}`, worker);
    }
  }
  return workers;
}
