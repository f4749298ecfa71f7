import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { type RuleRoute, showRule } from './rule/page.ts';

export function rules(server: FastifyInstance, service: Service): void {
  server.get<RuleRoute>('/rules/:pack/:rule', showRule(service));
}
