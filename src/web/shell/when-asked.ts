import type { FastifyReply } from 'fastify';

type Page<Request> = (request: Request, reply: FastifyReply) => unknown;

/**
 * A page whose file, with all that it needs, is loaded when the page is first asked for: nobody waits for it when the
 * service starts, and whoever asks first waits for it once.
 */
export function whenAsked<Name extends string, Given extends readonly unknown[], Request>(
  load: () => Promise<Readonly<Record<Name, (...given: Given) => Page<Request>>>>,
  name: Name,
  ...given: Given
) {
  let page: Promise<Page<Request>> | undefined;
  return async (request: Request, reply: FastifyReply): Promise<unknown> => {
    page ??= load().then((file) => file[name](...given));
    return (await page)(request, reply);
  };
}
