import type { Role } from '../../domain/agencies/roles.ts';
import { workerOf } from '../../domain/allocation/held-by.ts';
import { type Child, foldChild } from '../../domain/child/child.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import { eventColumns, eventOf, type ReadRow } from '../../store/read/event-row.ts';
import type { Queryable } from '../../store/store.ts';

/** Roles that one person has for one child. */
const personal: ReadonlySet<Role> = new Set<Role>([
  'allocated-social-worker',
  'personal-adviser',
  'independent-reviewing-officer',
  'supervising-social-worker',
  'key-worker',
]);

export const isPersonal = (role: Role): boolean => personal.has(role);

/** Who works with children in which role, as the record names them: all that it says of their involvement. */
export async function readInvolvement(
  record: Queryable,
  children: readonly { readonly owner: string; readonly child: string }[],
): Promise<(owner: string, child: string, role: Role) => string | undefined> {
  const { rows } = await record.query<ReadRow & { readonly owner: string }>({
    name: 'notice-involvement',
    text: `select e.owner, ${eventColumns}
      from (select distinct * from unnest($1::text[], $2::text[]) as given (owner, child)) given
      join homeward.event e on e.owner = given.owner and e.stream = given.child
      where e.type in ('InvolvementStarted', 'InvolvementEnded') or e.corrects is not null
      order by e.owner, e.stream, e.version`,
    values: [children.map(({ owner }) => owner), children.map(({ child }) => child)],
  });
  const events = new Map<string, DomainEvent[]>();
  for (const row of rows) {
    const key = `${row.owner} ${row.stream}`;
    events.set(key, [...(events.get(key) ?? []), eventOf(row)]);
  }
  const folded = new Map<string, Child>([...events].map(([key, said]) => [key, foldChild(said)]));
  return (owner, child, role) => {
    const known = folded.get(`${owner} ${child}`);
    return known && workerOf(known, role)?.name;
  };
}
