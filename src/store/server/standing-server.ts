import { type RunningServer, type ServerOptions, startServer } from './start-server.ts';

/** Where a server that runs is reached. */
export type ServerAddress = Pick<RunningServer, 'host' | 'port'>;

/** Our own server for as long as somebody needs it. */
export interface StandingServer {
  /** As it was started first; one that had to be started again may have another port. */
  readonly first: RunningServer;
  /** For whoever found it dead: has it started again, once however many ask, and answers where it is now. */
  revive(): Promise<ServerAddress>;
  /** As `RunningServer.release`. */
  release(): Promise<void>;
}

/** Starts our own server, or adopts it where it runs. @refuses what `startServer` refuses */
export async function standServer(options: ServerOptions): Promise<StandingServer> {
  const first = await startServer(options);
  let current = first;
  let reviving: Promise<ServerAddress> | undefined;
  const startAgain = async () => {
    const before = current;
    current = await startServer(options);
    // Only now: a server that runs after all must not lose its last client in between.
    await before.release();
    return current;
  };
  return {
    first,
    revive() {
      reviving ??= startAgain().finally(() => {
        reviving = undefined;
      });
      return reviving;
    },
    async release() {
      await reviving?.catch(() => {});
      await current.release();
    },
  };
}
