import type { RelationshipKind } from '../../domain/child/relationships.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';
import type { Related } from './agencies-of.ts';

interface Row {
  readonly owner: string;
  readonly child: string;
  readonly agency: string;
  readonly kind: RelationshipKind;
}

/** Which agencies have to do with children at a moment, by `owner child`; of two of a kind the later first. */
export async function readRelated(
  worker: Queryable,
  children: readonly { readonly owner: string; readonly child: string | undefined }[],
  at: Instant,
): Promise<ReadonlyMap<string, Related>> {
  const { rows } = await worker.query<Row>({
    name: 'notice-related',
    text: `select r.owner, r.child, r.agency, r.kind
      from (select distinct * from unnest($1::text[], $2::text[]) as given (owner, child)) given
      join homeward.relationship r on r.owner = given.owner and r.child = given.child
      where r.valid_from <= $3 and (r.valid_to is null or r.valid_to > $3)
      order by r.valid_from desc`,
    values: [children.map(({ owner }) => owner), children.map(({ child }) => child ?? ''), new Date(at)],
  });
  const related = new Map<string, Partial<Record<RelationshipKind, string[]>>>();
  for (const { owner, child, agency, kind } of rows) {
    const key = `${owner} ${child}`;
    const ofChild = related.get(key) ?? {};
    related.set(key, ofChild);
    ofChild[kind] = [...(ofChild[kind] ?? []), agency];
  }
  return related;
}
