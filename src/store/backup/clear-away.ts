import type pg from 'pg';
import { BackupRefused } from './backup-refused.ts';
import { recordTables } from './record-tables.ts';

/**
 * Takes away tables that hold nothing, so that they can be made anew in the shape of a backup.
 *
 * @refuses a record that holds anything
 */
export async function clearAway(client: pg.Client): Promise<void> {
  await client.query('begin');
  try {
    const held: string[] = [];
    for (const { name } of await recordTables(client)) {
      const table = `homeward.${client.escapeIdentifier(name)}`;
      await client.query(`lock table ${table} in access exclusive mode`);
      const { rows } = await client.query(`select from ${table} limit 1`);
      if (rows.length > 0) held.push(name);
    }
    if (held.length > 0)
      throw new BackupRefused(
        `The record here holds something already (${held.join(', ')}). A backup is restored into an empty database: ` +
          'name another in DATABASE_URL, or another data folder in HOMEWARD_DATA.',
      );
    await client.query('drop schema homeward cascade');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
