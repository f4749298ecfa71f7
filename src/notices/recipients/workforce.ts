import type { Role } from '../../domain/agencies/roles.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';

/** Somebody who works as a role at a moment. */
export interface Worker {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string;
  /** The authority that a part serves whose agency is not that authority's children's services. */
  readonly authority: string | undefined;
  readonly team: string | undefined;
  readonly isAway: boolean;
  /** Who stands in while they are away. */
  readonly cover: string | undefined;
  /** Whether the rota has them on duty. */
  readonly isOnDuty: boolean;
}

/** Hours of one team on one weekday (1 is Monday), as written on its door: `09:00`. */
export interface OfficeHours {
  readonly team: string;
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

/** Who works where at a moment, and when: all that is asked to find whom a notice is for. */
export interface Workforce {
  readonly at: Instant;
  readonly workers: readonly Worker[];
  readonly hours: readonly OfficeHours[];
  /** `authority agency role`: to whom outside Homeward an authority writes. */
  readonly mailboxes: ReadonlySet<string>;
}

interface WorkerRow extends Omit<Worker, 'authority' | 'team' | 'cover' | 'isAway' | 'isOnDuty'> {
  readonly authority: string | null;
  readonly team: string | null;
  readonly cover: string | null;
  readonly away: boolean;
  readonly duty: boolean;
}

/** Everybody who works in Homeward now. People are few beside children: one look serves a whole batch of notices. */
export async function readWorkforce(worker: Queryable, at: Instant): Promise<Workforce> {
  const { rows } = await worker.query<WorkerRow>({
    name: 'notice-workforce',
    text: `select m.person, p.name, m.role, m.agency, m.authority, m.team,
        a.away is not null as away, a.cover, d.duty is not null as duty
      from homeward.membership m
      join homeward.person p on p.person = m.person
      left join lateral (select a.away, a.cover from homeward.away a
        where a.person = m.person and a.valid_from <= $1 and a.valid_to > $1
        order by a.valid_to desc limit 1) a on true
      left join lateral (select d.duty from homeward.duty_rota d
        where d.team = m.team and d.person = m.person and d.valid_from <= $1 and d.valid_to > $1 limit 1) d on true
      where m.valid_from <= $1 and (m.valid_to is null or m.valid_to > $1)
      order by p.name, m.person`,
    values: [new Date(at)],
  });
  const { rows: hours } = await worker.query<OfficeHours>(
    'select team, weekday, opens::text, closes::text from homeward.office_hours',
  );
  const { rows: mailboxes } = await worker.query<{ mailbox: string }>(
    `select concat_ws(' ', authority, agency, role) as mailbox from homeward.outside_mailbox`,
  );
  return {
    at,
    workers: rows.map(({ authority, team, cover, away, duty, ...worker }) => ({
      ...worker,
      authority: authority ?? undefined,
      team: team ?? undefined,
      cover: cover ?? undefined,
      isAway: away,
      isOnDuty: duty,
    })),
    hours,
    mailboxes: new Set(mailboxes.map(({ mailbox }) => mailbox)),
  };
}
