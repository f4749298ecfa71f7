import type { Queryable } from '../../store/store.ts';

/** The people of an e-mail address, or else of a name, however it is capitalised. */
export async function personsCalled(access: Queryable, called: string): Promise<readonly string[]> {
  const { rows } = await access.query<{ person: string }>(
    'select person from homeward.person where lower(email) = lower($1) or lower(name) = lower($1) order by created_at',
    [called.trim()],
  );
  return rows.map(({ person }) => person);
}
