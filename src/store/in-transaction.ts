import type { ClientBase, Pool } from 'pg';

/**
 * Does something on one connection, all of it or nothing. What failed is ended before it is said to have failed, so
 * that who tries again at once finds everything unlocked.
 */
export async function inTransaction<Answer>(
  pool: Pool,
  work: (connection: ClientBase) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const answer = await work(client);
    await client.query('commit');
    client.release();
    return answer;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}
