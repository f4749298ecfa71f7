import type { Directory } from '../../../../domain/authorities/directory.ts';
import { dimensionCalled } from '../../../../figures/measures/dimensions.ts';
import { sayInterval, sayValue } from '../../../../figures/measures/say-figure.ts';
import { sayGroup } from '../../../../figures/measures/say-group.ts';
import type { LowGroup, LowReporting } from '../../../../figures/rates/low-reporting.ts';

const perThousand = { perThousand: true } as const;

/** The groups in words, each beside all, and by what nothing can be said. */
export function lowView({ groups, notSaid }: LowReporting, period: string, directory: Directory) {
  return {
    groups: groups.map((group) => rowOf(group, directory)),
    notSaid: notSaid.map((by) => ({
      title: dimensionCalled(by)?.title ?? by,
      href: `/figures/rates?${new URLSearchParams({ period, by })}`,
    })),
  };
}

function rowOf(low: LowGroup, directory: Directory) {
  const dimension = dimensionCalled(low.by)!;
  if (low.of === 'looked-after') {
    const { key, numerator, denominator, interval } = low.group;
    return {
      label: `${dimension.title}: ${sayGroup(dimension, key, directory)}`,
      who: 'Children looked after',
      rate: sayValue(perThousand, numerator, denominator ?? 0),
      chance: interval && sayInterval(perThousand, interval),
      all: `${(low.all * 1000).toFixed(1)} per 1,000`,
    };
  }
  const { rate, all } = low;
  return {
    label: `${dimension.title}: ${sayGroup(dimension, rate.key, directory)}`,
    who: 'Children who live in the area',
    rate: sayValue(perThousand, rate.children, rate.population?.number ?? 0),
    chance: rate.interval && sayInterval(perThousand, rate.interval),
    all: sayValue(perThousand, all.children, all.population?.number ?? 0),
  };
}
