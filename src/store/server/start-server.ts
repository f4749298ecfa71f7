import { access, constants, mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureRunning, type Running } from './ensure-running.ts';
import { type GuardConnection, joinGuard } from './guard-connection.ts';
import { packageFolder, platformPackageName } from './platform-package.ts';
import { findBinaries } from './postgres-binaries.ts';
import { chooseIdentity } from './server-identity.ts';
import { HOST, type ServerPlace, SUPERUSER } from './server-place.ts';

/** A guard may be killed while its client starts the server; one after the other means that something else is wrong. */
const GUARDS_TRIED = 3;
const GUARD_NEWS_MS = 10;

export interface ServerOptions {
  /** Holds the database, its password, its log and the guard's socket. Made where it is missing. */
  readonly dataFolder: string;
  /** The npm package that brings PostgreSQL; by default the one for this system. */
  readonly packageName?: string;
  /** Settings of PostgreSQL beside ours, such as `fsync: 'off'` for tests. A server that already runs keeps its own. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL that runs for as long as any process is its client. */
export interface RunningServer {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
  readonly dataFolder: string;
  /** This client is done. When it was the last of all processes, resolves after the server has stopped. */
  release(): Promise<void>;
}

/**
 * Homeward's own PostgreSQL on a data folder: adopted where it runs, else started, and made on the first day.
 *
 * However a client ends, the last one's end stops the server. Should the server die under its clients, each may call
 * this again: it restarts, on the same port where that is still free.
 *
 * @refuses a system for which no PostgreSQL is installed, and a data folder of another major version or another user
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const dataFolder = await openDataFolder(options.dataFolder);
  const place = preparePlace(dataFolder, options);
  const entered = await enter(place, dataFolder);
  const { port, password } = entered.running;
  const release = stayClient(place, dataFolder, entered);
  return { host: HOST, port, superuser: SUPERUSER, password, dataFolder, release };
}

interface Entered {
  readonly guard: GuardConnection;
  readonly running: Running;
}

async function openDataFolder(wanted: string): Promise<string> {
  try {
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    await access(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(wanted);
  } catch (error) {
    throw new Error(`The data folder ${path.resolve(wanted)} cannot be used`, { cause: error });
  }
}

async function preparePlace(dataFolder: string, options: ServerOptions): Promise<ServerPlace> {
  const folder = packageFolder(options.packageName ?? platformPackageName());
  const identity = await chooseIdentity();
  return {
    dataFolder,
    cluster: path.join(dataFolder, 'postgres'),
    log: path.join(dataFolder, 'postgres.log'),
    identity,
    binaries: await findBinaries(folder, identity),
    settings: options.settings ?? {},
  };
}

/** Finds the programs while the guard starts. A guard that dies meanwhile is replaced. */
async function enter(
  preparing: Promise<ServerPlace>,
  dataFolder: string,
  port?: number,
  guardsLeft = GUARDS_TRIED,
): Promise<Entered> {
  const [place, joined] = await Promise.allSettled([preparing, joinGuard(dataFolder)]);
  if (joined.status === 'rejected') throw joined.reason;
  const guard = joined.value;
  try {
    if (place.status === 'rejected') throw place.reason;
    const running = await ensureRunning(place.value, guard, port);
    guard.endTurn();
    return { guard, running };
  } catch (error) {
    // Time for the news that the guard has died, which may be the reason for the error.
    await delay(GUARD_NEWS_MS);
    if (!guard.isOpen() && guardsLeft > 1) return enter(preparing, dataFolder, port, guardsLeft - 1);
    await guard.leave();
    throw error;
  }
}

/** Keeps this process a client, with a new guard should its guard die, until the answered function is called. */
function stayClient(
  preparing: Promise<ServerPlace>,
  dataFolder: string,
  first: Entered,
): () => Promise<void> {
  let released = false;
  let current = Promise.resolve(first);
  const watch = ({ guard, running }: Entered) => {
    guard.closed.then(() => {
      if (released) return;
      current = enter(preparing, dataFolder, running.port);
      // Where that fails the server is down too: whoever uses it finds out, and starts it again.
      current.then(watch, () => {});
    });
  };
  watch(first);
  return async () => {
    released = true;
    const last = await current.catch(() => undefined);
    await last?.guard.leave();
  };
}
