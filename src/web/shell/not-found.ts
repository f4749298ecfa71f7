import type { FastifyReply } from 'fastify';

/** Answers as of a page that is not there: so are those answered that are not this reader's to see. */
export function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}
