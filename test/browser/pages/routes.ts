import Fastify from 'fastify';
import { journeys } from '../../../src/web/journeys/journeys.ts';
import type { Service } from '../../../src/web/service.ts';

/** Every address that answers a GET, as the journeys of the service say. */
export async function addressesOf(service: Service): Promise<readonly string[]> {
  const server = Fastify();
  const addresses = new Set<string>();
  server.addHook('onRoute', ({ method, url }) => {
    if ([method].flat().includes('GET')) addresses.add(url);
  });
  for (const journey of journeys) await journey(server, service);
  await server.close();
  return [...addresses].toSorted();
}
