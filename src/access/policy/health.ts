import { forAuthority, forOwnAgency, type PartsOf, type Rights, reporting } from './part.ts';

const seeAndTell = {
  core: ['see', 'act', 'report'],
  health: ['see', 'act'],
} as const satisfies Rights['treats'];

const treating = forOwnAgency({ treats: seeAndTell, ...reporting });

export const health: PartsOf<'health'> = {
  // Appointed for an authority's looked-after children, wherever they are treated.
  'designated-health-professional': forAuthority({
    responsible: seeAndTell,
    treats: seeAndTell,
    ...reporting,
  }),
  'named-health-professional': treating,
  'general-practitioner': treating,
  'sexual-health-service': treating,
  'mental-health-service': treating,
  'school-nurse': treating,
  'emergency-department': forOwnAgency({
    treats: seeAndTell,
    emergency: { core: ['see'], health: ['see', 'act'] },
    none: { core: ['report', 'open-in-emergency'] },
  }),
};
