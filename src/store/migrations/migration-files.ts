import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** One numbered step of the database. Forward only: what an applied file says is never changed, a new one is added. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly contentHash: string;
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

export async function readMigrations(folder = FOLDER): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(name.slice(0, 4));
      if (number !== index + 1) throw new Error(`Migration ${name} is not the next number, ${index + 1}`);
      // A checkout may have changed the ends of lines.
      const sql = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
      return { number, name, sql, contentHash: hash('sha256', sql) };
    }),
  );
}
