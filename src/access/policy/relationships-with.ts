import type { ClientBase } from 'pg';
import type { Relationship } from './actions.ts';

/**
 * What the viewer is to a child, asked of the database inside `asAgency`: often one thing, sometimes several, and
 * `none` for a child whom it must not show.
 */
export async function relationshipsWith(
  connection: ClientBase,
  owner: string,
  child: string,
): Promise<readonly Relationship[]> {
  const { rows } = await connection.query<{ kind: Relationship }>({
    name: 'relationships-with',
    text: `select distinct kind from homeward.relationship r
      where owner = $1 and child = $2 and agency = current_setting('homeward.agency')
        and valid_from <= homeward.asked_at() and (valid_to is null or valid_to > homeward.asked_at())
      union
      select 'emergency' from homeward.emergency_access
      where owner = $1 and child = $2 and valid_from <= homeward.asked_at() and valid_to > homeward.asked_at()
      order by 1`,
    values: [owner, child],
  });
  return rows.length === 0 ? ['none'] : rows.map(({ kind }) => kind);
}
