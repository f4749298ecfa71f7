import type { FastifyInstance } from 'fastify';
import { actRoutes } from '../acts/routes.ts';
import type { Service } from '../service.ts';
import { about } from './about/routes.ts';
import { absence } from './absence/routes.ts';
import { admin } from './admin/routes.ts';
import { authority } from './authority/routes.ts';
import { child } from './child/routes.ts';
import { dailyReport } from './daily-report/routes.ts';
import { demonstration } from './demonstration/routes.ts';
import { emergency } from './emergency/routes.ts';
import { episode } from './episode/routes.ts';
import { figures } from './figures/routes.ts';
import { followUps } from './follow-ups/routes.ts';
import { health } from './health/routes.ts';
import { incident } from './incident/routes.ts';
import { missingNow } from './missing-now/routes.ts';
import { myWork } from './my-work/routes.ts';
import { notices } from './notices/routes.ts';
import { ourHome } from './our-home/routes.ts';
import { reconciliation } from './reconciliation/routes.ts';
import { report } from './report/routes.ts';
import { reports } from './reports/routes.ts';
import { responsibility } from './responsibility/routes.ts';
import { returnInterview } from './return-interview/routes.ts';
import { returns } from './returns/routes.ts';
import { rules } from './rules/routes.ts';
import { search } from './search/routes.ts';
import { signIn } from './sign-in/routes.ts';

/** The routes of one journey. */
export type Journey = (server: FastifyInstance, service: Service) => Promise<void> | void;

export const journeys: readonly Journey[] = [
  signIn,
  health,
  demonstration,
  actRoutes,
  missingNow,
  notices,
  ourHome,
  episode,
  child,
  absence,
  incident,
  authority,
  dailyReport,
  figures,
  returns,
  reconciliation,
  followUps,
  myWork,
  responsibility,
  rules,
  search,
  emergency,
  admin,
  about,
  report,
  reports,
  returnInterview,
];
