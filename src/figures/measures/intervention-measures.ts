import { panels } from '../../domain/agencies/panels.ts';
import type { CodeSet } from '../../domain/code-sets/code-set.ts';
import { intervention } from '../../domain/code-sets/interventions.ts';
import { months } from './intervention-rows.ts';
import type { Exclusion, InterventionMeasure, Warning } from './measure.ts';
import { AS_AT } from './row-conditions.ts';

/** What was done to help a child: an intervention, or a panel that looked at the child's case. */
const interventions: CodeSet = {
  title: 'Intervention or panel',
  source: 'ours',
  keys: 'from_label',
  entries: [...intervention.entries, ...Object.entries(panels).map(([code, label]) => ({ code, label }))],
};

/** Those whose three months are not over have had less time in which to go again. */
const notOver: Exclusion = {
  reason: 'three-months-not-over',
  when: `${months('f.began', "+ interval '3 months'")} > ${AS_AT}`,
};

/** @source kent-2018 ¶7.2; ofsted-2013 ¶94 */
const warnings: readonly Warning[] = [
  {
    warning: 'regression-to-the-mean',
    says: 'Help is given when a child goes missing most, and after such a time most children go less, with or without it.',
  },
  {
    warning: 'no-comparison-group',
    says: 'These children are compared with themselves, and with nobody who was not helped.',
  },
];

const choosing =
  (id: string, define: (codes: readonly string[]) => Omit<InterventionMeasure, 'id' | 'unit'>) =>
  (codes: readonly string[]): InterventionMeasure => ({
    id,
    unit: 'interventions',
    ...define(codes),
    choice: {
      of: 'intervention',
      codes: interventions,
      usual: ['missing_fgc'],
      choosing: choosing(id, define),
    },
  });

const oneOf = (codes: readonly string[]): string =>
  `f.kind in (${codes.map((code) => `'${code}'`).join(', ')})`;

const named = (codes: readonly string[]): string =>
  codes.map((code) => interventions.entries.find((each) => each.code === code)?.label ?? code).join(' or ');

const followed = (id: string, title: string, episodes: string, counts: string) =>
  choosing(id, (codes) => ({
    title: `${title}: ${named(codes)}`,
    numerator: `Interventions with ${episodes} in the three months after`,
    denominator: 'Interventions whose three months after are over',
    among: oneOf(codes),
    counts,
    exclusions: [notOver],
    interval: 'share',
    warnings,
    source: 'ofsted-2013, Hertfordshire box, Salford box',
  }));

const effect = choosing('FGC-EFFECT', (codes) => ({
  title: `Change in episodes after an intervention: ${named(codes)}`,
  numerator: 'Episodes in the three months after, less those in the three months before',
  denominator: 'Episodes in the three months before',
  among: oneOf(codes),
  counts: 'true',
  adds: '(f.after - f.before)',
  over: 'f.before',
  exclusions: [notOver],
  interval: 'ratio',
  warnings,
  source: 'kent-2018 ¶7.2',
}));

/** What followed when something was done to help. @source docs/measures.md */
export const interventionMeasures: readonly InterventionMeasure[] = [
  effect(['missing_fgc']),
  followed('NONE-AFTER', 'No episode after an intervention', 'no episode', 'f.after = 0')(['missing_fgc']),
  followed(
    'AT-MOST-ONE-AFTER',
    'At most one episode after an intervention',
    'no or one episode',
    'f.after <= 1',
  )(['missing_fgc']),
];
