import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/**
 * Pages go zipped over the wire. Files of the service are zipped already, and a stream of news must not wait for its
 * end. What a page repeats of an address cannot be used to guess at the token of its forms, which is another each time.
 */
export async function compressPages(server: FastifyInstance): Promise<void> {
  await server.register(compress, {
    encodings: ['gzip'],
    customTypes: /^(text\/(html|csv|plain)|application\/json)\b/,
    threshold: 1024,
    zlibOptions: { level: 5 },
  });
}
