import { ruleOfOnePeriod } from './rule.ts';

/** 567: a period does not end before it starts; it may end on the same day. @source docs/returns.md 1.5, 567 */
export const endsAfterStart = ruleOfOnePeriod(
  '567',
  'The date that the missing episode or episode that the child was away from placement without authorisation ended is before the date that it started.',
  ({ start, end }) => start.date > end.date,
);

/** 586: a period starts after the day of birth; not on it either. @source docs/returns.md 1.5, 586 */
export const startsAfterBirth = ruleOfOnePeriod(
  '586',
  "Dates of missing periods are before child's date of birth.",
  ({ start, born }) => start.date <= born.date,
);
