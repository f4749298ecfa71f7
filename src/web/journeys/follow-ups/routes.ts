import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { FollowUpsQuery } from './list/page.ts';

const list = () => import('./list/page.ts');

export function followUps(server: FastifyInstance, service: Service): void {
  server.get<FollowUpsQuery>('/follow-ups', whenAsked(list, 'showFollowUps', service));
}
