import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { showSearch } from './page.ts';

export function search(server: FastifyInstance, service: Service): void {
  server.get('/search', showSearch(service));
}
