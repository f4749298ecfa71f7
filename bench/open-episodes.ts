import type { AddressInfo } from 'node:net';
import { addPerson, grant } from '../src/access/people/people.ts';
import { acceptConduct, startSession } from '../src/access/sessions/sessions.ts';
import { instant } from '../src/domain/time/instant.ts';
import type { PackLibrary } from '../src/procedures/pack-library.ts';
import { record } from '../src/record/record.ts';
import type { Store } from '../src/store/store.ts';
import { demonstrationClock, systemClock } from '../src/web/clock/clock.ts';
import { webServer } from '../src/web/server.ts';
import { openBenchStore } from './bench-store.ts';
import { recordChildren, reportOf } from './reports.ts';
import { now, shippedLibrary } from './simulated.ts';

const AGENCY = 'childrens-social-care:999';
const longAgo = instant('2020-01-01T00:00:00Z');

/** Pages over children who are missing, and somebody of their authority who is signed in. */
export interface OpenEpisodes {
  readonly store: Store;
  readonly library: PackLibrary;
  /** Their ids; the episode of each is the id and `-gone`. */
  readonly children: readonly string[];
  readonly address: string;
  readonly cookie: string;
  close(): Promise<void>;
}

export async function serveOpenEpisodes(count: number): Promise<OpenEpisodes> {
  const bench = await openBenchStore();
  const { store } = bench;
  const library = shippedLibrary();
  const children = await recordChildren(store, library, count);
  for (const child of children) {
    const outcome = await record(store, library, reportOf(child));
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.says);
  }
  await bench.unbound.query('vacuum analyze');
  const server = await webServer({
    store,
    library,
    clock: demonstrationClock(now),
    address: 'http://localhost',
    signIn: undefined as never,
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    store,
    library,
    children,
    address: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    cookie: `homeward=${await signedIn(store)}`,
    close: async () => {
      await server.close();
      await bench.close();
    },
  };
}

async function signedIn({ access }: Store): Promise<string> {
  const person = await addPerson(access, { name: 'Worker Example' }, longAgo);
  await grant(access, { role: 'emergency-duty-team', agency: AGENCY, person, from: longAgo, by: 'Bench' });
  await acceptConduct({ access }, person, AGENCY, longAgo);
  return (await startSession({ access }, person, systemClock.now()))!;
}
