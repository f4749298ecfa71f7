import { lchown, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ProgramCall } from './guard-messages.ts';
import { runProgram } from './run-program.ts';

/** "nobody" on every system, and the id that PostgreSQL sees itself under inside the namespace. */
const NOBODY = 65534;
const NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/**
 * Who PostgreSQL runs as. It refuses to run as root, so root starts it inside a user namespace, where it is nobody
 * and its files still belong to root; where that is not allowed, as nobody, and its files belong to nobody.
 */
export type ServerIdentity = 'self' | 'root in a namespace' | 'nobody';

export async function chooseIdentity(): Promise<ServerIdentity> {
  if (process.getuid?.() !== 0) return 'self';
  if (process.platform !== 'linux') return 'nobody';
  const tried = await runProgram({
    command: 'unshare',
    arguments: [...NAMESPACE, 'true'],
    options: { env: environment() },
    folder: undefined,
  });
  return tried.succeeded ? 'root in a namespace' : 'nobody';
}

/** How a program of PostgreSQL is called to run under an identity, with its folder if it needs one. */
export function callAs(
  identity: ServerIdentity,
  command: string,
  args: readonly string[],
  neededFolder?: string,
): ProgramCall {
  const options = { env: environment() };
  const folder = isHandedOver(identity) ? neededFolder : undefined;
  switch (identity) {
    case 'self':
      return { command, arguments: args, options, folder };
    case 'root in a namespace':
      return { command: 'unshare', arguments: [...NAMESPACE, command, ...args], options, folder };
    case 'nobody':
      return { command, arguments: args, options: { ...options, uid: NOBODY, gid: NOBODY }, folder };
  }
}

/** How a program is told of the folder that it is called with. */
export function folderArgument(identity: ServerIdentity, folder: string): string {
  return isHandedOver(identity) ? '/proc/self/fd/3' : folder;
}

/** Whoever is not root may have no way down to the folder (a parent with mode 0700): root opens it for them. */
function isHandedOver(identity: ServerIdentity): boolean {
  return identity !== 'self' && process.platform === 'linux';
}

/**
 * Gives a folder and all in it to the identity; changes nothing where it has it already.
 *
 * @refuses a folder of a third user: that user could not get at it any more
 */
export async function giveFolder(identity: ServerIdentity, folder: string): Promise<void> {
  const { uid } = await stat(folder);
  const wanted = identity === 'nobody' ? NOBODY : process.getuid?.();
  if (wanted === undefined || uid === wanted) return;
  if (identity === 'self' || (uid !== 0 && uid !== NOBODY))
    throw new Error(
      `The database in ${folder} belongs to another user (${uid}): start Homeward as that user`,
    );
  const inside = await readdir(folder, { recursive: true });
  for (const name of inside) await lchown(path.join(folder, name), wanted, wanted);
  // Last, so that a walk cut short is walked again.
  await lchown(folder, wanted, wanted);
}

/** Only what a program needs to run: no secret of ours, and none of PostgreSQL's own variables. */
function environment(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP'].map((name) => [name, process.env[name]] as const);
  const present = kept.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(present), LC_ALL: 'C', TZ: 'UTC' };
}
