import type { ClientBase } from 'pg';
import type { Instant } from '../../../../domain/time/instant.ts';
import { standsForChild } from '../../../reading/linked-records.ts';
import type { Named } from '../../../words/say-child.ts';

/** A child in the care of the viewer's agency, or whom it teaches or treats. */
export interface CaredFor {
  readonly owner: string;
  readonly child: string;
  readonly names: readonly Named[];
  readonly date_of_birth: string | null;
  readonly open_episode: string | null;
  readonly missing_since: Instant | null;
}

/** More than a page can list: a large school describes the child instead. */
const MOST = 60;

/** Those whom the agency is with today, by family name. */
export async function readCaredFor(connection: ClientBase): Promise<readonly CaredFor[]> {
  const { rows } = await connection.query<CaredFor>({
    name: 'cared-for',
    text: `select c.owner, c.child, c.names, c.date_of_birth::text, e.episode as open_episode, e.missing_since
      from homeward.relationship r
      join homeward.child c on c.owner = r.owner and c.child = r.child
      left join homeward.episode e on e.owner = c.owner and e.child = c.child and e.phase = 'open'
      where r.agency = current_setting('homeward.agency') and r.kind in ('cares_for', 'teaches', 'treats')
        and r.valid_from <= homeward.asked_at() and (r.valid_to is null or r.valid_to > homeward.asked_at())
        and c.summary ->> 'mergedInto' is null and ${standsForChild}
      order by c.names -> 0 ->> 'family', c.names -> 0 ->> 'given', c.child
      limit ${MOST + 1}`,
  });
  return rows.length > MOST ? [] : rows;
}
