import type { ClientBase } from 'pg';
import type { AnswerableRow } from '../../duties/answer-listed.ts';
import type { OpenDuty } from '../../duties/duty-view.ts';
import type { Named } from '../../words/say-child.ts';

/** A duty that nothing has settled, of somebody whom the viewer may see. */
export interface WorkRow extends OpenDuty, AnswerableRow {
  readonly owner: string;
  readonly occurrence: string;
  readonly names: readonly Named[] | null;
  /** When its need ended though it was late by then: there is nothing left to do. */
  readonly need_ended: string | null;
}

/** The lead of a search that was offered to the viewer's agency and waits to be accepted. */
export interface OfferRow {
  readonly episode: string;
  readonly child: string;
  readonly names: WorkRow['names'];
  readonly search_lead: string | null;
  readonly offer: number;
}

/** A list that nobody reads to its end is cut here, the soonest kept. */
const MOST = 2_000;

/** What the viewer's agency is to the child of a row. */
export const heldAs = (row: string) => `array (select distinct r.kind from homeward.relationship r
  where r.owner = ${row}.owner and r.child = ${row}.child and r.agency = current_setting('homeward.agency')
    and r.valid_from <= homeward.asked_at() and (r.valid_to is null or r.valid_to > homeward.asked_at()))`;

/** What an authority, force, home or school has to do, soonest first. Asked inside `asAgency`. */
export async function readWork(connection: ClientBase, dutyOwner: string): Promise<readonly WorkRow[]> {
  const { rows } = await connection.query<WorkRow>({
    name: 'my-work',
    text: `select o.owner, o.subject, o.duty_owner, o.rule, o.occurrence, o.child, o.pack, o.arises_at, o.due_at,
        o.late_after, o.parts, o.body ->> 'started' as started, o.body ->> 'needEnded' as need_ended, e.phase,
        c.names, ${heldAs('o')} as held
      from homeward.obligation o
        left join homeward.child c on c.owner = o.owner and c.child = o.child
        left join homeward.episode e on e.owner = o.owner and e.episode = o.subject
      where o.duty_owner = $1 and o.settled_at is null and coalesce(o.due_at, o.arises_at) is not null
      order by coalesce(o.due_at, o.arises_at), o.subject, o.rule, o.occurrence limit ${MOST}`,
    values: [dutyOwner],
  });
  return rows;
}

/** The searches whose lead was offered to the viewer's agency. Asked inside `asAgency`. */
export async function readOffers(connection: ClientBase): Promise<readonly OfferRow[]> {
  const { rows } = await connection.query<OfferRow>({
    name: 'my-work-offers',
    text: `select e.episode, e.child, c.names, e.search_lead,
        (select max(t.version) from homeward.timeline t where t.owner = e.owner and t.stream = e.episode
          and t.summary ->> 'type' = 'SearchLeadOffered') as offer
      from homeward.episode e left join homeward.child c on c.owner = e.owner and c.child = e.child
      where e.phase = 'open' and e.summary ->> 'leadOfferedTo' = current_setting('homeward.agency')
      order by e.missing_since`,
  });
  return rows.filter(({ offer }) => offer !== null);
}

/** The children missing whose work a team of the viewer's agency was offered. Asked inside `asAgency`. */
export async function readOfferedTeams(
  connection: ClientBase,
  agency: string,
): Promise<readonly { readonly episode: string; readonly team: string }[]> {
  const { rows } = await connection.query<{ episode: string; team: string }>({
    name: 'my-work-offered-teams',
    text: `select e.owner || ' ' || e.episode as episode, w ->> 'offeredTo' as team
      from homeward.episode e cross join lateral jsonb_array_elements(e.summary -> 'work') w
      where e.phase = 'open' and w ->> 'agency' = $1 and w ? 'offeredTo'`,
    values: [agency],
  });
  return rows;
}
