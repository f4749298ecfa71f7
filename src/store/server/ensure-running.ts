import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { GuardConnection } from './guard-connection.ts';
import { makeCluster } from './make-cluster.ts';
import { findPostmaster } from './postmaster.ts';
import { askServer } from './server-answers.ts';
import type { ServerPlace } from './server-place.ts';
import { START_LIMIT_MS, startPostmaster } from './start-postmaster.ts';
import { readPassword } from './superuser-password.ts';
import { hasCode } from './system-error.ts';

/** A server that calls itself ready and cannot be reached: it may lie in another container. */
const ANSWER_LIMIT_MS = 10_000;
/** A server that was told to stop and does not: somewhat longer than its guard gives it. */
const STOP_LIMIT_MS = 12_000;
const POLL_MS = 5;
/** Each question costs a recovering server a process and a line in its log. */
const BUSY_POLL_MS = 50;

export interface Running {
  readonly port: number;
  readonly password: string;
}

/**
 * Adopts the server that already runs on the data folder, or starts one, and makes the database where there is none.
 * To be called by the client that holds the turn.
 *
 * @param wantedPort  for a server that has to be started; one that died is started on the port that it had
 *
 * @refuses a database of another major version or user, and a folder that a foreign PostgreSQL may be using
 */
export async function ensureRunning(
  place: ServerPlace,
  guard: GuardConnection,
  wantedPort?: number,
): Promise<Running> {
  if ((await clusterVersion(place)) === undefined) await makeCluster(place);
  await refuseOtherVersion(place);
  const password = await readPassword(place.dataFolder);
  const limit = Date.now() + START_LIMIT_MS;
  const stopping = new Spell();
  const silent = new Spell();
  while (Date.now() < limit) {
    const found = await findPostmaster(place.cluster);
    if (found.state === 'unknown')
      throw new Error(
        `A PostgreSQL that Homeward did not start (process ${found.pid}) is using ${place.cluster}`,
      );
    if (found.state !== 'running') {
      await startPostmaster(place, guard, found.state === 'dead' ? found.port : wantedPort);
      continue;
    }
    if (stopping.exceeds(STOP_LIMIT_MS, found.status === 'stopping')) stopAtOnce(found.pid);
    if (found.status === 'ready') {
      const answer = await askServer(found.port, password);
      if (answer.kind === 'answers') {
        guard.adopt(found.pid);
        return { port: found.port, password };
      }
      const silentTooLong = silent.exceeds(ANSWER_LIMIT_MS, answer.kind === 'not yet');
      if (answer.kind === 'not ours' || (answer.kind === 'not yet' && silentTooLong))
        throw new Error(
          `The server of ${place.dataFolder} does not answer on port ${found.port}: ${answer.because}`,
        );
      if (answer.kind === 'busy') await delay(BUSY_POLL_MS);
    }
    await delay(POLL_MS);
  }
  throw new Error(`PostgreSQL did not become ready in ${START_LIMIT_MS / 1000} seconds: see ${place.log}`);
}

/** How long something has been so without a break. */
class Spell {
  #since: number | undefined;

  exceeds(limitMs: number, isSo: boolean): boolean {
    this.#since = isSo ? (this.#since ?? Date.now()) : undefined;
    return this.#since !== undefined && Date.now() - this.#since > limitMs;
  }
}

/** Its guard told it to stop and died. The guard would have done this in the end; the next start recovers. */
function stopAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch (error) {
    // It has just ended.
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

async function refuseOtherVersion(place: ServerPlace): Promise<void> {
  const version = await clusterVersion(place);
  if (version === place.binaries.majorVersion) return;
  if (version === undefined)
    throw new Error(
      `The database in ${place.cluster} is not complete: move it away, and restore a backup if there is one`,
    );
  throw new Error(
    `The database in ${place.cluster} was made by PostgreSQL ${version} and this is PostgreSQL ` +
      `${place.binaries.majorVersion}: take a dump with the Homeward that made it and load it into a new data folder`,
  );
}

async function clusterVersion({ cluster }: ServerPlace): Promise<number | undefined> {
  try {
    return Number(await readFile(path.join(cluster, 'PG_VERSION'), 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
