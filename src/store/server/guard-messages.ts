/** A program as the guard starts it: what it needs to know and nothing about why. */
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
  /** File that takes what the program writes. */
  readonly log: string;
}

/**
 * What a client says to the guard, one JSON line each. Only the client that holds the turn is heard.
 * `adopt` names a server that already runs, so that this guard ends it one day.
 */
export type ToGuard =
  | { readonly spawn: ProgramCall }
  | { readonly adopt: number }
  | { readonly endTurn: true };

/**
 * What the guard says: the turn is yours (with the guard's own pid), the program runs as this pid, the program ended.
 * One client holds the turn at a time; it passes on when that client ends it or is gone.
 */
export type FromGuard =
  | { readonly turn: number }
  | { readonly spawned: number }
  | { readonly exited: string };
