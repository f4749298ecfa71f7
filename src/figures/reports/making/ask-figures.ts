import type { Instant } from '../../../domain/time/instant.ts';
import type { Store } from '../../../store/store.ts';
import type { Asked } from '../../measures/asked.ts';
import { breakdownCalled } from '../../measures/crossed.ts';
import { FigureRefused, figureOf } from '../../measures/figure-of.ts';
import type { Figure, Measure } from '../../measures/measure.ts';
import { measureCalled } from '../../measures/measures.ts';
import type { Period } from '../../measures/period.ts';
import type { Wanted } from '../kinds/report-definition.ts';

/** Whose figures, as what was known when. */
export interface AskedFor {
  readonly authority: string;
  readonly asAt: Instant;
}

/** A figure that a report needs, in a breakdown where it needs one. */
export interface Needed {
  readonly wanted: Wanted;
  readonly period: Period;
  readonly by?: string | undefined;
}

/** Answers each figure once, however often a report shows it; undefined where nothing of that time is on record. */
export type AskFigure = (needed: Needed) => Promise<Figure | undefined>;

/**
 * All figures of a report stand as at one moment, so that what is recorded meanwhile is in none of them, and the same
 * report made later as known at that moment is the same.
 */
export function askFigures(store: Pick<Store, 'figures'>, { authority, asAt }: AskedFor): AskFigure {
  const known = new Map<string, Promise<Figure | undefined>>();
  return (needed) => {
    const asked = askedBy(needed, authority, asAt);
    const key = [asked.measure.id, asked.series, asked.period.said, asked.by?.key].join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = figureOf(store, asked, asAt).catch((error) => {
      if (error instanceof FigureRefused) return undefined;
      throw error;
    });
    known.set(key, answer);
    return answer;
  };
}

/** What is asked of whoever counts: a figure of one group is one group of a breakdown. */
export function askedBy({ wanted, period, by }: Needed, authority: string, asAt: Instant): Asked {
  const { series = 'own', within } = wanted;
  const name = [within?.by, by].filter((each) => each !== undefined).join();
  return {
    measure: measureNamed(wanted.measure),
    authority,
    period,
    series,
    by: name === '' ? undefined : breakdownNamed(name),
    knownAt: asAt,
  };
}

export function measureNamed(id: string): Measure {
  const measure = measureCalled(id);
  if (measure === undefined) throw new Error(`A report asks for ${id}, and there is no such measure`);
  return measure;
}

function breakdownNamed(name: string) {
  const breakdown = breakdownCalled(name);
  if (breakdown === undefined) throw new Error(`A report asks for the breakdown ${name}, and there is none`);
  return breakdown;
}
