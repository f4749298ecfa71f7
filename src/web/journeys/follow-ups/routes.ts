import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { type FollowUpsQuery, showFollowUps } from './list/page.ts';

export function followUps(server: FastifyInstance, service: Service): void {
  server.get<FollowUpsQuery>('/follow-ups', showFollowUps(service));
}
