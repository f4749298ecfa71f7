import { readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, isPortFree } from './free-port.ts';
import type { GuardConnection } from './guard-connection.ts';
import type { ServerCall } from './guard-messages.ts';
import { findPostmaster, folderMarker, LOCK_FILE } from './postmaster.ts';
import { complaintOf } from './run-program.ts';
import { callAs, folderArgument, giveFolder } from './server-identity.ts';
import type { ServerPlace } from './server-place.ts';
import { settingArguments } from './server-settings.ts';

/** Recovery after a crash reads up to a gigabyte of log. */
export const START_LIMIT_MS = 300_000;
/** How long processes of a server that died may hold on to its files: one in a long calculation notices late. */
const LEFTOVER_LIMIT_MS = 15_000;
const LOG_BYTES = 1_000_000;
const POLL_MS = 5;
const RETRY_MS = 100;

/**
 * Has the guard start PostgreSQL and waits until it is ready.
 *
 * @param wantedPort  the port that earlier clients know; another one where that is taken
 */
export async function startPostmaster(
  place: ServerPlace,
  guard: GuardConnection,
  wantedPort: number | undefined,
): Promise<void> {
  await giveFolder(place.identity, place.cluster);
  const leftoverLimit = Date.now() + LEFTOVER_LIMIT_MS;
  for (;;) {
    const port = await freePort(wantedPort);
    const complaint = await startOnce(place, guard, port);
    if (complaint === undefined) return;
    // Whoever joins the next guard finds out what has become of a server that this one had started already.
    if (!guard.isOpen()) throw new Error(`PostgreSQL could not start: ${complaint}`);

    const portWasTaken = !(await isPortFree(port));
    // A server that could not start leaves a lock file only when it was an older one's that it had to respect.
    const leftover = (await findPostmaster(place.cluster)).state !== 'none' && Date.now() < leftoverLimit;
    if (!portWasTaken && !leftover) throw new Error(`PostgreSQL could not start: ${complaint}`);
    await delay(RETRY_MS);
  }
}

/** What went wrong, or undefined when the server is ready. */
async function startOnce(
  place: ServerPlace,
  guard: GuardConnection,
  port: number,
): Promise<string | undefined> {
  const logStart = await turnLog(place.log);
  const pid = await guard.spawn(await postmasterCall(place, port));
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    const ended = guard.ended();
    if (ended !== undefined) return complaintOf((await readLog(place.log, logStart)) || ended);
    const found = await findPostmaster(place.cluster);
    if (found.state === 'running' && found.pid === pid && found.status === 'ready') return undefined;
    await delay(POLL_MS);
  }
  throw new Error(`PostgreSQL did not become ready in ${START_LIMIT_MS / 1000} seconds: see ${place.log}`);
}

async function postmasterCall(place: ServerPlace, port: number): Promise<ServerCall> {
  const found = await findPostmaster(place.cluster);
  const stale =
    found.state === 'dead' ? { file: path.join(place.cluster, LOCK_FILE), pid: found.pid } : undefined;
  const { identity, binaries, cluster, settings, log } = place;
  const marker = await folderMarker(cluster);
  const args = ['-D', folderArgument(identity, cluster), ...settingArguments(port, marker, settings)];
  return { ...callAs(identity, binaries.postgres, args, cluster), log, stale };
}

/** Where new lines of the log begin; a log that has grown long makes room first, and the one before it is dropped. */
async function turnLog(log: string): Promise<number> {
  const bytes = (await stat(log).catch(() => undefined))?.size ?? 0;
  if (bytes < LOG_BYTES) return bytes;
  await rename(log, `${log}.before`);
  return 0;
}

async function readLog(log: string, from: number): Promise<string> {
  return (await readFile(log)).subarray(from).toString('utf8');
}
