import { ofLookedAfter } from './define.ts';
import type { CohortMeasure } from './measure.ts';

const atAnyTime = 'Children looked after at any time in the period';
const half = 'f.episodes > 0 and f.before * 2 < f.total';

/** Children looked after, with and without episodes: at any time in the period, never at its end. @source docs/measures.md */
export const cohortMeasures: readonly CohortMeasure[] = [
  ofLookedAfter({
    id: 'LOOKED-AFTER',
    title: 'Children looked after',
    numerator: atAnyTime,
    denominator: undefined,
    source: 'kent-2018 ¶5.1, ¶5.4',
  }),
  ofLookedAfter({
    id: 'LOOKED-AFTER-AT-END',
    title: 'Children looked after at the end',
    numerator: 'Children looked after when the period ended',
    denominator: undefined,
    of: 'f.ended is null or f.ended >= $3',
    source: 'kent-2018 ¶2.1, ¶3.1',
  }),
  ofLookedAfter({
    id: 'LOOKED-AFTER-MISSING',
    title: 'Children looked after who went missing',
    numerator: 'Children looked after with an episode while looked after',
    denominator: undefined,
    counts: 'f.episodes > 0',
    source: 'kent-2018 ¶2.3, ¶5.3-5.4',
  }),
  ofLookedAfter({
    id: 'MISSING-RATE',
    title: 'Children who went missing, of every thousand looked after',
    numerator: 'Children looked after with an episode while looked after',
    denominator: atAnyTime,
    counts: 'f.episodes > 0',
    interval: 'share',
    perThousand: true,
    source: 'ofsted-2013 ¶94; v59-2024 L348',
  }),
  ofLookedAfter({
    id: 'NO-EPISODE',
    title: 'Children looked after who had no episode',
    numerator: 'Children looked after at any time in the period without an episode while looked after',
    denominator: atAnyTime,
    counts: 'f.episodes = 0',
    source: 'kent-2018 ¶5.1, ¶5.4',
  }),
  ofLookedAfter({
    id: 'TOP-SHARE',
    title: 'How few children had half of the episodes',
    numerator: 'The smallest number of looked-after children who together had half of the episodes',
    denominator: atAnyTime,
    counts: half,
    source: 'kent-2018 ¶5.4, ¶9.7',
  }),
  ofLookedAfter({
    id: 'TOP-SHARE-OF-MISSING',
    title: 'How few children had half of the episodes, of those with any',
    numerator: 'The smallest number of looked-after children who together had half of the episodes',
    denominator: 'Children looked after with an episode while looked after',
    of: 'f.episodes > 0',
    counts: half,
    source: 'kent-2018 ¶5.4',
  }),
];
