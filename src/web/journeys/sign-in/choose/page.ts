import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../../../service.ts';
import { ownAddress } from '../../../shell/sessions.ts';

/** Who may be signed in with; in a demonstration, a button for each of its people. */
export const chooseWhoToBe =
  ({ signIn, demonstration }: Service) =>
  async (request: FastifyRequest<{ Querystring: { readonly next?: string } }>, reply: FastifyReply) => {
    const next = encodeURIComponent(ownAddress(request.query.next));
    if (request.signedIn !== undefined) return reply.redirect(ownAddress(request.query.next), 303);
    const [local] = demonstration === undefined ? [] : signIn.issuers;
    return reply.page({
      title: 'Sign in',
      template: 'journeys/sign-in/choose/page.njk',
      view: {
        issuers:
          demonstration !== undefined
            ? []
            : signIn.issuers.map(({ key, name }) => ({ name, href: `/sign-in/with/${key}?next=${next}` })),
        people: (demonstration?.people ?? []).map(({ subject, name, label }) => ({
          name,
          label,
          key: subject,
          href: `/sign-in/with/${local?.key}?as=${encodeURIComponent(subject)}&next=${next}`,
        })),
      },
    });
  };
