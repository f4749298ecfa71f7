import type { FastifyReply } from 'fastify';

type Page = (request: never, reply: FastifyReply) => unknown;

/**
 * A page whose file, with all that it needs, is loaded when the page is first asked for: nobody waits for it when the
 * service starts, and whoever asks first waits for it once.
 */
export function whenAsked<
  Name extends string,
  File extends Readonly<Record<Name, (...given: never[]) => Page>>,
>(load: () => Promise<File>, name: Name, ...given: Parameters<File[Name]>) {
  let page: Promise<Page> | undefined;
  return async (request: Parameters<ReturnType<File[Name]>>[0], reply: FastifyReply): Promise<unknown> => {
    page ??= load().then((file) => file[name](...(given as never[])));
    return (await page)(request as never, reply);
  };
}
