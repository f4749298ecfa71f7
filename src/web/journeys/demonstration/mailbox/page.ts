import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { KeptMessage } from '../../../../notices/channels/local-mailbox/local-mailbox.ts';
import type { Demonstration } from '../../../service.ts';
import { sayInstant } from '../../../words/say-when.ts';

/** More than anybody reads of one mailbox. */
const MOST = 50;

/** The messages that would have left the service, by whom they are to: nobody gets them. */
export const showMailbox =
  ({ clock, mailbox }: Demonstration) =>
  async (_: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const now = clock.now();
    const kept = (await mailbox?.kept()) ?? new Map<string, readonly KeptMessage[]>();
    return reply.page({
      title: 'Messages that would have left',
      template: 'journeys/demonstration/mailbox/page.njk',
      back: '/',
      view: {
        mailboxes: [...kept].map(([to, messages]) => ({
          to,
          messages: messages.slice(0, MOST).map((message) => messageView(message, now)),
        })),
      },
    });
  };

const messageView = ({ by, text, at }: KeptMessage, now: Instant) => ({
  by: by === 'email' ? 'Email' : 'Text message',
  subject: text.subject,
  lines: text.lines,
  link: text.link,
  at: sayInstant(at, now),
});
