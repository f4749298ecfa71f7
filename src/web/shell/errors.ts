import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import { MOST_OF_A_FIELD } from '../forms/fields.ts';
import { faultOf } from './log.ts';

const template = 'shell/problem.njk';

/**
 * What is not there and what is not yours to see are answered alike, so that an address tells nobody whether a child
 * is known. A fault gets a number that the log has too; neither holds anything personal.
 */
export function installErrors(server: FastifyInstance): void {
  // No text on record holds this character, and the database takes no question with it.
  server.addHook('onRequest', async ({ url }, reply) =>
    url.includes('%00') ? reply.callNotFound() : undefined,
  );
  server.setNotFoundHandler((_, reply) =>
    reply.page({
      status: 404,
      title: 'Page not found',
      template,
      view: {
        heading: 'Page not found',
        says: [
          'It is not there, or it is not yours to see.',
          'If you typed the address, check it. If you followed a link, ask whoever sent it.',
        ],
      },
    }),
  );
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 404) return reply.callNotFound();
    if (status === 429) return reply.page({ status, title: 'Wait a minute', template, view: tooOften });
    if (status < 500)
      return reply.page({ status, title: 'This could not be read', template, view: unreadable(status) });
    const reference = randomBytes(4).toString('hex').toUpperCase();
    request.log.error({ reference, route: request.routeOptions.url, fault: faultOf(error) }, 'A page failed');
    return reply.page({
      status: 500,
      title: 'Something went wrong here',
      template,
      view: {
        heading: 'Something went wrong here',
        says: [
          `Nothing was recorded by this. Go back and try again; if it happens again, tell whoever runs the service: reference ${reference}.`,
          'If a child is in danger now, ring 999. To report a child missing, ring 101.',
        ],
      },
    });
  });
}

const tooOften = {
  heading: 'Wait a minute',
  says: [
    'More was asked for in the last minute than a person does. Nothing was recorded by this. Wait a minute, then go back and try again.',
    'If a child is in danger now, ring 999. To report a child missing, ring 101.',
  ],
};

const unreadable = (status: number) => ({
  heading: 'This could not be read',
  says: [
    status === 413
      ? `What was sent is too large. Nothing was recorded. Go back and write it shorter, ${MOST_OF_A_FIELD.toLocaleString('en-GB')} characters to a box at most, or choose a smaller file; then send it again.`
      : 'What was sent is not what this page asks for. Nothing was recorded. Go back and send it again.',
  ],
});
