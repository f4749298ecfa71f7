import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import pino from 'pino';

/**
 * What the log of the pages says, to wherever it goes. Addresses can name a child, queries hold what somebody searched
 * for, and words of the database quote what was written: none of them is logged, by whoever logs.
 */
export const webLog = (to: pino.DestinationStream): FastifyBaseLogger =>
  pino(
    {
      base: null,
      serializers: {
        req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url }),
        res: ({ statusCode }: { readonly statusCode: number }) => ({ statusCode }),
        err: faultOf,
      },
      hooks: {
        logMethod([what, ...words], write) {
          const fault = faultIn(what);
          const quotes = fault !== undefined && (words[0] === undefined || words[0] === fault.message);
          write.apply(this, quotes ? [what, 'A fault'] : [what, ...words]);
        },
      },
    },
    to,
  );

function faultIn(what: unknown): Error | undefined {
  const fault = what instanceof Error ? what : (what as { readonly err?: unknown } | undefined)?.err;
  return fault instanceof Error ? fault : undefined;
}

/** Names and places in the code alone: messages of a database quote what was written. */
export const faultOf = ({ name, code, stack }: Pick<FastifyError, 'name' | 'code' | 'stack'>) => ({
  name,
  code,
  at: (stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12),
});

/** A number for each request that no browser can choose. */
export const newRequestId = (): string => randomUUID();

/** One line for each answer, with the route and never the address. */
export function logAnswers(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'Answered',
    );
  });
}
