import { forOwnAgency, type PartsOf, reporting } from './part.ts';

/**
 * Those who look after a child keep the sheet that is handed over tonight, with what the child takes and needs. What
 * the child says of them, where others live, and what police look into, is closed to them.
 */
const carer = forOwnAgency({
  cares_for: { core: ['see', 'act', 'report', 'export'], health: ['see', 'act'] },
  ...reporting,
});

/** Stands behind those who care: reads and reports, and keeps no sheet. */
const behindCarers = forOwnAgency({ cares_for: { core: ['see', 'act', 'report'] }, ...reporting });

export const care: PartsOf<'placement'> = {
  'foster-carer': carer,
  'home-manager-on-duty': carer,
  'key-worker': carer,
  'supported-accommodation-provider': carer,
  'supervising-social-worker': behindCarers,
  'independent-provider-lead': behindCarers,
};
