import type { FastifyRequest } from 'fastify';

const ANOTHER_PAGE = /^\/(?![/\\])/;

/**
 * The page of ours from which somebody followed a link here, as the browser says; undefined where they came from
 * elsewhere, loaded the same page again, or the browser does not say.
 *
 * @param address  that of the service: `https://homeward.example`
 */
export function cameFrom(
  { headers: { referer = '' }, url }: Pick<FastifyRequest, 'headers' | 'url'>,
  address: string,
): string | undefined {
  if (!URL.canParse(referer)) return undefined;
  const { origin, pathname, search } = new URL(referer);
  const here = new URL(url, address).pathname;
  if (origin !== new URL(address).origin || pathname === here || !ANOTHER_PAGE.test(pathname))
    return undefined;
  return `${pathname}${search}`;
}
