// The guard: a small process of its own that outlives whoever started it and ends PostgreSQL when its last client
// is gone. A client is an open connection, so the kernel tells the guard of every end, `kill -9` included.
// It knows nothing of PostgreSQL but how to end it: the client that holds the turn decides what to start.
//
// Plain JavaScript and no import beyond Node's own, because it stands between every client and its server:
// it starts in 60 ms, through tsx in 240 ms.
//
// node guard.mjs <data folder> <lock> <channel>; what passes through the channel is in guard-messages.ts.

import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  constants,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A fast shutdown writes at most the shared buffers. PostgreSQL never ends one that it is told of while it recovers
 * from the loss of one of its processes: it waits for helpers that it does not tell to stop.
 */
const FAST_SHUTDOWN_LIMIT_MS = 10_000;
/** Whoever started this guard may have been killed before it could join. */
const FIRST_CLIENT_LIMIT_MS = 1_500;

/** @typedef {import('node:net').Socket} Socket */
/** @typedef {{ pid: number, startedAt: string | undefined }} Server */

const [dataFolder, lock, channel] = /** @type {[string, string, string]} */ (process.argv.slice(2));

/** @type {Set<Socket>} */
const clients = new Set();
/** Clients that have said goodbye and wait to hear that the server is down. @type {Set<Socket>} */
const leaving = new Set();
/** @type {Socket[]} */
const waiting = [];
/** @type {Socket | undefined} */
let holder;
/** @type {Server | undefined} */
let server;
let stopping = false;

/** @param {Socket} client @param {import('./guard-messages.ts').FromGuard} message */
function tell(client, message) {
  client.write(`${JSON.stringify(message)}\n`);
}

/**
 * When a process began, in the kernel's ticks, so that a pid given to somebody else since is never signalled.
 * Undefined for a process that is gone or only waits to be reaped; an empty text where there is no /proc.
 * @param {number} pid
 */
function startOf(pid) {
  if (process.platform === 'linux') {
    try {
      const [state, ...fields] =
        readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
      return state === 'Z' || state === 'X' ? undefined : fields[18];
    } catch {
      return undefined;
    }
  }
  try {
    process.kill(pid, 0);
    return '';
  } catch {
    return undefined;
  }
}

/** @param {Server | undefined} known @returns {known is Server} */
function isAlive(known) {
  return known?.startedAt !== undefined && startOf(known.pid) === known.startedAt;
}

/** @param {import('./guard-messages.ts').ServerCall} call */
function start(call) {
  if (isAlive(server)) return answer({ spawned: server.pid });
  if (call.stale) takeOver(call.stale);
  const child = spawnProgram(call);
  child.on('error', (error) => answer({ exited: error.message }));
  child.on('exit', (code, signal) => {
    // A server that was stopped may be reported only after its successor has started.
    if (server?.pid === child.pid) answer({ exited: signal ?? `exit code ${code}` });
  });
  if (child.pid === undefined) return;
  server = { pid: child.pid, startedAt: startOf(child.pid) };
  answer({ spawned: child.pid });
}

/**
 * Here and not by the client, because only while this process lives is it certain that no other guard starts a server.
 * @param {NonNullable<import('./guard-messages.ts').ServerCall['stale']>} stale
 */
function takeOver({ file, pid }) {
  const [owner, ...rest] = readFileSync(file, 'utf8').split('\n');
  if (Math.abs(Number(owner)) !== pid) return;
  const draft = `${file}.homeward`;
  writeFileSync(draft, [process.pid, ...rest].join('\n'), { mode: 0o600 });
  const { uid, gid } = statSync(file);
  if (process.platform !== 'win32') chownSync(draft, uid, gid);
  renameSync(draft, file);
}

/** @param {import('./guard-messages.ts').ServerCall} call */
function spawnProgram(call) {
  // A file, never a pipe: PostgreSQL must be able to write after this process is gone.
  const log = openSync(call.log, 'a', 0o600);
  const folder = call.folder === undefined ? undefined : openSync(call.folder, 'r');
  const child = spawn(call.command, call.arguments, {
    ...call.options,
    cwd: '/',
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log, folder],
  });
  for (const file of [log, folder]) if (file !== undefined) closeSync(file);
  return child;
}

/** @param {import('./guard-messages.ts').FromGuard} message */
function answer(message) {
  if (holder) tell(holder, message);
}

/** @param {Socket} client @param {import('./guard-messages.ts').ToGuard} message */
function hear(client, message) {
  if (client !== holder) return;
  if ('spawn' in message) {
    try {
      start(message.spawn);
    } catch (error) {
      answer({ exited: String(error) });
    }
  }
  if ('adopt' in message) server = { pid: message.adopt, startedAt: startOf(message.adopt) };
  if ('endTurn' in message) {
    holder = undefined;
    giveTurn();
  }
}

function giveTurn() {
  if (stopping || holder) return;
  holder = waiting.shift();
  if (holder) tell(holder, { turn: true });
}

async function stopServer() {
  for (let waited = 0; isAlive(server); waited += 10) {
    // SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one: the next start then recovers from the log.
    if (waited === 0) process.kill(server.pid, 'SIGINT');
    if (waited === FAST_SHUTDOWN_LIMIT_MS) process.kill(server.pid, 'SIGQUIT');
    await delay(10);
  }
  server = undefined;
}

async function stopUnlessJoined() {
  stopping = true;
  await stopServer();
  if (clients.size === 0) {
    door.close();
    process.exit(0);
  }
  stopping = false;
  for (const client of leaving) client.end();
  leaving.clear();
  giveTurn();
}

/** @param {Socket} client */
function leave(client) {
  if (!clients.delete(client)) return;
  const place = waiting.indexOf(client);
  if (place >= 0) waiting.splice(place, 1);
  if (client === holder) holder = undefined;
  if (clients.size > 0) {
    client.end();
    giveTurn();
  } else {
    leaving.add(client);
    if (!stopping) void stopUnlessJoined();
  }
}

/** @param {Socket} client */
function join(client) {
  clearTimeout(unwanted);
  clients.add(client);
  client.on('error', () => client.destroy());
  client.on('end', () => leave(client));
  client.on('close', () => leave(client));
  const lines = createInterface({ input: client });
  lines.on('line', (line) => hear(client, JSON.parse(line)));
  // It repeats the errors of its input, which the client's own listener has dealt with.
  lines.on('error', () => {});
  waiting.push(client);
  giveTurn();
}

/** @param {unknown} error */
function yieldOrFail(error) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  // Another guard is in charge: nothing is wrong, and nothing is left to do.
  if (code === 'EADDRINUSE' || code === 'EAGAIN' || code === 'EWOULDBLOCK') process.exit(0);
  throw error;
}

function openDoor() {
  if (process.platform !== 'win32') rmSync(channel, { force: true });
  door.on('error', yieldOrFail).listen(channel);
}

/** Locks that the kernel lets go when their holder ends, however it ends, so that none is ever stale. */
function takeLock() {
  if (process.platform === 'linux') {
    createServer().on('error', yieldOrFail).listen(`\0${lock}`, openDoor);
  } else if (process.platform === 'win32') {
    openDoor(); // a named pipe has one owner: the channel is its own lock
  } else {
    const O_EXLOCK = 0x20;
    try {
      openSync(lock, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK, 0o600);
    } catch (error) {
      yieldOrFail(error);
    }
    openDoor();
  }
}

const unwanted = setTimeout(() => process.exit(0), FIRST_CLIENT_LIMIT_MS);
const door = createServer({ allowHalfOpen: true }, join);
// A service manager or a terminal signals the whole group; the guard's time comes when its clients have gone.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {});
process.umask(0o077);
process.chdir(dataFolder);
takeLock();
