import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { DestinationStream } from 'pino';
import { readFields } from './forms/fields.ts';
import { journeys } from './journeys/journeys.ts';
import type { Service } from './service.ts';
import { installAssets } from './shell/asset-routes.ts';
import { assets } from './shell/assets/assets.ts';
import { compressPages } from './shell/compression.ts';
import { installErrors } from './shell/errors.ts';
import { limitRequests } from './shell/limits.ts';
import { logAnswers, newRequestId, webLog } from './shell/log.ts';
import { installPages } from './shell/pages.ts';
import { secure } from './shell/security.ts';
import { installSessions } from './shell/sessions.ts';
import { templates } from './shell/templates.ts';

export interface WebOptions {
  /** Where the log goes; without it there is none. */
  readonly log?: DestinationStream | undefined;
  /** Whether whoever asks too often is asked to wait. */
  readonly limits?: boolean;
  /** The addresses of proxies whose word is taken for where a request comes from. */
  readonly trustedProxy?: readonly string[] | undefined;
}

/** The service as people reach it in a browser. */
export async function webServer(
  service: Service,
  { log, limits = false, trustedProxy = [] }: WebOptions = {},
): Promise<FastifyInstance> {
  const server: FastifyInstance = Fastify({
    ...(log !== undefined && { loggerInstance: webLog(log) }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    requestIdHeader: false,
    trustProxy: trustedProxy.length > 0 && [...trustedProxy],
    bodyLimit: 2 ** 20,
  });
  if (log !== undefined) logAnswers(server);
  if (limits) await limitRequests(server);
  const written = templates();
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: FastifyRequest, body: string | Buffer) => readFields(String(body)),
  );
  secure(server, written.render('shell/layout.njk', { slots: {} }), {
    https: service.address.startsWith('https:'),
  });
  await compressPages(server);
  const made = assets();
  installPages(server, service, written, made);
  installErrors(server);
  installAssets(server, made);
  await installSessions(server, service);
  for (const journey of journeys) await journey(server, service);
  return server;
}
