import type { Store } from '../../../../store/store.ts';

/** How far the record goes, up to the first transaction that is still running: whoever asks again misses nothing. */
export async function lastPosition({ record }: Pick<Store, 'record'>): Promise<number> {
  const { rows } = await record.query<{ last: number | null }>({
    name: 'last-position',
    text: `select max(e.position) as last from homeward.event e where e.position < homeward.first_position_to_come()`,
  });
  return rows[0]?.last ?? 0;
}
