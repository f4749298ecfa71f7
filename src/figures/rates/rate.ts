import type { PlainDate } from '../../domain/time/instant.ts';
import type { KeptPopulation } from '../keeping/populations.ts';
import { intervalOfShare } from '../measures/interval.ts';
import type { Sides } from '../measures/measure.ts';

/** How many children of a group had an episode, of all who live there; or what it takes to say. */
export interface Rate {
  readonly key: string;
  readonly children: number;
  /** Undefined where nobody has said how many there are. */
  readonly population: KeptPopulation | undefined;
  /** Undefined where it cannot be said: nothing on record, or fewer there than had an episode. */
  readonly value: number | undefined;
  readonly interval: Sides['interval'];
}

/** The rate of a group, of the population that was counted nearest to the last day of the period. */
export function rateOf(
  key: string,
  children: number,
  populations: readonly KeptPopulation[],
  lastDay: PlainDate,
): Rate {
  const far = ({ countedOn }: KeptPopulation) => Math.abs(countedOn - lastDay);
  const population = populations.toSorted((one, other) => far(one) - far(other))[0];
  if (population === undefined || children > population.number)
    return { key, children, population, value: undefined, interval: undefined };
  return {
    ...{ key, children, population },
    value: children / population.number,
    interval: intervalOfShare(children, population.number),
  };
}

/**
 * Groups of which children go missing less than all who live there, by more than chance: a list of where to ask, and
 * nothing about any child.
 *
 * @source v59-2024 L348
 */
export const belowAll = (all: Rate, groups: readonly Rate[]): readonly Rate[] =>
  groups.filter(
    ({ interval }) => all.value !== undefined && interval !== undefined && interval.high < all.value,
  );
