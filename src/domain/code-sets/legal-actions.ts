import type { CodeOf, CodeSet } from './code-set.ts';

/** @source docs/code-sets.md, Tasks and outcomes */
export const legalAction = {
  title: 'Legal action',
  source: 'ours',
  keys: 'from_label',
  entries: [
    {
      code: 'harbouring_notice_s2_caa_1984',
      label: 'Harbouring notice s2 CAA 1984',
      hint: 'Child Abduction Act 1984, under 16: child abduction warning notice',
    },
    {
      code: 's49_ca_1989',
      label: 's49 CA 1989',
      hint: 'Children Act 1989: harbouring notice, under 18 in care',
    },
    { code: 'police_protection_s46', label: 'Police protection s46' },
    { code: 'epo_s44', label: 'EPO s44', hint: 'Emergency protection order' },
    { code: 'recovery_order_s50', label: 'Recovery order s50' },
    { code: 'pace_s17', label: 'PACE s17', hint: 'Entry to save life and limb, or to arrest' },
    { code: 'pace_s24', label: 'PACE s24', hint: 'Arrest, also to protect a child' },
    { code: 'care_proceedings', label: 'Care proceedings' },
    { code: 's47', label: 's47', hint: 'Children Act 1989: enquiry into significant harm' },
    { code: 'nrm', label: 'NRM', hint: 'National Referral Mechanism' },
    { code: 'prevent_referral', label: 'Prevent referral' },
    { code: 'marac', label: 'MARAC', hint: 'Multi-agency risk assessment conference' },
    { code: 'other', label: 'Other' },
  ],
} as const satisfies CodeSet;

export type LegalAction = CodeOf<typeof legalAction>;
