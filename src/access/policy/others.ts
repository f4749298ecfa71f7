import { forAuthority, forOwnAgency, nothing, type PartsOf, reporting } from './part.ts';

/** The family is told by people, not by Homeward. */
export const family: PartsOf<'family'> = {
  'parent-with-parental-responsibility': nothing,
  'parent-without-parental-responsibility': nothing,
  'other-with-parental-responsibility': nothing,
  relative: nothing,
  child: nothing,
};

export const homeOffice: PartsOf<'home-office'> = {
  'home-office-caseworker': nothing,
  'immigration-compliance-and-enforcement': nothing,
};

const reportsOnly = forOwnAgency(reporting);

export const other: PartsOf<'other'> = {
  // Does the responsible authority's interviews for it, under contract.
  'commissioned-return-interviewer': forAuthority({
    responsible: { core: ['see', 'act'], interview: ['see', 'act'], health: ['see'] },
    ...reporting,
  }),
  advocate: reportsOnly,
  'voluntary-provider': reportsOnly,
  'youth-justice-worker': reportsOnly,
  'youth-worker': reportsOnly,
  'uk-missing-persons-unit': nothing,
  ceop: nothing,
  'modern-slavery-unit': nothing,
  ofsted: nothing,
  cafcass: nothing,
  court: nothing,
};
