import type { DestinationStream } from 'pino';
import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';

/** Pages over an open record, as whoever puts the program together serves them. */
export type Serve = (serving: {
  readonly store: Store;
  readonly library: PackLibrary;
  readonly port: number;
  readonly host: string;
  readonly address: string | undefined;
  readonly clock: Instant | undefined;
  readonly trustedProxy: readonly string[];
  readonly works: boolean;
  readonly dataFolder: string;
  readonly log: DestinationStream;
}) => Promise<{ readonly address: string; close(): Promise<void> }>;
