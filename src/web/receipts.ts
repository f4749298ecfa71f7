import type { FastifyInstance } from 'fastify';
import { readReceipt } from '../notices/channels/govuk-notify/read-receipt.ts';
import { noteReceipt } from '../notices/sending/note-receipt.ts';
import type { Service } from './service.ts';

/** Where GOV.UK Notify tells how a sending ended. */
export const RECEIPTS = '/receipts/govuk-notify';

/**
 * Takes what GOV.UK Notify says of sendings, in the words of its callback; nobody is signed in there. Whoever does not
 * have the token is told nothing but that; a receipt of what was not sent from here is taken and changes nothing, or
 * Notify would send it again and again.
 */
export function takeReceipts(
  server: FastifyInstance,
  { store }: Pick<Service, 'store'>,
  token: string,
): void {
  server.post(RECEIPTS, { config: { open: true } }, async (request, reply) => {
    const read = readReceipt(request.headers.authorization, request.body, token);
    if (read.kind === 'not-from-notify')
      return reply.code(401).send({ says: 'The token is not the one set here.' });
    if (read.kind === 'not-a-receipt')
      return reply.code(400).send({ says: 'This is not a delivery receipt.' });
    await noteReceipt(store, read.receipt);
    return reply.code(204).send();
  });
}
