import type { AddressInfo } from 'node:net';
import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';
import { demonstrationClock } from './clock/clock.ts';
import { webServer } from './server.ts';

export interface Serving {
  readonly store: Store;
  readonly library: PackLibrary;
  /** 0 for any that is free. */
  readonly port: number;
  /** The network address to listen on: this machine alone unless said otherwise. */
  readonly host: string;
  /** Where people reach the service, if that is not where it listens. */
  readonly address?: string | undefined;
  /** What time a demonstration says it is when it starts; time runs on from there. */
  readonly clock?: Instant | undefined;
}

/** Pages that are being served. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the pages of a demonstration: nobody is configured to sign in with, so everybody is made up. */
export async function serve({ store, library, port, host, address, clock: start }: Serving): Promise<Served> {
  const clock = demonstrationClock(start);
  const reached = address ?? `http://localhost:${port}`;
  const server = await webServer({ store, library, clock, demonstration: { clock }, address: reached });
  await server.listen({ port, host });
  const { port: taken } = server.server.address() as AddressInfo;
  return { address: address ?? `http://localhost:${taken}`, close: () => server.close() };
}
