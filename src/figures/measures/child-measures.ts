import { ofChildren } from './define.ts';
import { gone } from './duration-measures.ts';
import type { ChildMeasure } from './measure.ts';

const withAny = 'Children with an episode';

/** A count of children, and beside it the share of those with any episode. */
const counted = (
  id: string,
  title: string,
  numerator: string,
  counts: string,
  source: string,
): readonly ChildMeasure[] => [
  ofChildren({ id, title, numerator, denominator: undefined, counts, source }),
  ofChildren({
    id: `${id}-SHARE`,
    title: `${title}, of those with any episode`,
    numerator,
    denominator: withAny,
    counts,
    source,
  }),
];

/** How many children, and how often they went: every threshold has a name of its own. @source docs/measures.md */
export const childMeasures: readonly ChildMeasure[] = [
  ofChildren({
    id: 'CHILDREN',
    title: 'Children',
    numerator: 'Children with an episode that began in the period, each once',
    denominator: undefined,
    source: 'medway-2024-25 table A; thurrock-2023 L133-141',
  }),
  ofChildren({
    id: 'CHILDREN-SHARE',
    title: 'Share of the children',
    numerator: 'Children of the group with an episode',
    denominator: 'All children with an episode',
    partsOfWhole: 'all',
    source: 'medway-2024-25 ¶3.13',
  }),
  ofChildren({
    id: 'EPISODES-PER-CHILD',
    title: 'Episodes for each child',
    numerator: 'Episodes that began',
    denominator: withAny,
    adds: 'count(*)',
    perChild: true,
    source: 'thurrock-2023 L133-138; medway-2024-25 table A',
  }),
  ofChildren({
    id: 'HOURS-PER-CHILD',
    title: 'Hours gone for each child',
    numerator: 'Hours from missing since until located, of episodes of which both are known',
    denominator: 'Children with an episode of which both are known',
    of: 'count(f.hours) > 0',
    adds: 'sum(f.hours)',
    perChild: true,
    exclusions: [{ reason: 'duration-not-known', when: 'count(f.hours) = 0' }],
    source: 'v59-2024 L120',
  }),
  ...counted(
    'CHILD-UNDER-16',
    'Children under 16',
    'Children who were under 16 when an episode of theirs began',
    'bool_or(f.age < 16)',
    'thurrock-2023 L168-207',
  ),
  ...counted(
    'CHILD-IN-CARE',
    'Children looked after',
    'Children who were looked after when an episode of theirs began',
    'bool_or(f.looked_after)',
    'medway-2024-25 ¶3.11',
  ),
  ...counted(
    'CHILD-24H',
    'Children missing for more than 24 hours',
    'Children with an episode of more than 24 hours',
    `bool_or${gone(24)}`,
    'medway-2024-25 ¶3.10',
  ),
  ...counted(
    'CHILD-2PLUS',
    'Children with two or more episodes',
    'Children with two or more episodes that began in the period',
    'count(*) >= 2',
    'v59-2024 L307',
  ),
  ...counted(
    'CHILD-3PLUS',
    'Children with three or more episodes',
    'Children with three or more episodes that began in the period',
    'count(*) >= 3',
    'medway-2024-25 ¶3.10',
  ),
  ...counted(
    'CHILD-3IN90',
    'Children with three episodes within 90 days',
    'Children with an episode of the period that was their third or later within 90 days',
    'bool_or(f.within_90_days >= 3)',
    'ofsted-2013, Hertfordshire box',
  ),
  ...counted(
    'CHILD-1OR2',
    'Children with one or two episodes',
    'Children with one or two episodes that began in the period',
    'count(*) <= 2',
    'kent-2018 ¶5.2',
  ),
  ofChildren({
    id: 'REPEAT-SHARE',
    title: 'Share of the repeat episodes',
    numerator: 'Episodes of children of the group who had two or more of them in it',
    denominator: 'Episodes of children who had two or more',
    of: 'count(*) >= 2',
    adds: 'count(*)',
    over: 'count(*)',
    partsOfWhole: 'all',
    source: 'medway-2024-25 ¶3.13',
  }),
];
