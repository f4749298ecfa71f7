import type { AccessStore } from '../people/people.ts';

/** When a team is there on one weekday (1 is Monday): `09:00`, as written on its door. */
export interface OpeningHours {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

export async function openingHoursOf(
  { access }: AccessStore,
  team: string,
): Promise<readonly OpeningHours[]> {
  const { rows } = await access.query<OpeningHours>(
    `select weekday, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes
      from homeward.office_hours where team = $1 order by weekday`,
    [team],
  );
  return rows;
}

/** Keeps a team's whole week in place of what was kept; of none it is taken that the team is there at the usual hours. */
export async function keepOpeningHours(
  { access }: AccessStore,
  team: string,
  week: readonly OpeningHours[],
): Promise<void> {
  await access.query(
    `with week as (select * from jsonb_to_recordset($2) as w (weekday smallint, opens time, closes time)),
      gone as (
        delete from homeward.office_hours where team = $1 and weekday not in (select weekday from week))
      insert into homeward.office_hours (team, weekday, opens, closes)
      select $1, weekday, opens, closes from week
      on conflict (team, weekday) do update set opens = excluded.opens, closes = excluded.closes`,
    [team, JSON.stringify(week)],
  );
}
