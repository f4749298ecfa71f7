import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { TEST_SECRET } from '../store/testing/servers.ts';
import { openTestDatabase } from '../store/testing/test-database.ts';
import { runCommandLine } from './program.ts';

/** Commands are tested without pages: those have tests of their own. */
const noPages = () => Promise.reject(new Error('No pages here'));

/** Runs a command line and answers its exit code and what it said. */
export async function run(...args: readonly string[]) {
  const said = { out: [] as string[], err: [] as string[] };
  const hear = (lines: string[]) => (text: unknown) => lines.push(String(text)) > 0;
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(hear(said.out));
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation(hear(said.err));
  try {
    const code = await runCommandLine(args, { serve: noPages });
    return { code, out: said.out.join(''), err: said.err.join('') };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** An installation of its own for the commands of one test file: a record with nothing in it, and a data folder. */
export async function openInstallation() {
  const folder = await mkdtemp(join(tmpdir(), 'command-line-'));
  const database = await openTestDatabase();
  const { user, password } = database.server;
  const { host, port, database: name } = database.place;
  vi.stubEnv('DATABASE_URL', `postgres://${user}:${password}@${host}:${port}/${name}`);
  vi.stubEnv('HOMEWARD_SECRET', TEST_SECRET);
  vi.stubEnv('HOMEWARD_DATA', folder);
  return {
    folder,
    store: database.store,
    async close() {
      vi.unstubAllEnvs();
      process.exitCode = 0;
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type Installation = Awaited<ReturnType<typeof openInstallation>>;
