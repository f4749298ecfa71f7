import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { ChildWorker } from '../../../../domain/allocation/held-by.ts';
import type { Colleague } from '../../../allocation/workforce.ts';
import type { Service } from '../../../service.ts';
import type { Allocation } from '../allocate/form.ts';
import { afterColon, type Giving } from '../allocate/orders.ts';
import type { MyWork } from '../read-my-work.ts';
import { readWorkers } from './read-workers.ts';
import { childIdOf, childrenIn } from './view-model.ts';

/**
 * What gives children to somebody: the work of whoever had a child ends first. Should only that be recorded, nobody is
 * named and the duty desk has the child, which is seen. Whoever has a child already is given nothing.
 */
export async function childGivings(
  { store }: Pick<Service, 'store'>,
  signedIn: SignedIn,
  work: MyWork,
  { chosen, to, reason }: Allocation,
): Promise<readonly Giving[]> {
  const rows = childrenIn(signedIn, work).filter((row) => chosen.includes(childIdOf(row)));
  const workers = await readWorkers(store, rows);
  return rows.flatMap((row): readonly Giving[] => {
    const at = { owner: row.owner, child: afterColon(row.child), episode: '' };
    const before = workers.get(`${row.owner} ${row.child}`);
    if (before !== undefined && isWith(before, to)) return [];
    const started = {
      by: to.role,
      person: { name: to.name, role: to.role },
      ...(to.team !== undefined && { team: to.team }),
      reason,
    };
    return [
      ...(before === undefined
        ? []
        : [{ ...at, type: 'EndInvolvement' as const, body: { by: before.role ?? to.role, reason } }]),
      { ...at, type: 'StartInvolvement' as const, body: started },
    ];
  });
}

const isWith = ({ name, role, team }: Partial<ChildWorker>, to: Colleague): boolean =>
  name === to.name && role === to.role && team === to.team;
