import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectToGuard, type GuardAddress, guardAddress } from './guard-address.ts';
import type { FromGuard, ServerCall, ToGuard } from './guard-messages.ts';

/** The program of the guard; what it is called with is in guard-address.ts. */
export const GUARD_SCRIPT = fileURLToPath(new URL('./guard.mjs', import.meta.url));
const JOIN_LIMIT_MS = 30_000;
const RETRY_MS = 5;

/** One client's place at the guard. While it is open, the server runs. */
export interface GuardConnection {
  isOpen(): boolean;
  /** The guard starts the program, unless the one it started before still runs; answers the pid of either. */
  spawn(call: ServerCall): Promise<number>;
  /** Why the program that the guard started has ended, as soon as it has. */
  ended(): string | undefined;
  adopt(pid: number): void;
  endTurn(): void;
  /** Stops being a client; when it was the last, resolves after the server has stopped. */
  leave(): Promise<void>;
  /** Resolves when the connection is gone, by `leave` or because the guard died. */
  readonly closed: Promise<void>;
}

/** Waits for this client's turn at the guard of the data folder, and starts a guard where there is none. */
export async function joinGuard(dataFolder: string): Promise<GuardConnection> {
  const address = await guardAddress(dataFolder);
  const launch = new GuardLaunch(address);
  try {
    const limit = Date.now() + JOIN_LIMIT_MS;
    while (Date.now() < limit) {
      const socket = await connectToGuard(address);
      // A guard that is just leaving hangs up without giving the turn; its successor is then ours to start.
      const connection = socket && (await waitForTurn(socket));
      if (connection) return connection;
      launch.unlessUnderWay();
      await delay(RETRY_MS);
    }
    throw new Error(`The guard of ${dataFolder} did not answer`);
  } finally {
    launch.letGo();
  }
}

class GuardLaunch {
  readonly #address: GuardAddress;
  #child: ChildProcess | undefined;
  #fault = '';

  constructor(address: GuardAddress) {
    this.#address = address;
  }

  unlessUnderWay(): void {
    if (this.#child && this.#child.exitCode === null && this.#child.signalCode === null) return;
    if (this.#child?.exitCode)
      throw new Error(`The guard of PostgreSQL could not start: ${this.#fault.trim()}`);
    const { dataFolder, lock, channel } = this.#address;
    this.#child = spawn(process.execPath, [GUARD_SCRIPT, dataFolder, lock, channel], {
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      // Not the client's NODE_OPTIONS, nor any secret of its environment.
      env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot },
    });
    this.#child.on('error', (error) => {
      this.#fault = error.message;
    });
    this.#child.stderr?.on('data', (text) => {
      this.#fault += text;
    });
  }

  letGo(): void {
    this.#child?.stderr?.destroy();
    this.#child?.unref();
  }
}

function waitForTurn(socket: Socket): Promise<GuardConnection | undefined> {
  return new Promise((resolve) => {
    let spawned: ((pid: number) => void) | undefined;
    let ended: string | undefined;
    const closed = new Promise<void>((gone) => {
      socket.on('close', () => {
        ended = 'its guard is gone';
        spawned?.(0);
        gone();
        resolve(undefined);
      });
    });
    const say = (message: ToGuard) => socket.write(`${JSON.stringify(message)}\n`);

    const hear = (message: FromGuard) => {
      if ('turn' in message) resolve(connection);
      else if ('spawned' in message) spawned?.(message.spawned);
      else {
        ended = message.exited;
        spawned?.(0);
      }
    };

    const connection: GuardConnection = {
      closed,
      isOpen: () => !socket.destroyed,
      ended: () => ended,
      spawn(call) {
        // A guard that is gone already will say nothing more, not even that.
        if (socket.destroyed) return Promise.resolve(0);
        ended = undefined;
        return new Promise((answer) => {
          spawned = answer;
          say({ spawn: call });
        });
      },
      adopt: (pid) => void say({ adopt: pid }),
      endTurn() {
        say({ endTurn: true });
        // From here on the connection is only a sign of life and must not keep this process from ending.
        socket.unref();
      },
      leave() {
        socket.ref();
        socket.end();
        return closed;
      },
    };

    socket.on('error', () => socket.destroy());
    socket.on('end', () => socket.end());
    const lines = createInterface({ input: socket });
    lines.on('line', (line) => hear(JSON.parse(line) as FromGuard));
    // It repeats the errors of its input, which the socket's own listener has dealt with.
    lines.on('error', () => {});
  });
}
