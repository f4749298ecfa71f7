import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/time/instant.ts';
import type { AccessStore } from '../people/people.ts';

/** Somebody who is on duty for a team from one moment to another. */
export interface OnDuty {
  readonly duty: string;
  readonly person: string;
  readonly name: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** Who is on duty for a team, and who will be. */
export async function rotaOf({ access }: AccessStore, team: string, at: Instant): Promise<readonly OnDuty[]> {
  const { rows } = await access.query<OnDuty>(
    `select d.duty, d.person, p.name, d.valid_from as "from", d.valid_to as "to"
      from homeward.duty_rota d join homeward.person p on p.person = d.person
      where d.team = $1 and d.valid_to > $2 order by d.valid_from, p.name`,
    [team, new Date(at)],
  );
  return rows;
}

export async function putOnDuty(
  { access }: AccessStore,
  {
    team,
    person,
    from,
    to,
    by,
  }: { readonly team: string; readonly by: string } & Pick<OnDuty, 'person' | 'from' | 'to'>,
): Promise<void> {
  await access.query(
    'insert into homeward.duty_rota (duty, team, person, valid_from, valid_to, noted_by) values ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), team, person, new Date(from), new Date(to), by],
  );
}

/** Ends a duty now; one that has not begun never was. */
export async function endDuty(
  { access }: AccessStore,
  team: string,
  duty: string,
  at: Instant,
): Promise<void> {
  const which = 'team = $1 and duty::text = $2';
  await access.query(`delete from homeward.duty_rota where ${which} and valid_from >= $3`, [
    ...[team, duty, new Date(at)],
  ]);
  await access.query(
    `update homeward.duty_rota set valid_to = $3 where ${which} and valid_from < $3 and valid_to > $3`,
    [team, duty, new Date(at)],
  );
}
