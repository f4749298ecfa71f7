import { ruleOfOnePeriod } from './rule.ts';
import type { Period } from './tables.ts';
import { isBlank } from './written-date.ts';

/**
 * 564: a period with a type has a start. Lower-case types count here as types, though 1006 refuses them.
 *
 * @source docs/returns.md 1.5, 564
 */
export const startIsThere = ruleOfOnePeriod(
  '564',
  'Child was missing or away from placement without authorisation and the date started is blank.',
  ({ type, start }) => ['M', 'A', 'm', 'a'].includes(type) && isBlank(start),
);

/** 565: a period with a start has a type. @source docs/returns.md 1.5, 565 */
export const startHasType = ruleOfOnePeriod(
  '565',
  'The date that the child started to be missing or away from placement without authorisation has been completed but whether the child was missing or away from placement without authorisation has not been completed.',
  (period) => hasNoType(period) && !isBlank(period.start),
);

/** 566: a period with an end has a type. @source docs/returns.md 1.5, 566 */
export const endHasType = ruleOfOnePeriod(
  '566',
  "The date that the child's episode of being missing or away from placement without authorisation ended has been completed but whether the child was missing or away without authorisation has not been completed.",
  (period) => hasNoType(period) && !isBlank(period.end),
);

const hasNoType = ({ type }: Period): boolean => type === '';
