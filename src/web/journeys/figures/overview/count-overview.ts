import type { Instant } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import { dimensionCalled } from '../../../../figures/measures/dimensions.ts';
import { FigureRefused, figureOf } from '../../../../figures/measures/figure-of.ts';
import type { Figure, Measure } from '../../../../figures/measures/measure.ts';
import { measureCalled } from '../../../../figures/measures/measures.ts';
import { qualityMeasures } from '../../../../figures/measures/quality-measures.ts';
import type { Store } from '../../../../store/store.ts';
import { asked, everUpTo, type Filter, weekAndYearBefore } from '../asked.ts';

/** A figure with what it was asked with, so that it leads to its page and rows. */
export interface Counted {
  readonly measure: Measure;
  readonly filter: Filter;
  readonly figure: Figure;
}

export interface Overview {
  readonly now: readonly Counted[];
  readonly week: Counted;
  /** The same days a year before; undefined where nothing is on record of them. */
  readonly weekBefore: Counted | undefined;
  readonly interviews: readonly Counted[];
  readonly absences: readonly Counted[];
  /** Where, when and why. */
  readonly patterns: readonly Counted[];
  readonly quality: readonly Counted[];
}

const now = ['MISSING-NOW', 'AWAY-NOW', 'INTERVIEWS-WAITING'];
const interviews = ['RHI-OFFERED', 'RHI-ACCEPTED', 'RHI-COVERAGE', 'RHI-TIMELY', 'RHI-INDEPENDENT'];
const absences = [
  'EPISODES',
  'CHILDREN',
  'BACK-24H',
  'CHILD-24H',
  'CHILD-3PLUS',
  'NO-EPISODE',
  'TOP-SHARE',
  'SW-EVIDENT',
];
const patterns = ['reason', 'weekday', 'hour', 'missing-from', 'found-place'];

/** Everything that the overview shows of one authority. */
export async function countOverview(
  store: Pick<Store, 'figures'>,
  authority: string,
  filter: Filter,
  at: Instant,
): Promise<Overview> {
  const plain: Filter = { ...filter, by: undefined };
  const count = async (measure: Measure, by: Filter): Promise<Counted> => ({
    measure,
    filter: by,
    figure: await figureOf(store, asked(measure, authority, by), at),
  });
  const all = (ids: readonly string[], by: Filter) => Promise.all(ids.map((id) => count(known(id), by)));
  const today = londonDate(at);
  const [week, yearBefore] = weekAndYearBefore(today);
  const episodes = known('EPISODES');
  return {
    now: await all(now, { ...plain, period: everUpTo(today) }),
    week: await count(episodes, { ...plain, period: week }),
    weekBefore: await count(episodes, { ...plain, period: yearBefore }).catch(orNothing),
    interviews: await all(interviews, plain),
    absences: await all(absences, plain),
    patterns: await Promise.all(patterns.map((by) => count(episodes, { ...plain, by: dimensionCalled(by) }))),
    quality: await Promise.all(qualityMeasures.map((measure) => count(measure, plain))),
  };
}

/** @refuses a measure that there is none of: the lists above are checked by the tests of this page */
function known(id: string): Measure {
  const measure = measureCalled(id);
  if (measure === undefined) throw new Error(`There is no measure ${id}`);
  return measure;
}

/** What is before anything was on record is no mistake of whoever asks for something else. */
function orNothing(error: unknown): undefined {
  if (!(error instanceof FigureRefused)) throw error;
}
