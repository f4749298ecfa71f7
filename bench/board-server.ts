import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addPerson, grant } from '../src/access/people/people.ts';
import { acceptConduct, startSession } from '../src/access/sessions/sessions.ts';
import { instant } from '../src/domain/time/instant.ts';
import { record } from '../src/record/record.ts';
import type { Store } from '../src/store/store.ts';
import { demonstrationClock, systemClock } from '../src/web/clock/clock.ts';
import { webServer } from '../src/web/server.ts';
import { openBenchStore } from './bench-store.ts';
import { recordChildren, reportOf } from './reports.ts';
import { now, shippedLibrary } from './simulated.ts';

/** What is measured: the board of somebody who is signed in, and a bare server that sends the same bytes. */
export interface BoardServers {
  readonly board: string;
  readonly bare: string;
  readonly cookie: string;
  readonly bytes: number;
}

const OPEN_EPISODES = 300;
const AGENCY = 'childrens-social-care:999';
const longAgo = instant('2020-01-01T00:00:00Z');

const bench = await openBenchStore();
const { store } = bench;
const library = shippedLibrary();
for (const child of await recordChildren(store, library, OPEN_EPISODES)) {
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
const cookie = `homeward=${await signedIn(store)}`;
const board = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/missing-now`;
const page = Buffer.from(await (await fetch(board, { headers: { cookie } })).arrayBuffer());
if (!page.includes(`${OPEN_EPISODES} open episodes`)) throw new Error('The board does not show all of them');

const bareServer = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
  response.end(page);
});
await new Promise<void>((resolve) => bareServer.listen(0, '127.0.0.1', resolve));
const bare = `http://127.0.0.1:${(bareServer.address() as AddressInfo).port}/`;

process.send?.({ board, bare, cookie, bytes: page.length } satisfies BoardServers);
process.once('message', async () => {
  await server.close();
  bareServer.close();
  bareServer.closeAllConnections();
  await bench.close();
  process.disconnect();
});

async function signedIn({ access }: Store): Promise<string> {
  const person = await addPerson(access, { name: 'Worker Example' }, longAgo);
  await grant(access, { role: 'emergency-duty-team', agency: AGENCY, person, from: longAgo, by: 'Bench' });
  await acceptConduct({ access }, person, AGENCY, longAgo);
  return (await startSession({ access }, person, systemClock.now()))!;
}
