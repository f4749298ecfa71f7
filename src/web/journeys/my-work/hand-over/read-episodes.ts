import type { ClientBase } from 'pg';
import type { Relationship } from '../../../../access/policy/actions.ts';
import {
  type Answered,
  type HandedOver,
  handedOver,
  lastAnswered,
  openHandOver,
} from '../../../../domain/allocation/hand-over.ts';
import type { EpisodeEvent } from '../../../../domain/episode/events.ts';
import type { AgencyReference } from '../../../../domain/event/event.ts';
import { foldSaid } from '../../../../domain/event/said.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { grouped } from '../../../../procedures/grouped.ts';
import type { Store } from '../../../../store/store.ts';
import { readAllocations } from '../../../allocation/read-allocations.ts';
import type { Named } from '../../../words/say-child.ts';
import { heldAs } from '../read-work.ts';

/** An episode on which there is work, as the database shows it. */
export interface EpisodeRow {
  readonly owner: string;
  readonly episode: string;
  readonly child: string;
  readonly phase: 'open' | 'returned';
  readonly missing_since: Instant;
  readonly over_at: Instant | null;
  readonly names: readonly Named[] | null;
  readonly held: readonly Relationship[];
  /** Duties of the viewer's agency that nothing has settled, and how many of them are late. */
  readonly duties: number;
  readonly late: number;
}

/** The same with what the teams of the agency have said of it. */
export interface EpisodeAtWork {
  readonly row: EpisodeRow;
  readonly last: HandedOver | undefined;
  readonly offer: EpisodeEvent<'HandOverOffered'> | undefined;
  readonly answered: Answered | undefined;
}

/** Nobody hands over more in one go. */
const MOST = 300;

/** Every child who is missing, and every one who is back and for whom something is due. Asked inside `asAgency`. */
export async function readEpisodes(
  connection: ClientBase,
  dutyOwner: string,
): Promise<readonly EpisodeRow[]> {
  const { rows } = await connection.query<EpisodeRow>({
    name: 'episodes-to-hand-over',
    text: `select e.owner, e.episode, e.child, e.phase, e.missing_since, e.over_at, c.names, ${heldAs('e')} as held,
        d.duties, d.late
      from homeward.episode e
        left join homeward.child c on c.owner = e.owner and c.child = e.child
        cross join lateral (
          select count(*)::integer as duties,
            (count(*) filter (where o.late_after < homeward.asked_at()))::integer as late
          from homeward.obligation o
          where o.owner = e.owner and o.subject = e.episode and o.duty_owner = $1 and o.settled_at is null
            and coalesce(o.due_at, o.arises_at) is not null) d
      where e.phase = 'open' or (e.phase = 'returned' and d.duties > 0)
      order by e.phase = 'open' desc, e.missing_since, e.episode limit ${MOST}`,
    values: [dutyOwner],
  });
  return rows;
}

/** What the teams of an agency have said of who has the work. */
export async function withHandOvers(
  store: Pick<Store, 'record'>,
  rows: readonly EpisodeRow[],
  agency: AgencyReference,
): Promise<readonly EpisodeAtWork[]> {
  const said = new Map<string, ReturnType<typeof foldSaid>>();
  for (const [owner, owned] of grouped(rows, (row) => row.owner)) {
    const read = await readAllocations(
      store,
      owner,
      owned.map(({ episode }) => episode),
    );
    for (const { episode } of owned) said.set(`${owner} ${episode}`, foldSaid(read.get(episode) ?? []));
  }
  return rows.map((row) => {
    const ofEpisode = said.get(`${row.owner} ${row.episode}`)!;
    return {
      row,
      last: handedOver(ofEpisode, agency),
      offer: openHandOver(ofEpisode, agency),
      answered: lastAnswered(ofEpisode, agency),
    };
  });
}
