import type { Measure } from './measure.ts';
import { AS_AT } from './rows-of.ts';

/** How long children were gone, and how often. @source docs/measures.md */
export const absenceMeasures: readonly Measure[] = [
  {
    id: 'BACK-24H',
    unit: 'episodes',
    title: 'Found within 24 hours',
    numerator: 'Episodes in which the child was located or back within 24 hours of being missing',
    denominator: 'Episodes that began',
    of: 'true',
    counts: 'f.hours <= 24',
    exclusions: [
      {
        reason: 'not-24-hours-ago',
        when: `f.found is null and f.started > ${AS_AT} - interval '24 hours'`,
      },
      { reason: 'duration-not-known', when: 'f.found is not null and f.hours is null' },
    ],
    source: 'thurrock-2023 L151-207',
  },
  {
    id: 'CHILD-24H',
    unit: 'children',
    title: 'Children missing for more than 24 hours',
    numerator: 'Children with an episode of more than 24 hours',
    denominator: undefined,
    counts: `bool_or(f.hours > 24 or f.found is null and f.started < ${AS_AT} - interval '24 hours')`,
    source: 'medway-2024-25 ¶3.10',
  },
  {
    id: 'CHILD-3PLUS',
    unit: 'children',
    title: 'Children with three or more episodes',
    numerator: 'Children with three or more episodes that began in the period',
    denominator: undefined,
    counts: 'count(*) >= 3',
    source: 'medway-2024-25 ¶3.10',
  },
  {
    id: 'NO-EPISODE',
    unit: 'children looked after',
    title: 'Children looked after who had no episode',
    numerator: 'Children looked after at any time in the period without an episode while looked after',
    denominator: 'Children looked after at any time in the period',
    counts: 'f.episodes = 0',
    source: 'kent-2018 ¶5.1, ¶5.4',
  },
  {
    id: 'TOP-SHARE',
    unit: 'children looked after',
    title: 'How few children had half of the episodes',
    numerator: 'The smallest number of looked-after children who together had half of the episodes',
    denominator: 'Children looked after at any time in the period',
    counts: 'f.episodes > 0 and f.before * 2 < f.total',
    source: 'kent-2018 ¶5.4, ¶9.7',
  },
];
