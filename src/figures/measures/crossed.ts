import type { Dimension } from './dimension.ts';
import { dimensionCalled } from './dimensions.ts';

/** Between the two groups in the key of a row of two breakdowns; in no key of one. */
const BETWEEN = ' · ';

/** Two breakdowns at once: each group of the one within each group of the other, of whatever both are known of. */
function crossed(one: Dimension, other: Dimension): Dimension {
  const over = Object.entries(one.over).flatMap(([about, group]) => {
    const within = other.over[about as keyof Dimension['over']];
    return within === undefined ? [] : [[about, `${group} || '${BETWEEN}' || ${within}`]];
  });
  const each = [one.each, other.each].filter(Boolean).join(' ');
  return {
    key: `${one.key},${other.key}`,
    title: `${one.title} and ${other.title.toLowerCase()}`,
    over: Object.fromEntries(over),
    ...(each !== '' && { each }),
  };
}

/** The breakdown of a name, or of two with a comma between them: `rule,standing`. */
export function breakdownCalled(name: string): Dimension | undefined {
  const [one, other, ...more] = name.split(',').map(dimensionCalled);
  if (one === undefined || more.length > 0) return undefined;
  if (!name.includes(',')) return one;
  return other && crossed(one, other);
}

/** The groups that a row of two breakdowns is in, in their order. */
export const groupsCrossed = (key: string): readonly string[] => key.split(BETWEEN);

export const keyCrossed = (groups: readonly string[]): string => groups.join(BETWEEN);
