import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { hasCode } from './system-error.ts';

export const LOCK_FILE = 'postmaster.pid';

/** What PostgreSQL's lock file says, and what has become of the process it names. */
export type Postmaster =
  | { readonly state: 'none' }
  | {
      readonly state: 'running';
      readonly pid: number;
      readonly port: number;
      readonly status: 'starting' | 'ready' | 'stopping';
    }
  /** The server has died, and its pid is free or belongs to something else now. */
  | { readonly state: 'dead'; readonly pid: number; readonly port: number }
  /** A PostgreSQL that Homeward did not start may be using the folder. */
  | { readonly state: 'unknown'; readonly pid: number };

/**
 * A setting that names the data folder in the server's command line: anyone can then tell whether a process is the
 * server of this folder, also after the folder was copied or moved, or the pid given to another process.
 */
export async function folderMarker(cluster: string): Promise<string> {
  const { dev, ino } = await stat(cluster, { bigint: true });
  return `homeward.folder=${dev}:${ino}`;
}

export async function findPostmaster(cluster: string): Promise<Postmaster> {
  const lines = await readLockFile(cluster);
  if (!lines) return { state: 'none' };
  const pid = Math.abs(Number(lines[0]));
  const port = Number(lines[3] ?? 0);
  const command = await commandLine(pid);
  if (command === undefined || !isPostgres(command)) return { state: 'dead', pid, port };
  if (command.includes(await folderMarker(cluster)))
    return { state: 'running', pid, port, status: statusOf(lines[7]?.trim()) };
  if (command.includes('homeward.folder=')) return { state: 'dead', pid, port };
  return { state: 'unknown', pid };
}

const statusOf = (word: string | undefined) => (word === 'ready' || word === 'stopping' ? word : 'starting');

async function readLockFile(cluster: string): Promise<readonly string[] | undefined> {
  try {
    const lines = (await readFile(path.join(cluster, LOCK_FILE), 'utf8')).split('\n');
    return lines[0] ? lines : undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** By the name of the program; PostgreSQL's own children call themselves `postgres: checkpointer`. */
function isPostgres(command: string): boolean {
  return /(^|[\\/])postgres(\.exe)?(:|"|\s|$)/.test(command.split('\0', 1)[0] ?? '');
}

/** The command line of a process; empty when it has ended and nobody has noticed yet; undefined when it is gone. */
async function commandLine(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8');
    if (process.platform === 'win32') {
      const script = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`;
      const { stdout } = await promisify(execFile)('powershell', ['-NoProfile', '-Command', script]);
      return stdout.trim() || undefined;
    }
    return (await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)])).stdout.trim();
  } catch {
    return undefined;
  }
}
