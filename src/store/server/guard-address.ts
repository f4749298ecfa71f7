import { closeSync, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import path from 'node:path';

/** The kernel's room for the path of a Unix socket, the smaller of Linux's and macOS's. */
const SOCKET_PATH_BYTES = 103;

/** Where the guard of a data folder is found. Two names for one folder lead to one guard, a copy has its own. */
export interface GuardAddress {
  readonly dataFolder: string;
  /** What only one guard can hold. */
  readonly lock: string;
  /** Where it listens: a socket inside the data folder, so that whoever may not enter that may not join. */
  readonly channel: string;
}

export async function guardAddress(dataFolder: string): Promise<GuardAddress> {
  const { dev, ino } = await stat(dataFolder, { bigint: true });
  const name = `homeward-guard-${dev}-${ino}`;
  switch (process.platform) {
    case 'win32':
      return { dataFolder, lock: name, channel: `\\\\.\\pipe\\${name}` };
    case 'linux':
      return { dataFolder, lock: name, channel: 'guard.socket' };
    default:
      return { dataFolder, lock: 'guard.lock', channel: 'guard.socket' };
  }
}

/** A connection to the guard, or undefined when none is there. @refuses a path that no socket can have */
export function connectToGuard(address: GuardAddress): Promise<Socket | undefined> {
  const { name, close } = socketPath(address);
  return new Promise((resolve) => {
    // Half open, because the guard answers a goodbye only once the server is down.
    const socket = connect({ path: name, allowHalfOpen: true });
    socket.once('connect', () => {
      close();
      socket.removeAllListeners('error');
      resolve(socket);
    });
    socket.once('error', () => {
      close();
      resolve(undefined);
    });
  });
}

function socketPath({ dataFolder, channel }: GuardAddress): { name: string; close: () => void } {
  const name = path.resolve(dataFolder, channel);
  if (process.platform === 'win32' || Buffer.byteLength(name) <= SOCKET_PATH_BYTES)
    return { name, close: () => {} };
  if (process.platform !== 'linux')
    throw new Error(`The path of the data folder is too long for this system: ${dataFolder}`);
  const folder = openSync(dataFolder, 'r');
  return { name: `/proc/self/fd/${folder}/${channel}`, close: () => closeSync(folder) };
}
