import { ofChildren, ofLookedAfter } from './define.ts';
import type { ChildMeasure, CohortMeasure } from './measure.ts';

const source = 'DfE, Children looked after in England including adoptions, year to 31 March 2025';
const lookedAfterAtEnd = 'f.ended is null or f.ended >= $3';

const atEnd = (kind: 'missing' | 'away', doing: string): CohortMeasure =>
  ofLookedAfter({
    id: `CARE-${kind.toUpperCase()}-AT-END`,
    title: `Children looked after who were ${doing} at the end`,
    numerator: `Children looked after who were ${doing} when the period ended`,
    denominator: undefined,
    of: lookedAfterAtEnd,
    counts: `f.${kind}_at_end`,
    source,
  });

const perChild = (kind: 'missing' | 'away', doing: string): ChildMeasure =>
  ofChildren({
    id: `CARE-${kind.toUpperCase()}-PER-CHILD`,
    title: `Episodes for each looked-after child who was ${doing}`,
    numerator: `Episodes of looked-after children who were ${doing}`,
    denominator: 'Looked-after children with such an episode',
    among: `f.class = '${kind}' and f.looked_after`,
    adds: 'count(*)',
    perChild: true,
    source,
  });

/** What is published of looked-after children every year, for each authority to set its own beside. @source docs/measures.md */
export const nationalMeasures: readonly (CohortMeasure | ChildMeasure)[] = [
  atEnd('missing', 'missing'),
  atEnd('away', 'away from placement without authorisation'),
  perChild('missing', 'missing'),
  perChild('away', 'away from placement without authorisation'),
];
