import type { FastifyReply, FastifyRequest } from 'fastify';
import { acknowledge } from '../../../../notices/acknowledge/acknowledge.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';

export interface MessageRoute {
  readonly Params: { readonly message: string };
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One press: somebody has read what they were told. Pressed again it stays as it was.
 *
 * @param answered  what to call for a membership that has one notice less to answer
 */
export const readMessage =
  ({ store, library, clock }: Service, answered: (membership: string) => void) =>
  async (request: FastifyRequest<MessageRoute>, reply: FastifyReply) => {
    const { message } = request.params;
    const by = request.signedIn!;
    if (!id.test(message)) return notFound(reply);
    const outcome = await acknowledge(store, library, { message, by, now: clock.now() });
    if (outcome.kind === 'refused') return notFound(reply);
    answered(by.as.id);
    return reply.redirect('/notices?read=yes', 303);
  };
