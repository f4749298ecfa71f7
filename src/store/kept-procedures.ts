import type { Store } from './store.ts';

/** One content of one pack, by its hash. */
export interface KeptProcedure {
  readonly hash: string;
  readonly pack: string;
  readonly content: string;
}

/**
 * Keeps what packs say today, and answers everything that they ever said while something was bound to them. Kept
 * content is never changed: another content is another hash.
 */
export async function keepProcedures(
  store: Pick<Store, 'record'>,
  today: readonly KeptProcedure[],
): Promise<readonly string[]> {
  await store.record.query(
    `insert into homeward.kept_procedure (hash, pack, content)
     select k.hash, k.pack, k.content from jsonb_to_recordset($1) as k (hash text, pack text, content text)
     on conflict (hash) do nothing`,
    [JSON.stringify(today)],
  );
  const { rows } = await store.record.query<{ content: string }>(
    'select content from homeward.kept_procedure',
  );
  return rows.map(({ content }) => content);
}
