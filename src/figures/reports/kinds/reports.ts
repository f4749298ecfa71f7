import { annual } from './annual.ts';
import { freedomOfInformation } from './freedom-of-information.ts';
import { home } from './home.ts';
import { leadMember } from './lead-member.ts';
import { parenting } from './parenting.ts';
import { partnership } from './partnership.ts';
import { plan } from './plan.ts';
import { provider } from './provider.ts';
import { quarterly } from './quarterly.ts';
import type { ReportDefinition } from './report-definition.ts';
import type { ReportKind } from './report-kind.ts';

/** Every report there is. */
export const reportDefinitions: Readonly<Record<ReportKind, ReportDefinition>> = {
  annual,
  parenting,
  quarterly,
  home,
  provider,
  partnership,
  'lead-member': leadMember,
  foi: freedomOfInformation,
  plan,
};
