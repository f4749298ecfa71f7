import type { RelationshipKind } from '../../domain/child/relationships.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { AccessStore } from '../people/people.ts';

/** What an agency has to do with an authority's children now: as what, and how many they are. */
export interface AgencyAround {
  readonly agency: string;
  readonly kind: RelationshipKind;
  readonly children: number;
}

/** The agencies that have to do with an authority's children at a moment. No child is named. */
export async function agenciesAround(
  { access }: AccessStore,
  authority: string,
  at: Instant,
): Promise<readonly AgencyAround[]> {
  const { rows } = await access.query<AgencyAround>(
    'select agency, kind, children::int from homeward.agencies_around($1, $2)',
    [authority, new Date(at)],
  );
  return rows;
}

export interface AgencyNamed {
  readonly agency: string;
  readonly name: string;
  readonly teams: readonly string[];
}

/** Every agency that has a name here, with its teams. */
export async function agenciesNamed({ access }: AccessStore): Promise<readonly AgencyNamed[]> {
  const { rows } = await access.query<AgencyNamed>(
    `select a.agency, a.name, array(select t.name from homeward.team t where t.agency = a.agency order by 1) as teams
      from homeward.agency a order by a.name`,
  );
  return rows;
}
