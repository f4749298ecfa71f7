import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { type AuthorityRoute, showAuthority } from './overview/page.ts';

export function authority(server: FastifyInstance, service: Service): void {
  server.get<AuthorityRoute>('/authorities/:id', showAuthority(service));
}
