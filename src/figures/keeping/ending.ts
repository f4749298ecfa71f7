import type { Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';

/** Who keeps or ends something, and when. */
export interface Keeping {
  readonly person: string;
  readonly now: Instant;
}

const keys = { report_schedule: 'schedule', measure_target: 'target', population: 'population' } as const;

/** Ends what an authority holds its figures against: it stands no longer from now on, and what stood before stays known. */
export async function endKept(
  { access }: Pick<Store, 'access'>,
  table: keyof typeof keys,
  { authority, id }: { readonly authority: string; readonly id: string },
  { person, now }: Keeping,
): Promise<boolean> {
  const { rowCount } = await access.query(
    `update homeward.${table} set ended_by = $3, ended_at = $4
     where authority = $1 and ${keys[table]}::text = $2 and ended_at is null`,
    [authority, id, person, new Date(now)],
  );
  return rowCount === 1;
}

/** What of it stood at a moment: said by then, and not ended. */
export const stoodAt = (moment: string): string =>
  `kept_at <= ${moment} and (ended_at is null or ended_at > ${moment})`;
