import type { Directory } from '../../../../domain/authorities/directory.ts';
import { dimensionCalled } from '../../../../figures/measures/dimensions.ts';
import { sayInterval, sayValue } from '../../../../figures/measures/say-figure.ts';
import { sayGroup } from '../../../../figures/measures/say-group.ts';
import type { LowGroup, LowReporting } from '../../../../figures/rates/low-reporting.ts';
import { type Filter, figureAddress, queryOf } from '../asked.ts';
import type { CountView } from '../figure-view.ts';
import { livingHere } from '../rates/living-here.ts';

const perThousand = { perThousand: true } as const;

interface Shown {
  readonly authority: string;
  readonly filter: Filter;
  readonly directory: Directory;
  readonly leadsToRows: boolean;
}

/** A rate in words, with what it is made of. */
interface RateView {
  readonly says: string;
  readonly counted: CountView;
  /** How many there are: with their records only where they are children of the record. */
  readonly of: CountView;
}

/** The groups in words, each beside all, and by what nothing can be said. */
export const lowView = ({ groups, notSaid }: LowReporting, shown: Shown) => ({
  groups: groups.map((group) => rowOf(group, shown)),
  notSaid: notSaid.map((by) => ({
    title: dimensionCalled(by)?.title ?? by,
    href: `/figures/rates?${queryOf({ ...shown.filter, by: dimensionCalled(by) })}`,
  })),
});

function rowOf(low: LowGroup, shown: Shown) {
  const dimension = dimensionCalled(low.by)!;
  const labelOf = (key: string) => `${dimension.title}: ${sayGroup(dimension, key, shown.directory)}`;
  const rateOf = (numerator: number, denominator: number, hrefs: readonly (string | undefined)[]) =>
    rateView(numerator, denominator, shown.leadsToRows ? hrefs : []);
  if (low.of === 'looked-after') {
    const { group, all } = low;
    const behind = (more: Readonly<Record<string, string>>) =>
      ['numerator', 'denominator'].map((side) =>
        figureAddress(
          'MISSING-RATE',
          { ...shown.filter, series: 'own', by: 'group' in more ? dimension : undefined },
          { side, ...more },
        ),
      );
    return {
      label: labelOf(group.key),
      who: 'Children looked after',
      rate: rateOf(group.numerator, group.denominator ?? 0, behind({ group: group.key })),
      chance: group.interval && sayInterval(perThousand, group.interval),
      all: rateOf(all.numerator, all.denominator ?? 0, behind({})),
    };
  }
  const { rate, all, by } = low;
  const { authority, filter } = shown;
  return {
    label: labelOf(rate.key),
    who: 'Children who live in the area',
    rate: rateOf(rate.children, rate.population?.number ?? 0, [
      livingHere(authority, filter, { by, group: rate.key }),
    ]),
    chance: rate.interval && sayInterval(perThousand, rate.interval),
    all: rateOf(all.children, all.population?.number ?? 0, [livingHere(authority, filter)]),
  };
}

function rateView(
  numerator: number,
  denominator: number,
  [counted, of]: readonly (string | undefined)[],
): RateView {
  return {
    says: sayValue(perThousand, numerator, denominator),
    counted: { text: String(numerator), href: numerator > 0 ? counted : undefined },
    of: { text: String(denominator), href: of },
  };
}
