import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { whenAsked } from '../../shell/when-asked.ts';
import type { RuleRoute } from './rule/page.ts';

const rule = () => import('./rule/page.ts');

export function rules(server: FastifyInstance, service: Service): void {
  server.get<RuleRoute>('/rules/:pack/:rule', whenAsked(rule, 'showRule', service));
}
