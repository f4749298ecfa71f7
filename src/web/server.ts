import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { readFields } from './forms/fields.ts';
import { journeys } from './journeys/journeys.ts';
import type { Service } from './service.ts';
import { installAssets } from './shell/asset-routes.ts';
import { assets } from './shell/assets/assets.ts';
import { installErrors } from './shell/errors.ts';
import { installPages } from './shell/pages.ts';
import { secure } from './shell/security.ts';
import { installSessions } from './shell/sessions.ts';
import { templates } from './shell/templates.ts';

export interface WebOptions {
  readonly logger?: boolean;
}

/** The service as people reach it in a browser. */
export async function webServer(
  service: Service,
  { logger = false }: WebOptions = {},
): Promise<FastifyInstance> {
  const server = Fastify({
    logger: logger && { base: null, serializers: { req: withoutAddress } },
    trustProxy: false,
    bodyLimit: 2 ** 20,
  });
  const written = templates();
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: FastifyRequest, body: string | Buffer) => readFields(String(body)),
  );
  secure(server, written.render('shell/layout.njk', { slots: {} }), {
    https: service.address.startsWith('https:'),
  });
  const made = assets();
  installPages(server, service, written, made);
  installErrors(server);
  installAssets(server, made);
  await installSessions(server, service);
  for (const journey of journeys) await journey(server, service);
  return server;
}

/** Addresses can name a child and queries hold what somebody searched for: the log has the route alone. */
const withoutAddress = ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url });
