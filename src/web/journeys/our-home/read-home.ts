import type { ClientBase } from 'pg';
import type { Instant } from '../../../domain/time/instant.ts';
import type { AnswerableRow } from '../../duties/answer-listed.ts';
import type { OpenDuty } from '../../duties/duty-view.ts';

/** A child who is placed with the viewer's agency now, with the episode from which the child is not back. */
export interface PlacedChild {
  readonly owner: string;
  readonly child: string;
  readonly names: string | null;
  readonly date_of_birth: string | null;
  readonly episode: string | null;
  readonly missing_since: Instant | null;
  readonly whereabouts: string | null;
  readonly summary: string | null;
}

/** A duty that is about a child who lives here, or about one of their episodes. */
export type DutyTowards = OpenDuty & Omit<AnswerableRow, 'held'>;

/** Who lives here tonight, and every duty towards them that nothing has settled. */
export interface Home {
  readonly children: readonly PlacedChild[];
  readonly duties: readonly DutyTowards[];
}

export async function readHome(connection: ClientBase): Promise<Home> {
  const [{ rows: children }, { rows: duties }] = await Promise.all([
    connection.query<PlacedChild>({
      name: 'home-children',
      text: `select c.owner, c.child, c.names::text, c.date_of_birth, e.episode, e.missing_since, e.whereabouts,
          e.summary::text
        from homeward.child c
          left join homeward.episode e on e.owner = c.owner and e.child = c.child and e.phase = 'open'
        where exists (${placedHere('c')})
        order by c.names -> 0 ->> 'given', c.child`,
    }),
    connection.query<DutyTowards>({
      name: 'home-duties',
      text: `select o.child, o.subject, o.rule, o.pack, o.duty_owner, o.arises_at, o.due_at, o.late_after,
          o.parts, o.body ->> 'started' as started, e.phase
        from homeward.obligation o
          left join homeward.episode e on e.owner = o.owner and e.episode = o.subject
        where o.settled_at is null and exists (${placedHere('o')})
        order by o.late_after nulls last, o.due_at`,
    }),
  ]);
  return { children, duties };
}

const placedHere = (row: 'c' | 'o'): string => `
  select from homeward.relationship r
  where r.owner = ${row}.owner and r.child = ${row}.child and r.kind = 'cares_for'
    and r.agency = current_setting('homeward.agency')
    and r.valid_from <= homeward.asked_at() and (r.valid_to is null or r.valid_to > homeward.asked_at())`;
