import type { FastifyInstance } from 'fastify';
import type { DestinationStream } from 'pino';
import { configuredIssuers } from '../access/sign-in/configured-issuers.ts';
import { signInWith } from '../access/sign-in/sign-in.ts';
import type { Instant } from '../domain/time/instant.ts';
import { keepFacts } from '../figures/facts/keep-facts.ts';
import { beginWorking } from '../notices/begin-working.ts';
import { channelsFrom } from '../notices/channels/channels-from.ts';
import { waysOf } from '../notices/sending/ways-out.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { freePort } from '../store/server/free-port.ts';
import type { Store } from '../store/store.ts';
import { systemClock } from './clock/clock.ts';
import { demonstration } from './demonstration.ts';
import { startHousekeeping } from './housekeeping.ts';
import { RETURN_PATH } from './journeys/sign-in/issuer.ts';
import { takeReceipts } from './receipts.ts';
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
  /** Where the log of the pages goes. */
  readonly log?: DestinationStream | undefined;
  /** The addresses of proxies in front of it. */
  readonly trustedProxy?: readonly string[] | undefined;
  /** Whether people are told, messages sent and facts made from here too; otherwise other processes do that alone. */
  readonly works?: boolean | undefined;
  /** Where a demonstration keeps what it would send; without it nothing leaves. */
  readonly dataFolder?: string | undefined;
}

/** How long requests that are under way may take once the service is asked to end. */
const GRACE = 10_000;

/** Pages that are being served. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the pages: with the issuers that are configured, or else as a demonstration. */
export async function serve({
  store,
  library,
  host,
  log,
  trustedProxy,
  works = true,
  ...serving
}: Serving): Promise<Served> {
  const port = serving.port === 0 ? await freePort() : serving.port;
  const address = serving.address ?? `http://localhost:${port}`;
  const issuers = await configuredIssuers();
  const returnTo = `${address}${RETURN_PATH}`;
  const service =
    issuers === undefined
      ? await demonstration(store, library, address, serving.clock)
      : { clock: systemClock, signIn: signInWith(store, issuers, returnTo) };
  const channels =
    serving.dataFolder === undefined
      ? undefined
      : await channelsFrom(process.env, { dataFolder: serving.dataFolder, now: () => service.clock.now() });
  const shown =
    'demonstration' in service && channels?.kind === 'demonstration'
      ? { ...service, demonstration: { ...service.demonstration, mailbox: channels.mailbox } }
      : service;
  const server = await webServer({ ...shown, store, library, address }, { log, trustedProxy, limits: true });
  if ('mount' in service) await service.mount(server);
  if (channels?.kind === 'real' && channels.receiptToken !== undefined)
    takeReceipts(server, { store }, channels.receiptToken);
  await server.listen({ port, host });
  const endHousekeeping = startHousekeeping({ store, clock: service.clock }, (fault) =>
    server.log.error(fault),
  );
  const endWorking =
    works &&
    beginWorking({
      ...{ store, library, address, now: () => service.clock.now() },
      ways: channels === undefined ? {} : waysOf(channels),
      tell: (fault) => server.log.error(fault),
    });
  const endFacts =
    works &&
    keepFacts({
      ...{ store, library, now: () => service.clock.now() },
      tell: (fault) => server.log.error(fault),
    });
  return {
    address,
    close: async () => {
      await closed(server);
      if (endWorking) await endWorking();
      if (endFacts) await endFacts();
      channels?.close();
      await endHousekeeping();
    },
  };
}

/** Lets requests finish, and ends the connections of those that do not. */
async function closed(server: FastifyInstance): Promise<void> {
  const impatient = setTimeout(() => server.server.closeAllConnections(), GRACE);
  await server.close();
  clearTimeout(impatient);
}
