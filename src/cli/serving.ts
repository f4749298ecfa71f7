import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';
import { readMoment } from './episode/moment.ts';
import { CouldNot } from './exit.ts';

/** Pages over an open record, as whoever puts the program together serves them. */
export type Serve = (serving: {
  readonly store: Store;
  readonly library: PackLibrary;
  readonly port: number;
  readonly host: string;
  readonly address: string | undefined;
  readonly clock: Instant | undefined;
}) => Promise<{ readonly address: string; close(): Promise<void> }>;

/** What the environment says of the pages: where they are served, and what a demonstration is to be. */
export function servingFromEnvironment() {
  const { HOMEWARD_PORT, HOMEWARD_HOST, HOMEWARD_ADDRESS, HOMEWARD_CLOCK, HOMEWARD_SIMULATE } = process.env;
  return {
    port: portFrom(HOMEWARD_PORT ?? '3000'),
    host: HOMEWARD_HOST ?? '127.0.0.1',
    address: HOMEWARD_ADDRESS === undefined ? undefined : addressFrom(HOMEWARD_ADDRESS),
    clock: HOMEWARD_CLOCK === undefined ? undefined : readMoment(HOMEWARD_CLOCK, 'HOMEWARD_CLOCK'),
    simulates: simulatesFrom(HOMEWARD_SIMULATE ?? 'children'),
  };
}

function portFrom(written: string): number {
  const port = Number(written);
  if (/^\d{1,5}$/.test(written) && port <= 65_535) return port;
  throw new CouldNot(`HOMEWARD_PORT=${written}: a port is a number up to 65535.`);
}

function addressFrom(written: string): string {
  if (URL.canParse(written) && /^https?:/.test(written)) return new URL(written).origin;
  throw new CouldNot(`HOMEWARD_ADDRESS=${written}: an address is such as https://homeward.example.gov.uk.`);
}

function simulatesFrom(written: string): boolean {
  if (written === 'children') return true;
  if (written === 'none') return false;
  throw new CouldNot(`HOMEWARD_SIMULATE=${written}: either children, or none.`);
}
