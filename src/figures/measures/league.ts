import { NOT_KNOWN } from './dimension.ts';
import type { Figure, Group } from './measure.ts';

export interface Ranked extends Group {
  /** How many times as common it is as the next; null for the last, and before one of which there are none. */
  readonly timesTheNext: number | null;
}

/**
 * The groups of a figure, the greatest first, each beside the next. What is not known is no group that leads.
 *
 * @source kent-2018 ¶7.1: "almost 3 times as common as the next most significant reason"
 */
export function leagueOf({ groups }: Pick<Figure, 'groups'>): readonly Ranked[] {
  const known = groups.filter(({ key }) => key !== NOT_KNOWN);
  const sorted = known.sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  return sorted.map((group, index) => {
    const next = sorted[index + 1]?.value ?? 0;
    return { ...group, timesTheNext: next === 0 || group.value === null ? null : group.value / next };
  });
}

/**
 * Groups that are reported less than all together are, by more than chance: a list of where to ask, and nothing about
 * any child.
 *
 * @source v59-2024 L348
 */
export const belowTheWhole = ({ value, groups }: Pick<Figure, 'value' | 'groups'>): readonly Group[] =>
  value === null ? [] : groups.filter(({ interval }) => interval !== undefined && interval.high < value);
