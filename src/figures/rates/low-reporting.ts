import type { Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import { FigureRefused, figureOf } from '../measures/figure-of.ts';
import { belowTheWhole } from '../measures/league.ts';
import type { Group, Sides } from '../measures/measure.ts';
import type { Period } from '../measures/period.ts';
import { askedBy } from '../reports/making/ask-figures.ts';
import { areaRates } from './area-rates.ts';
import { belowAll, type Rate } from './rate.ts';

/** By what children who live in the area are looked at; each needs a population on record. */
export const areaBreakdowns = ['ethnicity', 'sex', 'age-band', 'district', 'school'] as const;

/** By what children looked after are looked at: how many there are stands in the record. */
const careBreakdowns = ['ethnicity', 'sex', 'unaccompanied'] as const;

/** A group of whom fewer are reported than of all, by more than chance. */
export type LowGroup =
  | { readonly of: 'area'; readonly by: string; readonly rate: Rate; readonly all: Rate }
  | { readonly of: 'looked-after'; readonly by: string; readonly group: Group; readonly all: Sides };

export interface LowReporting {
  readonly groups: readonly LowGroup[];
  /** The breakdowns of which nothing can be said, because no population is on record. */
  readonly notSaid: readonly string[];
}

/**
 * Groups and schools where reporting may be low: of whom fewer children are reported than of all who live there, or of
 * all looked after, by more than chance. It looks at groups alone, and concludes nothing about any child.
 *
 * @refuses FigureRefused
 * @source v59-2024 L348
 */
export async function lowReporting(
  store: Pick<Store, 'figures' | 'access'>,
  {
    authority,
    period,
    asAt,
  }: { readonly authority: string; readonly period: Period; readonly asAt: Instant },
): Promise<LowReporting> {
  const groups: LowGroup[] = [];
  const notSaid: string[] = [];
  for (const by of areaBreakdowns) {
    const { all, groups: rates } = await areaRates(store, { authority, period, by, asAt });
    if (all.value === undefined || rates.every(({ value }) => value === undefined)) notSaid.push(by);
    for (const rate of belowAll(all, rates)) groups.push({ of: 'area', by, rate, all });
  }
  for (const by of careBreakdowns) {
    const asked = askedBy({ wanted: { heading: '', measure: 'MISSING-RATE' }, period, by }, authority, asAt);
    const figure = await figureOf(store, asked, asAt).catch(orNothing);
    if (figure?.value == null) continue;
    for (const group of belowTheWhole(figure)) groups.push({ of: 'looked-after', by, group, all: figure });
  }
  return { groups, notSaid };
}

/** Of children looked after nothing may be on record where there are episodes. */
function orNothing(error: unknown): undefined {
  if (!(error instanceof FigureRefused)) throw error;
}
