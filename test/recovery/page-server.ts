// A process that serves pages over a record, as a service does, until it is told to stop.
//
// node --import tsx page-server.ts <data folder>

import type { AddressInfo } from 'node:net';
import { addPerson, grant } from '../../src/access/people/people.ts';
import { acceptConduct, startSession } from '../../src/access/sessions/sessions.ts';
import { DAY, type Instant } from '../../src/domain/time/instant.ts';
import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { openStore } from '../../src/store/open-store.ts';
import { systemClock } from '../../src/web/clock/clock.ts';
import { webServer } from '../../src/web/server.ts';

/** Where pages are, and the session of somebody at the emergency duty team of Medway. */
export interface Pages {
  readonly address: string;
  readonly cookie: string;
}

const [dataFolder = ''] = process.argv.slice(2);
const store = await openStore({ dataFolder });
const service = { store, library: shippedLibrary, clock: systemClock, address: 'http://localhost' };
const server = await webServer({ ...service, signIn: undefined as never });
await server.listen({ port: 0, host: '127.0.0.1' });
const { port } = server.server.address() as AddressInfo;
process.send?.({ address: `http://127.0.0.1:${port}`, cookie: `homeward=${await signIn()}` } satisfies Pages);
process.once('message', async () => {
  await server.close();
  await store.close();
  process.disconnect();
});

async function signIn(): Promise<string | undefined> {
  const now = systemClock.now();
  const from = (now - DAY) as Instant;
  const agency = 'childrens-social-care:887';
  const person = await addPerson(store.access, { name: 'Reader Example' }, from);
  await grant(store.access, { person, role: 'emergency-duty-team', agency, from, by: 'test' });
  await acceptConduct(store, person, agency, from);
  return startSession(store, person, now);
}
