import type { FastifyInstance } from 'fastify';
import type { Assets } from './assets/assets.ts';
import { notFound } from './not-found.ts';

/** A year: an address with another version is another file. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

export function installAssets(server: FastifyInstance, assets: Assets): void {
  server.get<{ Params: { version: string; '*': string } }>(
    '/assets/:version/*',
    { config: { open: true } },
    async (request, reply) => {
      const asset = assets.find(request.params['*']);
      if (asset === undefined) return notFound(reply);
      const asked = request.headers['accept-encoding'] ?? '';
      const [encoding, content] = asset.packed.find(([name]) => asked.includes(name)) ?? [];
      return reply
        .headers({
          'cache-control': FOR_GOOD,
          vary: 'accept-encoding',
          ...(encoding !== undefined && { 'content-encoding': encoding }),
        })
        .type(asset.type)
        .send(content ?? asset.plain);
    },
  );
}
