import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { namedIn } from '../../../allocation/workforce.ts';
import type { Service } from '../../../service.ts';
import { sayName } from '../../../words/say-child.ts';
import { tabsOf } from '../list/view-model.ts';
import type { MyWork } from '../read-my-work.ts';
import type { WorkRow } from '../read-work.ts';
import { readWorkers } from './read-workers.ts';

/** The children for whom something is due, with who works with each; those whom nobody works with come first. */
export async function childrenView({ store }: Service, signedIn: SignedIn, work: MyWork, now: Instant) {
  const rows = childrenIn(signedIn, work);
  const workers = await readWorkers(store, rows);
  const lines = rows.map((row) => {
    const worker = workers.get(`${row.owner} ${row.child}`);
    const named = namedIn(work.workforce, worker?.name, now);
    const team = worker?.team === undefined ? '' : `, ${worker.team}`;
    return {
      id: childIdOf(row),
      child: sayName(row.names),
      href: `/children/${row.child.slice('child:'.length)}`,
      worker: `${named.text}${team}`,
      isNobodys: named.isNobodys,
      due: work.all.filter((one) => one.row.owner === row.owner && one.row.child === row.child).length,
    };
  });
  return {
    list: 'children',
    lines: lines.toSorted((one, other) => Number(other.isNobodys) - Number(one.isNobodys)),
    count: lines.length,
    tabs: tabsOf(signedIn, work, 'children'),
  };
}

/** A duty of each child whose worker the viewer may name, the soonest. */
export const childrenIn = ({ as }: SignedIn, { all }: MyWork): readonly WorkRow[] => [
  ...new Map(
    all
      .map(({ row }) => row)
      .filter(({ held }) => held.includes('responsible') && mayAsAny(as.role, held, 'core', 'allocate'))
      .toReversed()
      .map((row) => [childIdOf(row), row]),
  ).values(),
];

/** Names a child in a form. */
export const childIdOf = ({ owner, child }: WorkRow): string => `${owner}|${child}`;
