import type { ClientBase } from 'pg';
import type { Instant } from '../../../../domain/time/instant.ts';

/** An open episode as the database shows it. JSON stays text: most of it was read before and is known by heart. */
export interface BoardRow {
  readonly owner: string;
  readonly episode: string;
  readonly child: string;
  readonly missing_since: Instant;
  readonly version: number;
  readonly grade: string | null;
  readonly police_class: string | null;
  readonly whereabouts: string | null;
  readonly search_lead: string | null;
  readonly summary: string;
  readonly names: string | null;
  readonly date_of_birth: string | null;
}

/** Every open episode that the viewer may see; the duty that is due next stands in its own row. */
export async function readBoard(connection: ClientBase): Promise<readonly BoardRow[]> {
  const { rows } = await connection.query<BoardRow>({
    name: 'board',
    text: `select e.owner, e.episode, e.child, e.missing_since, e.version, e.grade, e.police_class, e.whereabouts,
        e.search_lead, e.summary::text, c.names::text, c.date_of_birth
      from homeward.episode e left join homeward.child c on c.owner = e.owner and c.child = e.child
      where e.phase = 'open'`,
  });
  return rows;
}
