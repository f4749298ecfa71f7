import type { CodeOf, CodeSet } from './code-set.ts';

/** @source docs/code-sets.md, Agencies and roles, Corporate risk; medway-2024-25 ¶5 */
export const riskLikelihood = {
  title: 'Likelihood of a corporate risk',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: 'A', label: 'Very likely' },
    { code: 'B', label: 'Likely' },
    { code: 'C', label: 'Unlikely' },
    { code: 'D', label: 'Rare' },
  ],
} as const satisfies CodeSet;

export type RiskLikelihood = CodeOf<typeof riskLikelihood>;

/** @source docs/code-sets.md, Agencies and roles, Corporate risk; medway-2024-25 ¶5 */
export const riskImpact = {
  title: 'Impact of a corporate risk',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: 'I', label: 'Catastrophic' },
    { code: 'II', label: 'Major' },
    { code: 'III', label: 'Moderate' },
    { code: 'IV', label: 'Minor' },
  ],
} as const satisfies CodeSet;

export type RiskImpact = CodeOf<typeof riskImpact>;

export type CorporateRisk = `${RiskLikelihood}${RiskImpact}`;

/** The cell of the corporate risk matrix: unlikely and moderate is `CIII`. */
export const corporateRisk = (likelihood: RiskLikelihood, impact: RiskImpact): CorporateRisk =>
  `${likelihood}${impact}`;
