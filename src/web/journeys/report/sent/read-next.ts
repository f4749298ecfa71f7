import type { Queryable } from '../../../../store/store.ts';
import type { OpenDuty } from '../../../duties/duty-view.ts';

/** What is owed of an episode by anybody, soonest first. */
export async function readNextDuties(
  connection: Queryable,
  owner: string,
  episode: string,
): Promise<readonly OpenDuty[]> {
  const { rows } = await connection.query<OpenDuty>(
    `select rule, pack, duty_owner, arises_at, due_at, late_after from homeward.obligation
      where owner = $1 and subject = $2 and settled_at is null
      order by due_at nulls last, arises_at nulls last, rule`,
    [owner, `episode:${episode}`],
  );
  return rows;
}
