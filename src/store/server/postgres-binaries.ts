import { chmod, cp, lstat, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linkLibraries } from './library-links.ts';
import { complaintOf, runProgram } from './run-program.ts';
import { callAs, type ServerIdentity } from './server-identity.ts';
import { hasCode } from './system-error.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: number;
}

/**
 * The programs of PostgreSQL, in a place from which this identity can run them: the package, or a copy of it where
 * the package is behind a closed door or cannot be completed.
 *
 * @refuses a package whose programs do not run on this system
 */
export async function findBinaries(folder: string, identity: ServerIdentity): Promise<PostgresBinaries> {
  const complete = await linkLibraries(folder);
  const first = complete ? await tryBinaries(folder, identity) : 'its libraries cannot be linked';
  if (typeof first === 'object') return first;
  const second = await tryBinaries(await copyOf(folder), identity);
  if (typeof second === 'object') return second;
  throw new Error(
    `The PostgreSQL in ${folder} does not run here (${second}): ` +
      'set DATABASE_URL to a PostgreSQL server, 15 or newer',
  );
}

async function tryBinaries(folder: string, identity: ServerIdentity): Promise<PostgresBinaries | string> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(folder, 'native', 'bin', name + suffix);
  const { succeeded, output } = await runProgram(callAs(identity, program('postgres'), ['--version']));
  const version = succeeded ? /\(PostgreSQL\) (\d+)/.exec(output)?.[1] : undefined;
  if (version === undefined) return complaintOf(output);
  return { initdb: program('initdb'), postgres: program('postgres'), majorVersion: Number(version) };
}

/** A complete copy that everyone may read, made once for each version and user and kept. */
async function copyOf(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const user = process.getuid?.() ?? 'copy';
  const place = path.join(tmpdir(), `homeward-postgresql-${version}-${user}`);
  if (await isOurs(place)) return place;

  const unfinished = await mkdtemp(`${place}-`);
  try {
    await cp(path.join(folder, 'native'), path.join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await linkLibraries(unfinished);
    await chmod(unfinished, 0o755);
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY', 'EPERM') || !(await isOurs(place))) throw error;
  }
  return place;
}

/** Everyone may write to the temporary folder, so a name alone proves nothing about who made what lies there. */
async function isOurs(place: string): Promise<boolean> {
  const found = await lstat(place).catch(() => undefined);
  if (!found) return false;
  const user = process.getuid?.();
  if (found.isDirectory() && (user === undefined || (found.uid === user && (found.mode & 0o022) === 0)))
    return true;
  throw new Error(`${place} is not this user's: remove it`);
}
