import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** The one script that stands inside a page, in GOV.UK Frontend's template; allowed by its hash and no other. */
const inline = /<script>([^<]*)<\/script>/;

/**
 * What a browser may do with our pages: nothing from elsewhere, nothing inside anybody's frame, nothing kept. A page
 * names children; neither a shared computer nor a proxy may remember it.
 */
export function secure(
  server: FastifyInstance,
  layout: string,
  { https }: { readonly https: boolean },
): void {
  const script = inline.exec(layout)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  server.addHook('onRequest', async (_, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'cache-control': 'no-store',
      ...(https && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
    });
  });
}
