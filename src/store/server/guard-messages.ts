/** A program to run: what the one who starts it needs to know and nothing about why. */
export interface ProgramCall {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly options: {
    readonly env: Readonly<Record<string, string>>;
    readonly uid?: number;
    readonly gid?: number;
  };
  /** A folder that whoever starts the program opens for it: the program's descriptor 3. */
  readonly folder: string | undefined;
}

/** The server as the guard starts it. */
export interface ServerCall extends ProgramCall {
  /** File that takes what it writes. */
  readonly log: string;
  /**
   * The lock file of a server that died, and the pid in it. That pid may be another program's by now, as happens
   * after a restart of the machine or container, and PostgreSQL would not start. The guard writes its own pid there,
   * because PostgreSQL takes no notice of its parent's. The file stays, because PostgreSQL also reads from it whether
   * the dead server left processes behind that still use the files.
   */
  readonly stale: { readonly file: string; readonly pid: number } | undefined;
}

/**
 * What a client says to the guard, one JSON line each. Only the client that holds the turn is heard.
 * `adopt` names a server that already runs, so that this guard ends it one day.
 */
export type ToGuard =
  | { readonly spawn: ServerCall }
  | { readonly adopt: number }
  | { readonly endTurn: true };

/**
 * What the guard says: the turn is yours, the program runs as this pid, the program ended.
 * One client holds the turn at a time; it passes on when that client ends it or is gone.
 */
export type FromGuard = { readonly turn: true } | { readonly spawned: number } | { readonly exited: string };
