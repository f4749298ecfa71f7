import { ruleOfOnePeriod } from './rule.ts';
import { isBlank, isDate } from './written-date.ts';

/** 1004: the start is there and is a date. @source docs/returns.md 1.5, 1004 */
export const startIsDate = ruleOfOnePeriod(
  '1004',
  'The start date of the missing episode or episode that the child was away from placement without authorisation is not a valid date.',
  ({ start }) => !isDate(start),
);

/** 1005: the end is blank or a date. @source docs/returns.md 1.5, 1005 */
export const endIsDate = ruleOfOnePeriod(
  '1005',
  'The end date of the missing episode or episode that the child was away from placement without authorisation is not a valid date.',
  ({ end }) => !isBlank(end) && !isDate(end),
);

/** 1006: the type is blank, `M` or `A`; not lower case, no space after it. @source docs/returns.md 1.5, 1006 */
export const typeIsKnown = ruleOfOnePeriod(
  '1006',
  'Missing type invalid.',
  ({ type }) => !['', 'M', 'A'].includes(type),
);
