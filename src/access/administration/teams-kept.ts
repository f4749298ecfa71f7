import type { Instant } from '../../domain/time/instant.ts';
import type { AccessStore } from '../people/people.ts';

export interface TeamKept {
  readonly team: string;
  readonly agency: string;
  readonly agencyName: string | null;
  readonly name: string;
  /** Who works in it now. */
  readonly people: readonly { readonly person: string; readonly name: string }[];
}

/** Every team with whoever works in it, or the one asked for. */
export async function teamsKept(
  { access }: AccessStore,
  at: Instant,
  team: string | null = null,
): Promise<readonly TeamKept[]> {
  const { rows } = await access.query<TeamKept>(
    `select t.team, t.agency, a.name as "agencyName", t.name, coalesce((
        select jsonb_agg(distinct jsonb_build_object('person', p.person, 'name', p.name))
        from homeward.membership m join homeward.person p on p.person = m.person
        where m.team = t.team and m.valid_from <= $1 and (m.valid_to is null or m.valid_to > $1)), '[]') as people
      from homeward.team t left join homeward.agency a on a.agency = t.agency
      where $2::text is null or t.team::text = $2
      order by a.name, t.agency, t.name`,
    [new Date(at), team],
  );
  return rows;
}
