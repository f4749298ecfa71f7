import type { Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import { type KeptPopulation, populationsOf } from '../keeping/populations.ts';
import { groupsCrossed } from '../measures/crossed.ts';
import { NOT_KNOWN } from '../measures/dimension.ts';
import { figureOf } from '../measures/figure-of.ts';
import type { Period } from '../measures/period.ts';
import { askedBy } from '../reports/making/ask-figures.ts';
import { type Rate, rateOf } from './rate.ts';

export interface RatesAsked {
  readonly authority: string;
  readonly period: Period;
  /** A breakdown of the measures; undefined for all who live in the area alone. */
  readonly by: string | undefined;
  readonly asAt: Instant;
}

export interface AreaRates {
  /** Of all children who live in the area. */
  readonly all: Rate;
  readonly groups: readonly Rate[];
  /** Children with an episode of whom the group is not on record: in no rate. */
  readonly notKnown: number;
}

/**
 * Children who live in the area and had an episode, of all who live there: the measure CHILDREN in the series `area`,
 * of those whose host authority this is, against what the authority put on record of its population.
 *
 * @refuses FigureRefused
 * @source ofsted-2013 ¶94, Greenwich box
 */
export async function areaRates(
  store: Pick<Store, 'figures' | 'access'>,
  { authority, period, by, asAt }: RatesAsked,
): Promise<AreaRates> {
  const populations = await populationsOf(store, authority, asAt);
  const within = { by: 'host', group: authority };
  const counted = async (breakdown: string | undefined) =>
    figureOf(
      store,
      askedBy(
        { wanted: { heading: '', measure: 'CHILDREN', series: 'area', within }, period, by: breakdown },
        authority,
        asAt,
      ),
      asAt,
    );
  const { groups: hosts } = await counted(undefined);
  const living = hosts.find(({ key }) => key === authority)?.numerator ?? 0;
  const all = rateOf('', living, of(populations, '', ''), period.to);
  if (by === undefined) return { all, groups: [], notKnown: 0 };
  const children = new Map<string, number>();
  for (const { key, numerator } of (await counted(by)).groups) {
    const [host, group = ''] = groupsCrossed(key);
    if (host === authority) children.set(group, numerator);
  }
  const notKnown = children.get(NOT_KNOWN) ?? 0;
  children.delete(NOT_KNOWN);
  const keys = new Set([...children.keys(), ...of(populations, by).map(({ part }) => part)]);
  const groups = [...keys]
    .sort()
    .map((key) => rateOf(key, children.get(key) ?? 0, of(populations, by, key), period.to));
  return { all, groups, notKnown };
}

const of = (populations: readonly KeptPopulation[], breakdown: string, part?: string) =>
  populations.filter((each) => each.breakdown === breakdown && (part === undefined || each.part === part));
