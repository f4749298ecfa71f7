import type { FastifyInstance } from 'fastify';
import { type Leaflet, leaflets } from './leaflets.ts';

/** Pages that stand at the foot of every page, for everybody, signed in or not. */
export function about(server: FastifyInstance): void {
  for (const leaflet of leaflets)
    server.get(leaflet.href, { config: { open: true } }, (_, reply) => reply.page(pageOf(leaflet)));
}

const pageOf = ({ title, parts }: Leaflet) => ({
  title,
  template: 'journeys/about/page.njk',
  view: { heading: title, parts },
});
