import type { FastifyInstance } from 'fastify';
import type { Service } from '../service.ts';
import { missingNow } from './missing-now/routes.ts';

/** The routes of one journey. */
export type Journey = (server: FastifyInstance, service: Service) => Promise<void> | void;

export const journeys: readonly Journey[] = [missingNow];
