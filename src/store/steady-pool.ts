import pg from 'pg';
import { goingOrComing } from './connection-lost.ts';
import type { ServerAddress } from './server/standing-server.ts';
import { hasCode } from './server/system-error.ts';

/** A server may die again while it is being started; one that dies each time has another fault. */
const REVIVALS = 5;

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/**
 * Connections to a server that we can start ourselves: found dead, it is started again, and whoever asked for a
 * connection gets one. What was under way on a broken connection fails, because nobody can say whether it was done.
 */
export class SteadyPool extends pg.Pool {
  readonly #revive: () => Promise<ServerAddress>;

  constructor(config: pg.PoolConfig, revive: () => Promise<ServerAddress>) {
    super(config);
    this.#revive = revive;
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    if (callback !== undefined) {
      this.#connect(callback, REVIVALS);
      return undefined;
    }
    return new Promise((resolve, reject) => {
      this.#connect((error, client) => (client ? resolve(client) : reject(error)), REVIVALS);
    });
  }

  #connect(callback: Connected, revivalsLeft: number): void {
    super.connect((error, client, done) => {
      if (error === undefined || this.ending || revivalsLeft === 0 || isRefusal(error))
        return callback(error, client, done);
      this.#revive().then(
        ({ host, port }) => {
          Object.assign(this.options, { host, port });
          this.#connect(callback, revivalsLeft - 1);
        },
        (fault) => callback(fault, undefined, () => {}),
      );
    });
  }
}

/** Whether a server answered, and does not want us: to start it again would not help. */
const isRefusal = (error: Error): boolean =>
  error instanceof pg.DatabaseError && !hasCode(error, ...goingOrComing);
